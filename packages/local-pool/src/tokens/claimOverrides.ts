import type { JWTPayload } from 'jose';

/** What a trigger changes in one token. */
interface TokenOverrides {
  added: Record<string, unknown>;
  suppressed: string[];
}

export interface Overrides {
  id: TokenOverrides;
  access: TokenOverrides & { addedScopes: string[]; suppressedScopes: string[] };
  /** Undefined if the trigger leaves the user's groups and roles as they are. */
  groups: GroupOverrides | undefined;
}

export interface GroupOverrides {
  groupsToOverride: string[];
  iamRolesToOverride: string[];
  preferredRole: string | undefined;
}

/**
 * The claims that no trigger can change, apart from those that begin with `cognito:`:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
const FIXED = new Set(
  (
    'acr amr at_hash aud auth_time azp client_id device_key event_id exp iat identities iss jti nbf nonce origin_jti sub ' +
    'token_use username version'
  ).split(' '),
);

/** `scope` and the claims of groups change by members of their own. */
const isFree = (name: string): boolean => !FIXED.has(name) && name !== 'scope' && !name.startsWith('cognito:');

/** "To suppress the cognito:preferred_role and cognito:roles claims, add cognito:groups": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const GROUP_CLAIMS = ['cognito:groups', 'cognito:roles', 'cognito:preferred_role'];

const toGroupClaims = ({ groupsToOverride, iamRolesToOverride, preferredRole }: GroupOverrides): JWTPayload => ({
  ...(groupsToOverride.length > 0 ? { 'cognito:groups': groupsToOverride } : {}),
  ...(iamRolesToOverride.length > 0 ? { 'cognito:roles': iamRolesToOverride } : {}),
  ...(preferredRole === undefined ? {} : { 'cognito:preferred_role': preferredRole }),
});

const without = (claims: JWTPayload, names: readonly string[]): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));

interface Change extends TokenOverrides {
  groups: Overrides['groups'];
  /** The claims of groups that this kind of token has. */
  groupClaims: readonly string[];
}

/** "If a value is both suppressed and replaced, then it will be suppressed": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const apply = (claims: JWTPayload, { added, suppressed, groups, groupClaims }: Change): JWTPayload => {
  const grouped = groups
    ? {
        ...without(claims, GROUP_CLAIMS),
        ...without(
          toGroupClaims(groups),
          GROUP_CLAIMS.filter((name) => !groupClaims.includes(name)),
        ),
      }
    : claims;
  const own = Object.fromEntries(Object.entries(added).filter(([name]) => isFree(name)));
  const removed = [...suppressed.filter(isFree), ...(suppressed.includes('cognito:groups') ? GROUP_CLAIMS : [])];
  return without({ ...grouped, ...own }, removed);
};

export const overrideIdToken = (claims: JWTPayload, overrides: Overrides | undefined): JWTPayload =>
  overrides ? apply(claims, { ...overrides.id, groups: overrides.groups, groupClaims: GROUP_CLAIMS }) : claims;

/** "You can add an aud claim to access tokens, but its value must match the app client ID": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html. Guess: another value is ignored. */
export const overrideAccessToken = (
  { scope, ...claims }: JWTPayload & { scope: string; client_id: string },
  overrides: Overrides | undefined,
): JWTPayload => {
  if (!overrides) return { ...claims, scope };
  const { access, groups } = overrides;
  const scopes = [...new Set([...scope.split(' '), ...access.addedScopes])].filter(
    (name) => name !== '' && !access.suppressedScopes.includes(name),
  );
  return {
    ...apply(claims, { ...access, groups, groupClaims: ['cognito:groups'] }),
    ...(access.added.aud === claims.client_id ? { aud: claims.client_id } : {}),
    scope: scopes.join(' '),
  };
};
