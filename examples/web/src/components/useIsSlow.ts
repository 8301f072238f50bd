import { useEffect, useState } from 'react';

/** Faster answers show no progress, because a spinner that flashes up looks like an error. */
const DELAY_MS = 300;

/** True as soon as the app has been busy for a noticeable time. */
export const useIsSlow = (isBusy: boolean): boolean => {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setIsSlow(true), DELAY_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isBusy]);
  return isSlow;
};
