import { isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi } from '../support/api.ts';
import { schema } from '../support/document.ts';
import { startTarget } from '../support/target.ts';
import { federationScenarios } from './scenarios/federation.ts';
import { mfaScenarios } from './scenarios/mfa.ts';
import { passkeyScenarios } from './scenarios/passkeys.ts';
import { passwordScenarios } from './scenarios/password.ts';
import { profileScenarios } from './scenarios/profile.ts';
import type { Fixture, UnionScenarios } from './scenarios/scenario.ts';
import { sessionScenarios } from './scenarios/session.ts';
import { signInScenarios } from './scenarios/signIn.ts';
import { signUpScenarios } from './scenarios/signUp.ts';

let fixture: Fixture;
beforeAll(async () => {
  const target = await startTarget();
  fixture = { target, api: await startApi(target) };
});
afterAll(async () => {
  await fixture.api.close();
  await fixture.target.close();
});

const scenarios: UnionScenarios = {
  ...signUpScenarios,
  ...signInScenarios,
  ...sessionScenarios,
  ...passwordScenarios,
  ...profileScenarios,
  ...mfaScenarios,
  ...passkeyScenarios,
  ...federationScenarios,
};

/** Members that no field returns, because they would reveal who has an account. Documents of installed apps select them. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  ForgotPasswordResult: ['CodeDeliveryFailedError'],
  ResetPasswordResult: ['CodeExpiredError', 'UserNotConfirmedError'],
};

const members = Object.values(schema.getTypeMap())
  .filter(isUnionType)
  .flatMap((union) => union.getTypes().map((member) => ({ union: union.name, member: member.name })))
  .filter(({ union, member }) => !KEPT[union]?.includes(member));

describe('every member of every union can be returned', () => {
  test.each(members)('$union: $member', async ({ union, member }) => {
    const scenario = scenarios[union]?.[member];
    expect(scenario, 'no scenario').toBeDefined();
    expect(await scenario?.(fixture)).toMatchObject({ __typename: member });
  });

  test('no scenario is for a member that the schema lacks', () => {
    const withScenario = Object.entries(scenarios).flatMap(([union, byMember]) =>
      Object.keys(byMember).map((member) => ({ union, member })),
    );
    expect(withScenario).toEqual(expect.arrayContaining(members));
    expect(withScenario).toHaveLength(members.length);
  });
});
