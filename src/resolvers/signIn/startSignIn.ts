import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationStartSignInArgs, SignInResult, StartSignInInput } from '../../generated/types.ts';
import { isDisabled, isFlowUnavailable, isIncorrectPassword } from '../../mapping/cognitoMessages.ts';
import { tables } from '../../mapping/exceptions.ts';
import { isOperatorParameter, toInvalidInput } from '../../mapping/invalidParameter.ts';
import { COGNITO_NAME_BY_SIGN_IN_METHOD } from '../../mapping/signInMethod.ts';
import { authErrors } from '../../messages.ts';
import { continueWith } from '../../runtime/earlyReturn.ts';
import { captchaToken, inputObject, optional, passwordlessMethod, username } from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';
import { authParameters } from './challenge.ts';
import { toSignInPayloadOrFirstFactor } from './firstFactor.ts';

type Args = MutationStartSignInArgs;

export const input = inputObject<StartSignInInput>()({ username, method: optional(passwordlessMethod), captchaToken });

/** Without a method, Cognito can send a code at once. */
export const requiresCaptcha = ({ args }: Pick<Context<Args>, 'args'>): boolean => args.input.method !== 'PASSKEY';

export const command = InitiateAuthCommand;

export const request = ({ args: { input }, app, userContextData }: Context<Args>): Input<typeof command> => ({
  ClientId: app.clientId,
  AuthFlow: 'USER_AUTH',
  AuthParameters: authParameters(
    app,
    input.username,
    input.method ? { PREFERRED_CHALLENGE: COGNITO_NAME_BY_SIGN_IN_METHOD[input.method] } : {},
  ),
  UserContextData: userContextData,
});

export const response = ({ result, args }: ResponseContext<typeof command, Args>): SignInResult =>
  toSignInPayloadOrFirstFactor(result, args.input);

export const exceptions: Exceptions<SignInResult, Args> = {
  ...tables.signIn,
  // The plan Lite has passwords only.
  FeatureUnavailableInTierException: authErrors.signInMethodUnavailable,
  InvalidParameterException: (error, { args }) => {
    if (isFlowUnavailable(error)) return authErrors.signInMethodUnavailable;
    const known = toInvalidInput(error);
    if (known || isOperatorParameter(error) || !args.input.method) return known;
    // AWS documents that Cognito ignores a method that the pool does not allow. An app can send any method, so a refusal is logged.
    return continueWith(authErrors.signInMethodUnavailable);
  },
  // No password was sent that could be incorrect, or that could prove whose account is disabled.
  NotAuthorizedException: (error, ctx) =>
    isIncorrectPassword(error) || (isDisabled(error) && ctx.app.hideExistingUsers)
      ? authErrors.signInFailed
      : tables.signIn.NotAuthorizedException(error, ctx),
  UserNotFoundException: authErrors.signInFailed,
};
