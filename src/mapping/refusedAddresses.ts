import { REFUSALS, refusedAddresses } from '../fraud/refusal.ts';
import type { InvalidInputError } from '../generated/types.ts';
import type { App } from '../runtime/app.ts';
import { invalidInput } from '../runtime/input.ts';

/** Returns an error for the addresses that the deployment does not allow. The pre sign-up trigger refuses the same ones. */
export const toRefusedAddresses = (
  input: { readonly email?: string | null; readonly phoneNumber?: string | null },
  { addressRules }: Pick<App, 'addressRules'>,
): InvalidInputError | undefined => {
  const faults = refusedAddresses(input, addressRules).map((reason) => REFUSALS[reason]);
  return faults.length > 0 ? invalidInput(...faults) : undefined;
};
