import type { PreTokenGenerationTriggerEvent, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import type { Cognito } from '../cognito.ts';
import { toGroupsClaim, toRoleClaims } from '../groups/groupClaims.ts';
import type { GroupOverrides, Overrides } from '../tokens/claimOverrides.ts';
import { ADMIN_SCOPE } from '../tokens/scopes.ts';
import type { User } from '../users/user.ts';
import { callTrigger, readMap, readText, readTextMap, readTexts, unrecognizableOutputError } from './callTrigger.ts';
import { type Subject, toCommonMembers, toUserAttributes } from './event.ts';
import { toClientMetadata } from './metadata.ts';

/** The last part of the trigger source: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
export type TokenSource =
  | 'HostedAuth'
  | 'Authentication'
  | 'NewPasswordChallenge'
  | 'AuthenticateDevice'
  | 'RefreshTokens';

interface Issue {
  source: TokenSource;
  /** The scopes of the tokens, or null if an operation signed the user in. */
  scope: string | null;
}

const toGroupConfiguration = (cognito: Cognito, user: User) => {
  const claims: Record<string, unknown> = { ...toGroupsClaim(cognito, user), ...toRoleClaims(cognito, user) };
  return {
    groupsToOverride: claims['cognito:groups'] ?? [],
    iamRolesToOverride: claims['cognito:roles'] ?? [],
    preferredRole: claims['cognito:preferred_role'] ?? null,
  };
};

const toMembers = (cognito: Cognito, subject: Subject, { source }: Issue) => ({
  ...toCommonMembers(subject, subject.user.username),
  triggerSource: `TokenGeneration_${source}`,
  request: {
    userAttributes: toUserAttributes(subject.user),
    groupConfiguration: toGroupConfiguration(cognito, subject.user),
    ...toClientMetadata(cognito.requester, 'PreTokenGeneration'),
  },
});

/**
 * "If you provide an empty or null object in the response, then the groups are suppressed":
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
const readGroups = (details: Record<string, unknown>): GroupOverrides | undefined => {
  if (details.groupOverrideDetails === undefined) return undefined;
  const { groupsToOverride, iamRolesToOverride, ...rest } = readMap(details.groupOverrideDetails);
  return {
    groupsToOverride: readTexts(groupsToOverride),
    iamRolesToOverride: readTexts(iamRolesToOverride),
    preferredRole: readText(rest, 'preferredRole'),
  };
};

const NOTHING = { added: {}, suppressed: [], addedScopes: [], suppressedScopes: [] };

/** The claims of this version are texts: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const readVersion1 = (response: Record<string, unknown>): Overrides | undefined => {
  const details = readMap(response.claimsOverrideDetails);
  if (Object.keys(details).length === 0) return undefined;
  const id = {
    added: readTextMap(details.claimsToAddOrOverride),
    suppressed: readTexts(details.claimsToSuppress),
  };
  return { id, access: NOTHING, groups: readGroups(details) };
};

/** "In the ID token, you can populate complex objects to the values of claims except for" these: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html. Guess: the exception. */
const SIMPLE = ['phone_number_verified', 'email_verified', 'updated_at', 'address'];

const readClaims = (generation: Record<string, unknown>) => ({
  added: readMap(generation.claimsToAddOrOverride),
  suppressed: readTexts(generation.claimsToSuppress),
});

const readVersion2 = (response: Record<string, unknown>): Overrides | undefined => {
  const details = readMap(response.claimsAndScopeOverrideDetails);
  if (Object.keys(details).length === 0) return undefined;
  const id = readClaims(readMap(details.idTokenGeneration));
  if (SIMPLE.some((name) => typeof id.added[name] === 'object')) throw unrecognizableOutputError();
  const generation = readMap(details.accessTokenGeneration);
  const access = {
    ...readClaims(generation),
    addedScopes: readTexts(generation.scopesToAdd),
    suppressedScopes: readTexts(generation.scopesToSuppress),
  };
  return { id, access, groups: readGroups(details) };
};

/**
 * Asks the trigger which claims to change. Undefined if it changes none.
 * Guess: access tokens of an operation have their scope in the event, too.
 */
export const preTokenGeneration = async (
  cognito: Cognito,
  subject: Subject,
  issue: Issue,
): Promise<Overrides | undefined> => {
  const { PreTokenGeneration: handler, PreTokenGenerationConfig: config } = cognito.triggers;
  const { request, ...members } = toMembers(cognito, subject, issue);
  if (config) {
    const event = {
      ...members,
      version: config.LambdaVersion === 'V3_0' ? '3' : '2',
      request: { ...request, scopes: (issue.scope ?? ADMIN_SCOPE).split(' ') },
      response: { claimsAndScopeOverrideDetails: null },
      // Safe: the members are null in real events, which the type does not say.
    } as unknown as PreTokenGenerationV2TriggerEvent;
    return readVersion2(await callTrigger(cognito, { name: 'PreTokenGeneration', handler: config.handler, event }));
  }
  if (!handler) return undefined;
  // Safe: as above.
  const event = {
    ...members,
    request,
    response: { claimsOverrideDetails: null },
  } as unknown as PreTokenGenerationTriggerEvent;
  return readVersion1(await callTrigger(cognito, { name: 'PreTokenGeneration', handler, event }));
};
