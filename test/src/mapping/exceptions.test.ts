import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { triggerText } from '../../../src/mapping/exceptions.ts';
import { registry } from '../../../src/resolvers/registry.ts';
import type { Resolver, Step } from '../../../src/runtime/resolver.ts';
import { constraint, exception, requestOf } from '../resolvers/fixture.ts';

/** What only who runs the pool can mend. The client hears of an internal error, the log has the rest. */
const OPERATOR_FAULTS: Readonly<Record<string, string>> = {
  FeatureUnavailableInTierException: 'the pool is of a tier without the feature',
  InternalErrorException: 'Cognito failed',
  InvalidEmailRoleAccessPolicyException: 'Cognito may not use the SES identity',
  InvalidLambdaResponseException: 'a trigger answered nonsense',
  InvalidSmsRoleAccessPolicyException: 'Cognito may not send text messages',
  InvalidSmsRoleTrustRelationshipException: 'Cognito may not send text messages',
  InvalidUserPoolConfigurationException: 'the pool is set up wrongly',
  OperationNotEnabledException: 'the pool has the operation turned off',
  ResourceNotFoundException: 'there is no such pool or app client',
  UnexpectedLambdaException: 'a trigger failed',
  UnsupportedOperationException: 'the pool does not have the operation',
};

const ANOTHER_CODE = ['CodeMismatchException', 'ExpiredCodeException'];
const ANOTHER_PASSWORD = ['InvalidPasswordException', 'PasswordHistoryPolicyViolationException'];
const ANOTHER_METHOD = ['MFAMethodNotFoundException', 'SoftwareTokenMFANotFoundException'];

/** Documented for the command, but not for what this field sends. */
const NOT_FOR_THIS_FIELD: Readonly<Record<string, readonly string[]>> = {
  // Answers NEW_PASSWORD_REQUIRED, which takes no code and no method.
  'completeNewPassword RespondToAuthChallenge': [...ANOTHER_CODE, ...ANOTHER_METHOD],
  // Answers MFA_SETUP, which takes nothing, an alias neither: VerifySoftwareToken judged the code.
  'finishTotpSetup RespondToAuthChallenge': ['AliasExistsException', ...ANOTHER_CODE, ...ANOTHER_PASSWORD],
  // Answers SELECT_MFA_TYPE, which takes the name of a method and no alias.
  'selectMfaMethod RespondToAuthChallenge': ['AliasExistsException', ...ANOTHER_CODE, ...ANOTHER_PASSWORD],
  // It takes no code: the documentation has them from a time before VerifyUserAttribute.
  'updateProfile UpdateUserAttributes': ANOTHER_CODE,
  // Only NEW_PASSWORD_REQUIRED sends a password.
  'verify RespondToAuthChallenge': ANOTHER_PASSWORD,
};

/** Exceptions whose row looks at the message: one that each table knows. */
const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  InvalidParameterException: [constraint('username')],
  NotAuthorizedException: [
    'Incorrect username or password.',
    'SignUp is not permitted for this user pool',
    'User is disabled.',
    'User cannot be confirmed. Current status is CONFIRMED',
  ],
};

const documented = (command: string): string[] => {
  const url = new URL(
    `../../../node_modules/@aws-sdk/client-cognito-identity-provider/dist-types/commands/${command}.d.ts`,
    import.meta.url,
  );
  return [...readFileSync(url, 'utf8').matchAll(/@throws \{@link (\w+)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'CognitoIdentityProviderServiceException');
};

/** Some fields take either a challenge's session or not. */
const INPUTS = [{}, { session: 'session' }];

const stepsOf = (resolver: Resolver): readonly Step[] => {
  if ('together' in resolver) return INPUTS.flatMap((input) => resolver.together({ input } as never));
  if (!('steps' in resolver)) return [resolver];
  const { steps } = resolver;
  return typeof steps === 'function' ? INPUTS.flatMap((input) => steps({ input } as never)) : steps;
};

const fields = Object.values(registry).flatMap((type) => Object.entries<Resolver>(type));
const cases = fields.flatMap(([field, resolver]) =>
  stepsOf(resolver).flatMap((step) =>
    documented(step.command.name).map((name) => ({
      field,
      command: step.command.name.replace(/Command$/, ''),
      name,
      step,
    })),
  ),
);

/** True where the table has a row: `response` answers instead of throwing. */
const isMapped = (step: Step, name: string): boolean =>
  (MESSAGES[name] ?? ['']).some((message) => {
    const error = exception(name, message);
    const context = { ...requestOf({ input: { username: 'ada' } }), prev: { __typename: 'Previous' }, error };
    try {
      return step.response(context as never) !== undefined;
    } catch (thrown) {
      expect(thrown).toBe(error);
      return false;
    }
  });

describe('every exception that the SDK documents for a command in use', () => {
  test('is read from the installed SDK', () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  test.each(cases)(
    "in $field, $command: $name is mapped or an operator's fault, and not both",
    ({ field, command, name, step }) => {
      const excused = name in OPERATOR_FAULTS || (NOT_FOR_THIS_FIELD[`${field} ${command}`] ?? []).includes(name);
      // A step after the deed (AdminConfirmSignUp) may expect everything.
      if (command === 'AdminConfirmSignUp') expect(isMapped(step, name)).toBe(true);
      else expect(isMapped(step, name)).toBe(!excused);
    },
  );
});

describe('triggerText', () => {
  test.each([
    ['PreSignUp failed with error Members only.', 'Members only'],
    ['PostConfirmation failed with error Really?.', 'Really?'],
    ['PreSignUp failed with error Two\nlines.', 'Two\nlines'],
    ['PreSignUp failed with error .', 'This was refused.'],
    ['Something else', 'This was refused.'],
  ])('of "%s" is "%s"', (message, text) => {
    expect(triggerText(new Error(message))).toBe(text);
  });
});
