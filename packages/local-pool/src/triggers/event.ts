import type { Cognito } from '../cognito.ts';
import { toIdentitiesAttribute } from '../federation/identities.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';

/** Whom an event is about. */
export interface Subject {
  pool: UserPool;
  /** Undefined for an administrator's operation. */
  client?: AppClient | undefined;
  user: User;
}

/**
 * Returns the members that the events of all triggers have:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 * Guess: the client ID of an administrator's operation, and the version of the SDK, which real events take from the user agent.
 */
export const toCommonMembers = ({ pool, client }: Omit<Subject, 'user'>, userName: string) => ({
  version: '1',
  region: pool.id.split('_')[0] ?? '',
  userPoolId: pool.id,
  userName,
  callerContext: {
    awsSdkVersion: 'aws-sdk-unknown-unknown',
    clientId: client?.id ?? 'CLIENT_ID_NOT_APPLICABLE',
  },
});

/** The status: https://github.com/floci-io/floci/issues/3850 */
export const toUserAttributes = (user: User): Record<string, string> => ({
  sub: user.sub,
  ...toIdentitiesAttribute(user),
  'cognito:user_status': user.status,
  ...user.attributes,
});

/** The triggers that a pool has, as DescribeUserPool returns them. */
export const describeTriggers = ({ triggers }: Cognito): Record<string, unknown> => {
  const toArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
  return Object.fromEntries(
    Object.entries(triggers).flatMap(([name, trigger]): [string, unknown][] => {
      if (trigger === undefined) return [];
      if (typeof trigger === 'function') return [[name, toArn(name)]];
      return [[name, { LambdaArn: toArn('PreTokenGeneration'), LambdaVersion: trigger.LambdaVersion }]];
    }),
  );
};
