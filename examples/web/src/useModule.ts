import { useEffect, useState } from 'react';

/**
 * Loads a module after the screen is shown, so that the other screens do not wait for it.
 * @param load the same function at each call
 * @returns undefined while the module is loading, and if it cannot be loaded
 */
export const useModule = <Module extends object>(load: () => Promise<Module>): Module | undefined => {
  const [module, setModule] = useState<Module>();
  useEffect(() => void load().then(setModule, () => {}), [load]);
  return module;
};
