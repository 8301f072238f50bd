import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { type AppClient, getTokenLifetime } from './appClient.ts';
import { checkOAuthSettings } from './oauthSettings.ts';

/** Guess: the messages, which AWS does not document. */
const checkFlows = ({ settings: { ExplicitAuthFlows: flows = [], RefreshTokenRotation } }: AppClient): void => {
  // "You must disable this authentication flow" to rotate refresh tokens:
  // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
  if (RefreshTokenRotation?.Feature === 'ENABLED' && flows.includes('ALLOW_REFRESH_TOKEN_AUTH'))
    throw invalidParameterError('ALLOW_REFRESH_TOKEN_AUTH cannot be enabled together with refresh token rotation.');
  // "You can't assign these legacy ExplicitAuthFlows values to user pool clients at the same time as values that begin with
  // ALLOW_": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
  const allowed = flows.filter((flow) => flow.startsWith('ALLOW_'));
  if (allowed.length > 0 && allowed.length < flows.length)
    throw invalidParameterError('ExplicitAuthFlows with and without the prefix ALLOW_ cannot be enabled together.');
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Five minutes to a day, and an hour to ten years:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 * The message: https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/144
 */
const checkLifetimes = (client: AppClient): void => {
  const refresh = getTokenLifetime(client, 'RefreshToken');
  const others = [getTokenLifetime(client, 'AccessToken'), getTokenLifetime(client, 'IdToken')];
  const isValid =
    refresh >= HOUR &&
    refresh <= 3650 * DAY &&
    others.every((lifetime) => lifetime >= 5 * MINUTE && lifetime <= DAY && lifetime <= refresh);
  if (!isValid) throw invalidParameterError('Invalid range for token validity.');
};

/** Checks the rules that hold when a client is created and when it is updated. */
export const checkClientSettings = (cognito: Cognito, client: AppClient): void => {
  checkFlows(client);
  checkLifetimes(client);
  // "only ... in an app client that has a client secret": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
  // Guess: the message.
  if (client.settings.EnablePropagateAdditionalUserContextData && client.secret === undefined)
    throw invalidParameterError('EnablePropagateAdditionalUserContextData needs a client secret.');
  checkOAuthSettings(cognito, client);
};
