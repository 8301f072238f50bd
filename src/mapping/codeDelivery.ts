import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { CodeDelivery } from '../generated/types.ts';

/** @returns null where Cognito sent nothing */
export const codeDelivery = (details: CodeDeliveryDetailsType | undefined): CodeDelivery | null =>
  details?.DeliveryMedium === undefined
    ? null
    : {
        __typename: 'CodeDelivery',
        destination: details.Destination ?? '',
        medium: details.DeliveryMedium,
        attribute: details.AttributeName ?? null,
      };

/**
 * What a pool with PreventUserExistenceErrors makes up for an unknown user, masked in its way:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const pretendedDelivery = (username: string): CodeDelivery =>
  /^\+\d+$/.test(username)
    ? {
        __typename: 'CodeDelivery',
        destination: `+*******${username.slice(-4)}`,
        medium: 'SMS',
        attribute: 'phone_number',
      }
    : {
        __typename: 'CodeDelivery',
        destination: username.replace(/^(.).*?(@.)?[^@]*$/, (_, first, domain = '@e') => `${first}***${domain}***`),
        medium: 'EMAIL',
        attribute: 'email',
      };
