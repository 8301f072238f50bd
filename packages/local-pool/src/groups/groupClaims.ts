import type { Cognito } from '../cognito.ts';
import type { User } from '../users/user.ts';
import { type Group, listGroupsOfUser } from './groups.ts';

/** "Groups with lower Precedence values take precedence over groups with higher or null Precedence values": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GroupType.html */
const toRank = ({ precedence }: Group): number => precedence ?? Number.POSITIVE_INFINITY;

/** Infinity minus itself is not a number, so ranks are compared and not subtracted. */
const compareRank = (left: Group, right: Group): number => {
  const [a, b] = [toRank(left), toRank(right)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Guess: the order of the names in the claim, by precedence and then by name. */
const listByPrecedence = (cognito: Cognito, user: User): Group[] => listGroupsOfUser(cognito, user).sort(compareRank);

/** The claim that access tokens and ID tokens have: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html */
export const toGroupsClaim = (cognito: Cognito, user: User) => {
  const groups = listByPrecedence(cognito, user);
  return groups.length > 0 ? { 'cognito:groups': groups.map(({ name }) => name) } : {};
};

/**
 * The claims that only ID tokens have. The preferred role is that of the group with the best precedence: "If the two groups
 * have different role ARNs, the cognito:preferred_role claim isn't set".
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 * Guess: groups without a role count neither for the preferred role nor for its precedence.
 */
export const toRoleClaims = (cognito: Cognito, user: User) => {
  const groups = listByPrecedence(cognito, user).filter(({ roleArn }) => roleArn !== undefined);
  const [first] = groups;
  if (!first) return {};
  const isPreferred = groups.every((group) => group.roleArn === first.roleArn || toRank(group) !== toRank(first));
  return {
    'cognito:roles': [...new Set(groups.map(({ roleArn }) => roleArn))],
    ...(isPreferred ? { 'cognito:preferred_role': first.roleArn } : {}),
  };
};
