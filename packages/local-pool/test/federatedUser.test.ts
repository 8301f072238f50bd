import {
  AdminDeleteUserCommand,
  AdminDisableProviderForUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminLinkProviderForUserCommand,
  AdminResetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  ForgotPasswordCommand,
  ListUsersCommand,
  SetUserMFAPreferenceCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { startFederationPool } from './federationPool.ts';
import { failure, OTHER_PASSWORD, PASSWORD } from './testPool.ts';

type Pool = Awaited<ReturnType<typeof startFederationPool>>;

const identityOf = (idToken: string) => {
  // Safe cast: this is the claim's type.
  const [identity] = (decodeJwt(idToken).identities ?? []) as { userId: string; primary: string }[];
  return identity;
};

const link = ({ sdk, userPoolId }: Pool, username: string, { subject = 'sub', provider = 'Google' } = {}) =>
  sdk.send(
    new AdminLinkProviderForUserCommand({
      UserPoolId: userPoolId,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: username },
      SourceUser: {
        ProviderName: provider,
        ProviderAttributeName: 'Cognito_Subject',
        ProviderAttributeValue: subject,
      },
    }),
  );

const unlink = ({ sdk, userPoolId }: Pool, subject: string) =>
  sdk.send(
    new AdminDisableProviderForUserCommand({
      UserPoolId: userPoolId,
      User: { ProviderName: 'Google', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: subject },
    }),
  );

/** Returns the provider's ID of a user who has signed in and is deleted again, so that it can be linked. */
const freeSubject = async (pool: Pool, email: string): Promise<string> => {
  const tokens = await pool.federate(email);
  const Username = String(decodeJwt(tokens.access_token).username);
  await pool.sdk.send(new AdminDeleteUserCommand({ UserPoolId: pool.userPoolId, Username }));
  return identityOf(tokens.id_token)?.userId ?? '';
};

test('shows an external user beside the user who has the same email address and a password', async () => {
  const pool = await startFederationPool();
  const sub = await pool.member();
  const { id_token: idToken, access_token: AccessToken } = await pool.federate();
  const claims = decodeJwt(idToken);
  expect(claims.sub).not.toBe(sub);
  expect(claims.identities).toEqual([
    {
      userId: expect.stringMatching(/^\d{21}$/),
      providerName: 'Google',
      providerType: 'Google',
      issuer: null,
      primary: 'true',
      dateCreated: String(pool.now()),
    },
  ]);
  const { identities = '' } = await pool.attributes(AccessToken);
  expect(JSON.parse(identities)).toMatchObject([{ providerName: 'Google', primary: true, dateCreated: pool.now() }]);
  const Filter = 'cognito:user_status = "EXTERNAL_PROVIDER"';
  const { Users } = await pool.sdk.send(new ListUsersCommand({ UserPoolId: pool.userPoolId, Filter }));
  expect(Users).toMatchObject([{ Username: claims['cognito:username'], UserStatus: 'EXTERNAL_PROVIDER' }]);
  await expect(pool.tokens('ann@example.com')).resolves.toHaveProperty('AccessToken');
});

test('writes the mapped attributes again at each sign-in', async () => {
  const { submit, redeem, attributes } = await startFederationPool();
  const signIn = async (form: Record<string, string>) =>
    attributes((await redeem((await submit({ email: 'ann@example.com', ...form })).callback.code)).body.access_token);
  const first = await signIn({ name: 'Ann' });
  expect(first).toMatchObject({ name: 'Ann', email_verified: 'true' });
  expect(await signIn({ name: 'Anna', verified: 'false' })).toEqual({
    ...first,
    name: 'Anna',
    email_verified: 'false',
  });
});

test('lowercases the username and keeps the ID when the ID of an OIDC provider has capital letters', async () => {
  const { federate } = await startFederationPool();
  const claims = decodeJwt((await federate('ann@example.com', { identity_provider: 'Acme' })).id_token);
  const userId = identityOf((await federate('ann@example.com', { identity_provider: 'Acme' })).id_token)?.userId ?? '';
  expect(userId).not.toBe(userId.toLowerCase());
  expect(claims['cognito:username']).toBe(`acme_${userId.toLowerCase()}`);
});

test('marks the address as unverified when email_verified is not mapped', async () => {
  const { federate } = await startFederationPool({
    identityProviders: [{ name: 'Google', kind: 'GOOGLE', label: 'Google', attributeMapping: { email: 'email' } }],
    client: { SupportedIdentityProviders: ['Google'] },
  });
  expect(decodeJwt((await federate()).id_token)).toMatchObject({ email: 'ann@example.com', email_verified: false });
});

test('redirects with the text of the trigger when it declines, and of Cognito when the user is disabled', async () => {
  const { submit, federate, sdk, userPoolId } = await startFederationPool({
    triggers: {
      PreSignUp: async (event) => {
        if (event.request.userAttributes.email === 'eve@example.com') throw new Error('Not for you');
        return event;
      },
    },
  });
  const declined = await submit({ email: 'eve@example.com' });
  expect(declined.callback).toMatchObject({
    error: 'invalid_request',
    error_description: 'PreSignUp failed with error Not for you.',
  });
  const Username = String(decodeJwt((await federate()).access_token).username);
  await sdk.send(new AdminDisableUserCommand({ UserPoolId: userPoolId, Username }));
  expect((await submit({ email: 'ann@example.com' })).callback.error_description).toBe('User is disabled.');
});

test('refuses passwords and MFA when the user is of a provider', async () => {
  const { federate, sdk, userPoolId, clientId, messages } = await startFederationPool();
  const { access_token: AccessToken } = await federate();
  const Username = String(decodeJwt(AccessToken).username);
  const refused = (action: string) => ['NotAuthorizedException', `User is not authorized to ${action}.`];
  const passwords = { AccessToken, PreviousPassword: PASSWORD, ProposedPassword: OTHER_PASSWORD };
  expect(await failure(sdk.send(new ChangePasswordCommand(passwords)))).toEqual(refused('change password'));
  expect(await failure(sdk.send(new AssociateSoftwareTokenCommand({ AccessToken })))).toEqual(
    refused('set up software token mfa'),
  );
  const preference = { AccessToken, EmailMfaSettings: { Enabled: true } };
  expect(await failure(sdk.send(new SetUserMFAPreferenceCommand(preference)))).toEqual(refused('set mfa preference'));
  const reset = new AdminResetUserPasswordCommand({ UserPoolId: userPoolId, Username });
  expect(await failure(sdk.send(reset))).toEqual([
    'NotAuthorizedException',
    'User password cannot be reset in the current state.',
  ]);
  const { CodeDeliveryDetails } = await sdk.send(new ForgotPasswordCommand({ ClientId: clientId, Username }));
  expect(CodeDeliveryDetails).toHaveProperty('Destination');
  expect(await messages()).toEqual([]);
});

test('signs in as the linked user, and shows both ways to sign in, when the account is linked', async () => {
  const pool = await startFederationPool();
  const sub = await pool.member();
  const subject = await freeSubject(pool, 'ann@example.com');
  await link(pool, sub, { subject });
  const tokens = await pool.federate();
  expect(decodeJwt(tokens.id_token)).toMatchObject({ sub, 'cognito:username': sub });
  expect(decodeJwt(tokens.access_token)['cognito:groups']).toBeUndefined();
  expect(identityOf(tokens.id_token)).toMatchObject({ userId: subject, primary: 'false' });
  expect(decodeJwt((await pool.tokens()).IdToken).sub).toBe(sub);
  const user = await pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username: sub }));
  expect(user.UserStatus).toBe('CONFIRMED');
  expect(user.UserAttributes).toContainEqual({ Name: 'identities', Value: expect.stringContaining(subject) });
});

test('makes a new user at the next sign-in, without the cookie, when the link is removed', async () => {
  const pool = await startFederationPool();
  const sub = await pool.member();
  const subject = await freeSubject(pool, 'ann@example.com');
  await link(pool, sub, { subject });
  const { cookie } = await pool.submit({ email: 'ann@example.com' });
  await unlink(pool, subject);
  expect((await pool.open({}, cookie)).status).toBe(200);
  expect(decodeJwt((await pool.federate()).id_token).sub).not.toBe(sub);
  expect((await pool.attributes((await pool.tokens()).AccessToken)).identities).toBeUndefined();
});

test('refuses a link when the account has signed in, is linked already, or is the sixth', async () => {
  const pool = await startFederationPool();
  const sub = await pool.member();
  const other = await pool.member('ben@example.com');
  const taken = identityOf((await pool.federate()).id_token)?.userId ?? '';
  const merging =
    'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link';
  expect(await failure(link(pool, sub, { subject: taken }))).toEqual(['InvalidParameterException', merging]);
  await link(pool, sub, { subject: '1' });
  expect(await failure(link(pool, sub, { subject: '1' }))).toEqual([
    'InvalidParameterException',
    'SourceUser is already linked to DestinationUser',
  ]);
  expect((await failure(link(pool, other, { subject: '1' })))[1]).toBe(merging);
  for (const subject of ['2', '3', '4', '5']) await link(pool, sub, { subject });
  expect((await failure(link(pool, sub, { subject: '6' })))[0]).toBe('LimitExceededException');
  expect((await failure(link(pool, 'nobody')))[0]).toBe('UserNotFoundException');
  expect((await failure(link(pool, other, { provider: 'Facebook' })))[0]).toBe('ResourceNotFoundException');
  expect((await failure(unlink(pool, 'unknown')))[0]).toBe('UserNotFoundException');
  expect((await failure(unlink(pool, taken)))[0]).toBe('InvalidParameterException');
});
