import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { CodeDelivery } from '../generated/types.ts';
import { toVerifiableAttribute } from './userAttributes.ts';

/** Returns null if Cognito sent nothing. */
export const toCodeDelivery = (details: CodeDeliveryDetailsType | undefined): CodeDelivery | null =>
  details?.DeliveryMedium === undefined
    ? null
    : {
        __typename: 'CodeDelivery',
        destination: details.Destination ?? '',
        medium: details.DeliveryMedium,
        attribute: toVerifiableAttribute(details.AttributeName),
      };

/**
 * The delivery that a pool with PreventUserExistenceErrors simulates for an unknown user, masked as Cognito masks it:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const simulatedDelivery = (username: string): CodeDelivery =>
  /^\+\d+$/.test(username)
    ? {
        __typename: 'CodeDelivery',
        destination: `+*******${username.slice(-4)}`,
        medium: 'SMS',
        attribute: 'PHONE_NUMBER',
      }
    : {
        __typename: 'CodeDelivery',
        destination: username.replace(/^(.).*?(@.)?[^@]*$/, (_, first, domain = '@e') => `${first}***${domain}***`),
        medium: 'EMAIL',
        attribute: 'EMAIL',
      };
