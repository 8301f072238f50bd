import { VerifyUserAttributeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationVerifyAttributeArgs, VerifyAttributeResult } from '../../generated/types.ts';
import { aliasTaken, notSignedIn, wrongCode } from '../../mapping/exceptions.ts';
import { invalidParameter } from '../../mapping/invalidParameter.ts';
import { VERIFIABLE } from '../../mapping/userAttributes.ts';
import { code, invalidInput, verifiableAttribute } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

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
