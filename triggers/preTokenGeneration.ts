import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import type { TriggerExtension } from './extension.ts';

/**
 * Adds the adopter's claims to the tokens, by the version V2_0 of the event, which can also change access tokens.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const preTokenGeneration = (
  event: PreTokenGenerationV2TriggerEvent,
  { claims }: Pick<TriggerExtension, 'claims'>,
): PreTokenGenerationV2TriggerEvent => {
  if (claims === undefined) return event;
  const { idToken = {}, accessToken = {}, scopes = [] } = claims(event);
  const claimsAndScopeOverrideDetails = {
    idTokenGeneration: { claimsToAddOrOverride: { ...idToken } },
    accessTokenGeneration: { claimsToAddOrOverride: { ...accessToken }, scopesToAdd: [...scopes] },
  };
  // Safe: the answer has the event's own type, and TypeScript does not see which of the union it is.
  return { ...event, response: { claimsAndScopeOverrideDetails } } as PreTokenGenerationV2TriggerEvent;
};
