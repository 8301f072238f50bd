import type { Identity } from '../generated/types.ts';

/** An identity of an identity provider, as Cognito has it in ID tokens and in GetUser's attribute `identities`. */
export interface CognitoIdentity {
  readonly providerName: string;
  /** The user's ID at the provider. */
  readonly userId: string;
  /** True if the account was created by this identity, and not linked to it. */
  readonly isPrimary: boolean;
  /** Epoch milliseconds. */
  readonly dateCreated: number | undefined;
}

/** Returns the identities of the claim or attribute, whose members are texts. Omits what has no provider or no ID. */
export const parseIdentities = (identities: unknown): CognitoIdentity[] => {
  const list: unknown = typeof identities === 'string' ? parseList(identities) : identities;
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown): CognitoIdentity[] => {
    const { providerName, userId, primary, dateCreated } = Object(each);
    if (typeof providerName !== 'string' || typeof userId !== 'string') return [];
    return [{ providerName, userId, isPrimary: String(primary) === 'true', dateCreated: toTime(dateCreated) }];
  });
};

/** Returns the identities of `User.identities`. @param attribute GetUser's, which is JSON */
export const toIdentities = (attribute: string | undefined): Identity[] =>
  parseIdentities(attribute).map(({ providerName, dateCreated }) => ({
    __typename: 'Identity',
    provider: providerName,
    linkedAt: dateCreated === undefined ? null : new Date(dateCreated).toISOString(),
  }));

/** An emulator's attribute may not be JSON. The user can sign in all the same. */
const parseList = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return [];
  }
};

/** The latest time of a Date: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const MAX_TIME = 8.64e15;

const toTime = (value: unknown): number | undefined => {
  const time = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return time > 0 && time <= MAX_TIME ? time : undefined;
};
