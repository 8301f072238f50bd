import { StartWebAuthnRegistrationCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { StartPasskeyRegistrationResult } from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { requireObject } from '../../mapping/requireValue.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

export const requiresSignIn = true;

export const command = StartWebAuthnRegistrationCommand;

export const request = ({ accessToken }: Context<object>): Input<typeof command> => ({ AccessToken: accessToken });

export const response = ({ result }: ResponseContext<typeof command, object>): StartPasskeyRegistrationResult => ({
  __typename: 'StartPasskeyRegistrationPayload',
  options: requireObject(result.CredentialCreationOptions),
});

export const exceptions: Exceptions<StartPasskeyRegistrationResult> = tables.passkeyRegistration;
