import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'otplib';
import { type Answer, bearer, type Graph } from './graph.ts';
import type { Target } from './target.ts';

/** It meets the usual policy; each test has users of its own. */
export const password = 'Engine-1843';
export const newEmail = (): string => `${randomUUID()}@example.com`;
export const newPhoneNumber = (): string => `+1415${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;

/** Signs up and verifies through the graph. @returns the email address */
export const verifiedUser = async (graph: Graph, target: Target): Promise<string> => {
  const email = newEmail();
  await graph.ask('signUp', { email, password });
  await graph.ask('verify', { username: email, code: await target.codeFor(email) });
  return email;
};

interface AdminUser {
  readonly email: string;
  readonly phoneNumber: string;
}

/** Made by an administrator, with both addresses verified; without `permanent` it has a temporary password. */
export const adminUser = async ({ admin, userPoolId }: Target, permanent = true): Promise<AdminUser> => {
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
  if (permanent) await admin.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  return { email, phoneNumber };
};

type Method = 'SMS' | 'EMAIL' | 'TOTP';

/** Turns methods on, the first one preferred unless `choice`. */
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

/** What the authenticator apps of this file's users show, by email address. */
const authenticators = new Map<string, string>();

/** The code of a user's authenticator app. Each serves once, so the clock goes on by a time step before. */
export const totp = (target: Target, email: string): Promise<string> => {
  target.advance?.(30_000);
  return generate({ secret: authenticators.get(email) ?? '', epoch: Math.floor(target.now() / 1000) });
};

/** Sets an authenticator app up: by access token, or by the session of an MfaSetupChallenge. @returns the last answer */
export const setUpTotp = async (
  graph: Graph,
  target: Target,
  { email, accessToken, session }: { email: string; accessToken?: string; session?: string },
): Promise<Answer> => {
  const headers = accessToken === undefined ? {} : bearer(accessToken);
  const setup = await graph.ask('startTotpSetup', session === undefined ? undefined : { session }, headers);
  authenticators.set(email, setup.secretCode);
  const code = await totp(target, email);
  return graph.ask('finishTotpSetup', { code, ...(setup.session ? { session: setup.session } : {}) }, headers);
};

/** Signs in, through whatever the pool asks for on the way. @returns the SignInPayload */
export const signedIn = async (
  graph: Graph,
  target: Target,
  user: { email: string; password?: string },
): Promise<Answer> => {
  const { email } = user;
  const answer = await graph.ask('signIn', { username: email, password: user.password ?? password });
  const { __typename, username, session } = answer;
  if (__typename === 'MfaSetupChallenge') return setUpTotp(graph, target, { email, session });
  if (__typename !== 'CodeChallenge') return answer;
  const code = answer.method === 'TOTP' ? await totp(target, email) : await target.codeFor(email);
  return graph.ask('verify', { username, session, code });
};
