import * as v from 'valibot';
import type { FieldErrorCode, FinishPasskeyRegistrationInput } from '../generated/types.ts';
import { fault } from './input.ts';

// The two JSON inputs of WebAuthn: https://www.w3.org/TR/webauthn-3/#iface-pkcredential (sections 5.1.8.1 and 5.1.8.2). The schema
// has them as scalars, in which graphql-js checks nothing. Cognito checks what the members contain.

type Json = FinishPasskeyRegistrationInput['credential'];

const typeFault = ({ input }: v.BaseIssue<unknown>): FieldErrorCode => (input == null ? 'REQUIRED' : 'INVALID');

/** Valibot takes a list for an object. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of which only these members are kept, if they have a value. Members of extensions can be secrets. */
const members = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.unknown(),
    v.check(isObject, typeFault),
    v.object(entries),
    // Safe: the schemas below accept only JSON.
    v.transform((given) => withoutEmpty(given) as { [member: string]: Json }),
  );

const withoutEmpty = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value != null && value !== ''));

/** @param bytes the greatest length of the decoded bytes */
const base64Url = (bytes: number) =>
  v.pipe(
    v.string(typeFault),
    v.maxLength(Math.ceil((bytes * 4) / 3), fault('TOO_LONG')),
    v.regex(/^[\w-]*$/, fault('INVALID')),
  );

/** A member without which Cognito cannot check the credential. */
const required = (bytes: number) => v.optional(v.pipe(base64Url(bytes), v.nonEmpty(fault('REQUIRED'))), '');

/** A credential ID has at most 1023 bytes: https://www.w3.org/TR/webauthn-3/#credential-id */
const CREDENTIAL_ID = 1023;
/** An attestation of a security chip has several certificates. Larger ones than this are not known. */
const ATTESTATION = 16_384;
/** Room for the largest public keys and signatures, which are of post-quantum algorithms: 2592 and 4627 bytes (FIPS 204). */
const KEY = 8192;
/** A challenge, the page's origin and its frame's. */
const CLIENT_DATA = 3072;
/** https://www.w3.org/TR/webauthn-3/#user-handle */
const USER_HANDLE = 64;

export const credentialId = required(CREDENTIAL_ID);

/** Names of https://www.w3.org/TR/webauthn-3/#enum-transport, and those that will be added. */
const word = v.pipe(v.string(typeFault), v.maxLength(32, fault('TOO_LONG')), v.regex(/^[\w-]*$/, fault('INVALID')));

const transports = v.pipe(
  // The length first, so that a long list has one fault.
  v.array(v.unknown(), typeFault),
  v.maxLength(10, fault('TOO_MANY')),
  v.array(word),
);

const credProps = members({ rk: v.nullish(v.boolean(typeFault)) });

const credential = <Entries extends v.ObjectEntries>(response: Entries) =>
  v.pipe(
    members({
      id: credentialId,
      rawId: v.nullish(base64Url(CREDENTIAL_ID)),
      type: v.nullish(v.literal('public-key', typeFault)),
      authenticatorAttachment: v.nullish(word),
      response: v.optional(members(response), null),
      clientExtensionResults: v.nullish(members({ credProps: v.nullish(credProps) })),
    }),
    // Password managers that replace `navigator.credentials` leave out members that have one possible value. Cognito needs them.
    v.transform((given) => ({ rawId: given.id ?? '', type: 'public-key', clientExtensionResults: {}, ...given })),
  );

/** The result of `navigator.credentials.create`. */
export const registrationResponse = credential({
  clientDataJSON: required(CLIENT_DATA),
  attestationObject: required(ATTESTATION),
  authenticatorData: v.nullish(base64Url(KEY)),
  transports: v.nullish(transports, []),
  publicKey: v.nullish(base64Url(KEY)),
  publicKeyAlgorithm: v.nullish(v.pipe(v.number(typeFault), v.safeInteger(fault('INVALID')))),
});

/** The result of `navigator.credentials.get`. */
export const authenticationResponse = credential({
  clientDataJSON: required(CLIENT_DATA),
  authenticatorData: required(KEY),
  signature: required(KEY),
  userHandle: v.nullish(base64Url(USER_HANDLE)),
});
