import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { AttributeInput } from '../generated/types.ts';

interface Profile {
  readonly email?: string | null;
  readonly phoneNumber?: string | null;
  readonly name?: string | null;
  readonly attributes?: readonly AttributeInput[] | null;
}

/** Cognito's names of what can be verified. */
export const VERIFIABLE = { EMAIL: 'email', PHONE_NUMBER: 'phone_number' } as const;

/** Cognito's attributes of the fields that are given. */
export const userAttributes = ({ email, phoneNumber, name, attributes }: Profile): AttributeType[] => [
  ...Object.entries({ email, phone_number: phoneNumber, name }).flatMap(([Name, Value]) =>
    Value ? { Name, Value } : [],
  ),
  ...(attributes ?? []).map((attribute) => ({ Name: attribute.name, Value: attribute.value })),
];

/** @returns the names of those among `asked` that a user has */
export const inEffect = (asked: readonly AttributeType[], has: readonly AttributeType[] = []): string[] =>
  asked
    .filter(({ Name, Value }) => (has.find((attribute) => attribute.Name === Name)?.Value ?? '') === Value)
    .map(({ Name }) => Name ?? '');
