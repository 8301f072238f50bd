import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  CreateGroupCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PreTokenGenerationTriggerEvent, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Triggers } from '../src/server.ts';
import { failure, OTHER_PASSWORD, PASSWORD, startTestPool } from './testPool.ts';
import { record, refuseWith, respondWith } from './triggerHandlers.ts';

const ANN = 'ann@example.com';

/** Signs a member of a group in, and returns the claims of both tokens. */
const claimsWith = async (triggers: Triggers) => {
  const pool = await startTestPool({ triggers });
  const { sdk, member, tokens, userPoolId: UserPoolId } = pool;
  await member();
  const group = { UserPoolId, GroupName: 'staff' };
  await sdk.send(new CreateGroupCommand({ ...group, RoleArn: 'arn:aws:iam::123456789012:role/staff' }));
  await sdk.send(new AdminAddUserToGroupCommand({ ...group, Username: ANN }));
  const { AccessToken, IdToken } = await tokens();
  return { ...pool, AccessToken, access: decodeJwt(AccessToken), id: decodeJwt(IdToken) };
};

const groupsAndRoles = {
  groupsToOverride: ['a', 'b'],
  iamRolesToOverride: ['arn:aws:iam::123456789012:role/a'],
  preferredRole: 'arn:aws:iam::123456789012:role/a',
};

describe('PreTokenGeneration, version 1', () => {
  const withDetails = (claimsOverrideDetails: object) =>
    claimsWith({ PreTokenGeneration: respondWith({ claimsOverrideDetails }) });

  test('receives the groups of the user', async () => {
    const { events, handler } = record<PreTokenGenerationTriggerEvent>();
    await claimsWith({ PreTokenGeneration: handler });
    expect(events).toMatchObject([
      {
        version: '1',
        triggerSource: 'TokenGeneration_Authentication',
        request: {
          userAttributes: { email: ANN },
          groupConfiguration: {
            groupsToOverride: ['staff'],
            iamRolesToOverride: ['arn:aws:iam::123456789012:role/staff'],
            preferredRole: 'arn:aws:iam::123456789012:role/staff',
          },
        },
        response: { claimsOverrideDetails: null },
      },
    ]);
    expect(events[0]?.request).not.toHaveProperty('scopes');
  });

  test('adds, replaces and suppresses claims of the ID token alone', async () => {
    const { access, id } = await withDetails({
      claimsToAddOrOverride: { plan: 'gold', email: 'x@example.com', both: 'added', sub: 'other', aud: 'other' },
      claimsToSuppress: ['both', 'email_verified', 'iss', 'cognito:username'],
    });
    expect(id).toMatchObject({ plan: 'gold', email: 'x@example.com', sub: access.sub });
    expect(id).not.toHaveProperty('both');
    expect(id).not.toHaveProperty('email_verified');
    expect(id.iss).toBe(access.iss);
    expect(id['cognito:username']).toBe(access.sub);
    expect(access).not.toHaveProperty('plan');
  });

  test('replaces the groups of both tokens', async () => {
    const { access, id } = await withDetails({ groupOverrideDetails: groupsAndRoles });
    expect(access['cognito:groups']).toEqual(['a', 'b']);
    expect(access).not.toHaveProperty('cognito:roles');
    expect(id).toMatchObject({
      'cognito:groups': ['a', 'b'],
      'cognito:roles': groupsAndRoles.iamRolesToOverride,
      'cognito:preferred_role': groupsAndRoles.preferredRole,
    });
  });

  test.each([
    ['empty', { groupOverrideDetails: {} }],
    ['null', { groupOverrideDetails: null, claimsToSuppress: [] }],
  ])('suppresses the groups when they are %s', async (_, details) => {
    const { access, id } = await withDetails(details);
    for (const claims of [access, id]) expect(claims).not.toHaveProperty('cognito:groups');
    expect(id).not.toHaveProperty('cognito:roles');
  });

  test('returns InvalidLambdaResponseException when a claim is no text', async () => {
    const { member, signIn } = await startTestPool({
      triggers: {
        PreTokenGeneration: respondWith({ claimsOverrideDetails: { claimsToAddOrOverride: { level: 1 } } }),
      },
    });
    await member();
    expect((await failure(signIn(ANN)))[0]).toBe('InvalidLambdaResponseException');
  });
});

describe('PreTokenGeneration, version 2', () => {
  const withDetails = (claimsAndScopeOverrideDetails: object) =>
    claimsWith({
      PreTokenGenerationConfig: {
        LambdaVersion: 'V2_0',
        handler: respondWith({ claimsAndScopeOverrideDetails }),
      },
    });

  test.each([
    ['V2_0', '2'],
    ['V3_0', '3'],
  ] as const)('receives the scopes in an event of version %s', async (LambdaVersion, version) => {
    const { events, handler } = record<PreTokenGenerationV2TriggerEvent>();
    const { access } = await claimsWith({ PreTokenGenerationConfig: { LambdaVersion, handler } });
    expect(events).toMatchObject([{ version, request: { scopes: ['aws.cognito.signin.user.admin'] } }]);
    expect(access).toMatchObject({ scope: 'aws.cognito.signin.user.admin', 'cognito:groups': ['staff'] });
  });

  test('changes the claims of each token, and the scopes', async () => {
    const { access, id, sdk, AccessToken } = await withDetails({
      idTokenGeneration: { claimsToAddOrOverride: { tags: { plan: ['gold'] } }, claimsToSuppress: ['email'] },
      accessTokenGeneration: {
        claimsToAddOrOverride: { level: 3, client_id: 'other', 'cognito:other': 'x', aud: 'other' },
        claimsToSuppress: ['cognito:groups', 'username'],
        scopesToAdd: ['api/read', 'api/write'],
        scopesToSuppress: ['api/write'],
      },
    });
    expect(id).toMatchObject({ tags: { plan: ['gold'] }, 'cognito:groups': ['staff'] });
    expect(id).not.toHaveProperty('email');
    expect(access).toMatchObject({ level: 3, scope: 'aws.cognito.signin.user.admin api/read', username: access.sub });
    for (const name of ['cognito:groups', 'cognito:other', 'aud']) expect(access).not.toHaveProperty(name);
    expect(access.client_id).not.toBe('other');
    await expect(sdk.send(new GetUserCommand({ AccessToken }))).resolves.toHaveProperty('Username');
  });

  test('returns NotAuthorizedException for the operations of users when their scope is suppressed', async () => {
    const { AccessToken, sdk } = await withDetails({
      accessTokenGeneration: { scopesToSuppress: ['aws.cognito.signin.user.admin'] },
    });
    expect(await failure(sdk.send(new GetUserCommand({ AccessToken })))).toEqual([
      'NotAuthorizedException',
      'Access Token does not have required scopes',
    ]);
  });

  test('adds the audience of an access token when it is the app client', async () => {
    const { access, clientId } = await claimsWith({
      PreTokenGenerationConfig: {
        LambdaVersion: 'V2_0',
        handler: async (event) => {
          const accessTokenGeneration = { claimsToAddOrOverride: { aud: event.callerContext.clientId } };
          return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
        },
      },
    });
    expect(access.aud).toBe(clientId);
  });
});

describe('the sources of PreTokenGeneration', () => {
  test('are those of a refresh, with its metadata, and of a new password', async () => {
    const { events, handler } = record<PreTokenGenerationTriggerEvent>();
    const {
      member,
      tokens,
      sdk,
      clientId: ClientId,
      userPoolId,
      signIn,
      respond,
    } = await startTestPool({
      triggers: { PreTokenGeneration: handler },
    });
    await member();
    const { RefreshToken } = await tokens();
    const ClientMetadata = { tenant: 'one' };
    await sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken, ClientMetadata }));
    const user = { UserPoolId: userPoolId, Username: 'ben@example.com', TemporaryPassword: PASSWORD };
    await sdk.send(new AdminCreateUserCommand(user));
    const { Session: session } = await signIn('ben@example.com');
    const answer = { USERNAME: 'ben@example.com', NEW_PASSWORD: OTHER_PASSWORD };
    await respond({ name: 'NEW_PASSWORD_REQUIRED', session }, answer);
    expect(events.map(({ triggerSource, request }) => [triggerSource, request.clientMetadata])).toEqual([
      ['TokenGeneration_Authentication', undefined],
      ['TokenGeneration_RefreshTokens', ClientMetadata],
      ['TokenGeneration_NewPasswordChallenge', undefined],
    ]);
  });

  test('return the refusal of the trigger, and the refresh token can be used again', async () => {
    let refuses = true;
    const PreTokenGeneration = async (event: PreTokenGenerationTriggerEvent) => {
      if (event.triggerSource === 'TokenGeneration_RefreshTokens' && refuses) await refuseWith('Later')();
      return event;
    };
    const {
      member,
      tokens,
      sdk,
      clientId: ClientId,
    } = await startTestPool({
      triggers: { PreTokenGeneration },
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      },
    });
    await member();
    const { RefreshToken } = await tokens();
    const refresh = () => sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
    expect((await failure(refresh()))[1]).toBe('PreTokenGeneration failed with error Later.');
    refuses = false;
    await expect(refresh()).resolves.toHaveProperty('AuthenticationResult.RefreshToken');
    expect((await failure(refresh()))[0]).toBe('RefreshTokenReuseException');
  });
});
