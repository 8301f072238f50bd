import * as v from 'valibot';
import { singleLine, singleWord } from './input.ts';

/** An address, or a parameter of a callback. The addresses that an app may use are exact, so nothing is converted. */
export const address = singleLine(2048);
export const callbackParameter = singleWord(2048);
/** A text of a callback that is only looked at. Anyone can write it, so its length is no fault of the client's. */
export const callbackText = v.exactOptional(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, 2048)),
    ),
  ),
);
/** Leaves room for the encoding around an address of 2048 characters. */
export const federatedFlow = singleWord(4096);
/** Cognito's names have at most 32 characters. */
export const providerName = singleWord(32);
/** An email address has at most 128 characters. */
export const loginHint = singleLine(128);
export const federatedPrompt = v.picklist(['LOGIN', 'CONSENT', 'SELECT_ACCOUNT']);
