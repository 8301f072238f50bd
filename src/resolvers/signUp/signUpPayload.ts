import type { MutationSignUpArgs, SignUpPayload } from '../../generated/types.ts';
import { simulatedDelivery } from '../../mapping/codeDelivery.ts';
import { messages } from '../../messages.ts';
import type { Context } from '../../runtime/resolver.ts';
import { encodeChallengeSession, SIGN_UP } from '../signIn/challengeSession.ts';

export const confirmed = (userSub: string, codeDelivery: SignUpPayload['codeDelivery']): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: messages.signedUpAndConfirmed,
  userSub,
  userConfirmed: true,
  codeDelivery,
  session: null,
});

/**
 * The answer with HIDE_EXISTING_USERS, for new accounts and existing ones. It depends on the input alone: the sub is new in each
 * answer, and the delivery is null if the sign-up has a phone number, because then the pool chooses where the code goes.
 */
export const simulated = ({ app, args }: Context<MutationSignUpArgs, unknown>): SignUpPayload => {
  const { email, phoneNumber } = args.input;
  return unconfirmed(app.newSub(), { codeDelivery: phoneNumber ? null : simulatedDelivery(email), session: null });
};

export const unconfirmed = (userSub: string, rest: Pick<SignUpPayload, 'codeDelivery' | 'session'>): SignUpPayload => ({
  __typename: 'SignUpPayload',
  message: messages.signedUp,
  userSub,
  userConfirmed: false,
  ...rest,
});

/** Returns the session that `verify` takes. Null if Cognito returned none: https://github.com/aws/aws-sdk-js-v3/issues/6724 */
export const toSession = (email: string, session: string | undefined): string | null =>
  session === undefined
    ? null
    : encodeChallengeSession({ challenge: SIGN_UP, username: email, session, account: email });
