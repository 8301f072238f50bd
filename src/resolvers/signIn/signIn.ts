import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationSignInArgs, SignInInput, SignInResult } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { inputObject, password, username } from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';
import { authParameters, toSignInPayloadOrChallenge } from './challenge.ts';

type Args = MutationSignInArgs;

export const input = inputObject<SignInInput>()({ username, password });

export const command = InitiateAuthCommand;

export const request = ({ args: { input }, app, userContextData }: Context<Args>): Input<typeof command> => ({
  ClientId: app.clientId,
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: authParameters(app, input.username, { PASSWORD: input.password }),
  UserContextData: userContextData,
});

export const response = ({ result, args }: ResponseContext<typeof command, Args>): SignInResult =>
  toSignInPayloadOrChallenge(result, args.input);

export const exceptions: Exceptions<SignInResult> = tables.signIn;
