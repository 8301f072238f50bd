import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';

interface Profile {
  readonly email?: string | null;
  readonly phoneNumber?: string | null;
  readonly name?: string | null;
}

/** Cognito's attributes of the fields that are given. */
export const userAttributes = ({ email, phoneNumber, name }: Profile): AttributeType[] =>
  Object.entries({ email, phone_number: phoneNumber, name }).flatMap(([Name, Value]) => (Value ? { Name, Value } : []));
