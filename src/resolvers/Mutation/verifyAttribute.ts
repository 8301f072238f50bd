import { VerifyUserAttributeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import { aliasTaken, notSignedIn, wrongCode } from '../../exceptions.ts';
import type { MutationVerifyAttributeArgs, VerifyAttributeResult } from '../../generated/types.ts';
import { code, invalidInput, verifiableAttribute } from '../../input.ts';
import { invalidParameter } from '../../invalidParameter.ts';
import { expected, type Input, type Request, type Response } from '../../resolver.ts';
import { VERIFIABLE } from '../../userAttributes.ts';

export const signedIn = true;

export const input = v.object({ attribute: verifiableAttribute, code });

export const command = VerifyUserAttributeCommand;

export const request = (context: Request<MutationVerifyAttributeArgs>): Input<typeof command> => ({
  AccessToken: context.accessToken,
  AttributeName: VERIFIABLE[context.args.input.attribute],
  Code: context.args.input.code,
});

export const response = ({ error }: Response<typeof command, MutationVerifyAttributeArgs>): VerifyAttributeResult =>
  error
    ? expected<VerifyAttributeResult>(error, {
        ...notSignedIn,
        ...wrongCode,
        AliasExistsException: aliasTaken,
        InvalidParameterException: (error) =>
          invalidParameter(error) ?? invalidInput(['attribute', 'There is nothing to verify.']),
      })
    : { __typename: 'VerifyAttributePayload', message: 'Verified.' };
