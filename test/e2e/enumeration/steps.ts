import fc from 'fast-check';
import { newPhoneNumber } from '../../support/users.ts';
import { madeUpCredential, madeUpSession, NAMES, type Subject } from './subject.ts';

export interface Call {
  readonly kind: 'call';
  readonly field: string;
  readonly times: number;
  /** Returns the input of the field for one of the two subjects. */
  readonly input: (subject: Subject) => object;
  /** True if the answer can repeat the first character of the subject's `sub`. */
  readonly namesSub: boolean;
  /** Shown by a counterexample. */
  toString(): string;
}

interface Wait {
  readonly kind: 'wait';
  readonly hours: number;
  toString(): string;
}

export type Step = Call | Wait;

/** Meets the policy of the pool, and is no subject's password. */
export const ATTACKERS_PASSWORD = 'Difference-1822';

const call = (field: string, input: fc.Arbitrary<(subject: Subject) => object>): fc.Arbitrary<Call> =>
  fc
    .record({ name: fc.constantFrom('email', 'email', ...Object.keys(NAMES)), times: fc.constantFrom(1, 1, 7), input })
    .map(({ name, times, input }) => ({
      kind: 'call',
      field,
      times,
      namesSub: name === 'sub',
      // Safe: the name is a key.
      input: (subject) => ({ username: NAMES[name as keyof typeof NAMES](subject), ...input(subject) }),
      toString: () => `${field} of ${name} ${times} times`,
    }));

const fixed = (input: object) => fc.constant(() => input);
const code = fc.constantFrom('000000', '123456', 'x');
const newPassword = fc.constantFrom(ATTACKERS_PASSWORD, 'short');

const withInput = (session: fc.Arbitrary<(subject: Subject) => object>, input: object) =>
  session.map((toSession) => (subject: Subject) => ({ ...toSession(subject), ...input }));

const waitFor = (hours: number): Step => ({ kind: 'wait', hours, toString: () => `${hours} h` });
export const wait = fc.constantFrom(1, 2, 25).map(waitFor);

export const signIn: fc.Arbitrary<Step> = call('signIn', fixed({ password: ATTACKERS_PASSWORD }));

/** The fields that hide who has an account without an option. No password is right. */
const hiddenByDefault: readonly fc.Arbitrary<Step>[] = [
  signIn,
  call('forgotPassword', fixed({})),
  call(
    'resetPassword',
    fc.record({ code, newPassword }).map((input) => () => input),
  ),
  call('verify', withInput(madeUpSession('SMS_MFA', 'SMS_OTP', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'), { code: '123456' })),
  call('selectMfaMethod', withInput(madeUpSession('SELECT_MFA_TYPE'), { method: 'SMS' })),
  call('completeNewPassword', withInput(madeUpSession('NEW_PASSWORD_REQUIRED'), { newPassword: ATTACKERS_PASSWORD })),
  // The app clients of these sequences have no ALLOW_USER_AUTH.
  call(
    'startSignIn',
    fc.constantFrom(null, 'PASSKEY', 'EMAIL_CODE', 'SMS_CODE').map((method) => () => ({ method })),
  ),
  call(
    'selectSignInMethod',
    withInput(madeUpSession('SELECT_CHALLENGE', 'PASSWORD'), { method: 'PASSWORD', password: ATTACKERS_PASSWORD }),
  ),
  call('answerPasskeyChallenge', withInput(madeUpSession('WEB_AUTHN'), { credential: madeUpCredential })),
  wait,
];

const signUp = fc.record({ hasPhone: fc.boolean(), password: newPassword }).map(
  ({ hasPhone, password }): Step => ({
    kind: 'call',
    field: 'signUp',
    times: 1,
    namesSub: false,
    input: ({ email }) => ({ email, password, ...(hasPhone ? { phoneNumber: newPhoneNumber() } : {}) }),
    toString: () => `signUp${hasPhone ? ' with a phone number' : ''}`,
  }),
);

export const stepsByDefault = fc.array(fc.oneof(...hiddenByDefault), { minLength: 1, maxLength: 5 });

const ofSignUp = fc.oneof(
  call(
    'verify',
    code.map((value) => () => ({ code: value })),
  ),
  call('verify', withInput(madeUpSession('SIGN_UP'), { code: '123456' })),
  call('resendCode', fixed({})),
  signIn,
);

/** The first steps of a sequence: most differences need a sign-up, and then a code that has expired or a limit that was reached. */
const beginning: fc.Arbitrary<readonly Step[]> = fc.oneof(
  fc.constant([]),
  fc.tuple(signUp),
  fc.tuple(signUp, fc.constant(waitFor(25))),
  fc.tuple(ofSignUp, signUp),
  fc.tuple(ofSignUp, signUp, ofSignUp),
);

/** With HIDE_EXISTING_USERS. The attacker knows the password of an account that signed up in the sequence. */
export const stepsIfHidden = fc
  .tuple(
    beginning,
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: signUp },
        { weight: 6, arbitrary: ofSignUp },
        ...hiddenByDefault.map((arbitrary) => ({ weight: 1, arbitrary })),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map((steps) => steps.flat());
