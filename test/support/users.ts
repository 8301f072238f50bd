import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'otplib';
import type { Session } from '../../src/generated/types.ts';
import { type Answer, type Api, bearer } from './api.ts';
import type { Target } from './target.ts';

/** Meets the usual password policy. */
export const password = 'Engine-1843';
export const newEmail = (): string => `${randomUUID()}@example.com`;
export const newPhoneNumber = (): string => `+1415${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;

/** Signs up without verifying. @returns the email address */
export const createUnconfirmedUser = async (api: Api): Promise<string> => {
  const email = newEmail();
  await api.execute('signUp', { email, password });
  return email;
};

/** Signs up and verifies through the API. @returns the email address */
export const createVerifiedUser = async (api: Api, target: Target): Promise<string> => {
  const email = await createUnconfirmedUser(api);
  await api.execute('verify', { username: email, code: await target.readCode(email) });
  return email;
};

interface AdminUser {
  readonly email: string;
  readonly phoneNumber: string;
}

/** Creates a user with AdminCreateUser. Its email address and phone number are verified. */
export const adminCreateUser = async (
  { admin, userPoolId }: Target,
  { temporaryPassword = false }: { temporaryPassword?: boolean } = {},
): Promise<AdminUser> => {
  const [email, phoneNumber] = [newEmail(), newPhoneNumber()];
  const user = { UserPoolId: userPoolId, Username: email };
  await admin.send(
    new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: password,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'phone_number', Value: phoneNumber },
        { Name: 'phone_number_verified', Value: 'true' },
      ],
    }),
  );
  if (!temporaryPassword) {
    await admin.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  }
  return { email, phoneNumber };
};

type Method = 'SMS' | 'EMAIL' | 'TOTP';

/** Turns methods on. The first one is preferred, unless the user is to choose. */
export const preferMfa = async (
  { admin, userPoolId }: Target,
  email: string,
  { methods, choice = false }: { methods: readonly Method[]; choice?: boolean },
): Promise<void> => {
  const settings = (method: Method) =>
    methods.includes(method) ? { Enabled: true, PreferredMfa: !choice && methods[0] === method } : undefined;
  await admin.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId: userPoolId,
      Username: email,
      SMSMfaSettings: settings('SMS'),
      EmailMfaSettings: settings('EMAIL'),
      SoftwareTokenMfaSettings: settings('TOTP'),
    }),
  );
};

/** The secrets of the users' authenticator apps, by email address. */
const totpSecrets = new Map<string, string>();

/** Each code is valid for one time step, and once: https://datatracker.ietf.org/doc/html/rfc6238#section-5.2 */
const TOTP_STEP = 30_000;

/** When the time step after a user's newest code begins, by email address. */
const nextTotpAt = new Map<string, number>();

/** Returns a code of a user's authenticator app that was not used yet, after the time that this takes. */
export const generateTotp = async (target: Target, email: string): Promise<string> => {
  await target.pass(Math.max(0, (nextTotpAt.get(email) ?? 0) - target.now()));
  const now = target.now();
  nextTotpAt.set(email, (Math.floor(now / TOTP_STEP) + 1) * TOTP_STEP);
  return generate({ secret: totpSecrets.get(email) ?? '', epoch: Math.floor(now / 1000) });
};

/** Sets up an authenticator app, with an access token or the session of an MfaSetupChallenge. @returns the last answer */
export const setUpTotp = async (
  api: Api,
  target: Target,
  { email, accessToken, session }: { email: string; accessToken?: string; session?: string },
): Promise<Answer> => {
  const headers = accessToken === undefined ? {} : bearer(accessToken);
  const setup = await api.execute('startTotpSetup', session === undefined ? undefined : { session }, headers);
  totpSecrets.set(email, setup.secretCode);
  const code = await generateTotp(target, email);
  return api.execute('finishTotpSetup', { code, ...(setup.session ? { session: setup.session } : {}) }, headers);
};

/** Signs in, and answers the challenges on the way. @returns the SignInPayload, or the error */
export const completeSignIn = async (
  api: Api,
  target: Target,
  user: { email: string; password?: string },
): Promise<Answer> => {
  const { email } = user;
  const answer = await api.execute('signIn', { username: email, password: user.password ?? password });
  const { __typename, username, session } = answer;
  if (__typename === 'MfaSetupChallenge') return setUpTotp(api, target, { email, session });
  if (__typename !== 'CodeChallenge') return answer;
  const code = answer.method === 'TOTP' ? await generateTotp(target, email) : await target.readCode(email);
  return api.execute('verify', { username, session, code });
};

/** Creates a user and signs in. @returns the tokens, and the headers of a signed-in request */
export const signInNewUser = async (
  api: Api,
  target: Target,
): Promise<{ email: string; tokens: Answer; headers: Record<string, string> }> => {
  const email = await createVerifiedUser(api, target);
  const tokens = await completeSignIn(api, target, { email });
  return { email, tokens, headers: bearer(tokens.accessToken) };
};

/** Reads the sessions of a signed-in user when `count` are listed, because Cognito lists a session only seconds after its sign-in. */
export const readSessions = async (
  api: Api,
  target: Target,
  { headers, count }: { headers: Record<string, string>; count: number },
): Promise<Session[]> => {
  for (let attempt = 0; ; attempt += 1) {
    const { sessions } = await api.execute('me', undefined, headers);
    if (sessions?.length === count || attempt === 20) return sessions;
    await target.pass(1000);
  }
};
