import { RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationVerifyArgs, VerifyResult } from '../../generated/types.ts';
import { isIncorrectPassword, isLockedOut } from '../../mapping/cognitoMessages.ts';
import { notAuthorizedChallenge, sessionOr, unlessHidden, usernameTaken } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { authErrors } from '../../messages.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import type { ResolverFunction } from '../../runtime/resolver.ts';
import { respondToChallenge, toSignInPayloadOrChallenge } from './challenge.ts';
import { decodeChallengeSession, SIGN_UP } from './challengeSession.ts';

/** Only an account can be locked out on every pool. With HIDE_EXISTING_USERS, the answer is that for a wrong code. */
const lockedOut = unlessHidden(authErrors.lockedOut, () => authErrors.codeIncorrect);

/** The function of `verify` that answers a `CodeChallenge`. Skipped without a session, and with the session of a sign-up. */
export const answerCodeChallenge = {
  command: RespondToAuthChallengeCommand,
  request: (ctx) => {
    const { code, session } = ctx.args.input;
    const challenge = decodeChallengeSession(session ?? '');
    if (!session || challenge?.challenge === SIGN_UP) return earlyReturn(undefined, { skipTo: 'NEXT' });
    return respondToChallenge(ctx, challenge, {
      SMS_MFA: { SMS_MFA_CODE: code },
      SMS_OTP: { SMS_OTP_CODE: code },
      EMAIL_OTP: { EMAIL_OTP_CODE: code },
      EMAIL_MFA: { EMAIL_MFA_CODE: code },
      SOFTWARE_TOKEN_MFA: { SOFTWARE_TOKEN_MFA_CODE: code },
    });
  },
  response: ({ result, args }) => earlyReturn(toSignInPayloadOrChallenge(result, args.input)),
  exceptions: {
    ...tables.challenge,
    ...tables.code,
    AliasExistsException: usernameTaken,
    CodeMismatchException: sessionOr(authErrors.codeIncorrect),
    // The account changed after the first factor. A new sign-in reports how.
    MFAMethodNotFoundException: authErrors.sessionExpired,
    SoftwareTokenMFANotFoundException: authErrors.sessionExpired,
    NotAuthorizedException: (error, ctx) => {
      if (isLockedOut(error)) return lockedOut(error, ctx);
      // No password was sent. AWS does not document how Cognito rejects a code for a user whom it makes up.
      return isIncorrectPassword(error) ? authErrors.codeIncorrect : notAuthorizedChallenge(error);
    },
    // The code of a first factor proves who the user is, so no other answer would report it.
    PasswordResetRequiredException: unlessHidden(authErrors.passwordResetRequired, () => authErrors.codeIncorrect),
  },
} satisfies ResolverFunction<typeof RespondToAuthChallengeCommand, MutationVerifyArgs, VerifyResult>;
