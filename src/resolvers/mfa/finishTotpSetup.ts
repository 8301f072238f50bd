import { RespondToAuthChallengeCommand, VerifySoftwareTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type {
  FinishTotpSetupPayload,
  FinishTotpSetupResult,
  MutationFinishTotpSetupArgs,
} from '../../generated/types.ts';
import {
  mfaMethodNotFound,
  sessionExpired,
  throttled,
  totpSetupFailed,
  triggerText,
  wrongCode,
} from '../../mapping/exceptions.ts';
import { code, name, optional, session, username } from '../../runtime/input.ts';
import { authError, expected, type Request, type Response } from '../../runtime/resolver.ts';
import { answerChallenge, setupSession, signedInOrChallenged } from '../signIn/challenge.ts';
import { open } from '../signIn/challengeSession.ts';

type Args = MutationFinishTotpSetupArgs;
/** `session` proves the set-up to the challenge. */
type Proved = FinishTotpSetupPayload & { readonly session: string | undefined };

export const signedIn = ({ input }: Args) => !input.session;

export const input = v.object({
  code,
  deviceName: optional(name),
  session: optional(session),
  username: optional(username),
});

const verifyToken = {
  command: VerifySoftwareTokenCommand,
  request: ({ args: { input }, accessToken }: Request<Args>) => {
    const authorized = input.session ? setupSession(open(input.session)) : { AccessToken: accessToken };
    if ('__typename' in authorized) return authorized;
    return { ...authorized, UserCode: input.code, FriendlyDeviceName: input.deviceName ?? undefined };
  },
  response: (context: Response<typeof VerifySoftwareTokenCommand, Args>): FinishTotpSetupResult | Proved => {
    const { result, error } = context;
    const mismatch = wrongCode.CodeMismatchException;
    if (error) {
      return expected<FinishTotpSetupResult>(error, {
        ...totpSetupFailed,
        CodeMismatchException: mismatch,
        EnableSoftwareTokenMFAException: mismatch,
      });
    }
    if (result.Status === 'ERROR') return authError(mismatch);
    return {
      __typename: 'FinishTotpSetupPayload',
      message: 'The authenticator app is set up.',
      session: result.Session,
    };
  },
};

/** The app is set up by now: whatever ends the sign-in here, the next one asks for its code. */
const finishSignIn = {
  command: RespondToAuthChallengeCommand,
  unexpected: () => 'The authenticator app is set up, but the sign-in failed. Sign in again.',
  request: (context: Request<Args, Proved>) => {
    const envelope = open(context.args.input.session ?? '');
    return answerChallenge(context, envelope && { ...envelope, session: context.prev.session ?? '' }, {
      MFA_SETUP: {},
    });
  },
  response: ({
    result,
    error,
  }: Response<typeof RespondToAuthChallengeCommand, Args, Proved>): FinishTotpSetupResult => {
    if (error) {
      return expected<FinishTotpSetupResult>(error, {
        ...throttled,
        InvalidParameterException: sessionExpired,
        MFAMethodNotFoundException: mfaMethodNotFound,
        NotAuthorizedException: ({ message }) => (/secret/i.test(message) ? undefined : sessionExpired),
        PasswordResetRequiredException: sessionExpired,
        SoftwareTokenMFANotFoundException: mfaMethodNotFound,
        UserLambdaValidationException: (error) => ['SessionExpiredError', triggerText(error)],
        UserNotConfirmedException: sessionExpired,
        UserNotFoundException: sessionExpired,
      });
    }
    const answer = signedInOrChallenged(result, { username: '' });
    return answer.__typename === 'SignInPayload' ? answer : authError(sessionExpired);
  },
};

export const steps = ({ input }: Args) =>
  input.session ? ([verifyToken, finishSignIn] as const) : ([verifyToken] as const);
