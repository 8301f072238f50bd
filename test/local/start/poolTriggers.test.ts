import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { expect, onTestFinished, test } from 'vitest';
import { toPoolTriggers } from '../../../local/start/poolTriggers.ts';
import { startPool } from '../../../packages/local-pool/src/server.ts';
import { en } from '../../../triggers/messages/en.ts';
import { languages } from '../../../triggers/messages/languages.ts';
import { renderMessage } from '../../../triggers/messages/render.ts';

const print = (): void => {};

test('returns no handler when TRIGGERS is not set', () => {
  expect(Object.values(toPoolTriggers({}, print)).filter(Boolean)).toEqual([]);
});

test('returns a handler for each name in TRIGGERS', () => {
  const TRIGGERS = 'customMessage,preSignUp,preTokenGeneration,postConfirmation,userMigration';
  const triggers = toPoolTriggers({ TRIGGERS }, print);
  expect(triggers).toEqual({
    CustomMessage: expect.any(Function),
    PreSignUp: expect.any(Function),
    PreTokenGenerationConfig: { LambdaVersion: 'V2_0', handler: expect.any(Function) },
    PostConfirmation: expect.any(Function),
    UserMigration: expect.any(Function),
  });
});

test('throws one line when an option of a trigger is malformed', () => {
  const env = { TRIGGERS: 'preSignUp', ALLOWED_CALLING_CODES: 'Germany' };
  expect(() => toPoolTriggers(env, print)).toThrow(/^Configuration: ALLOWED_CALLING_CODES .*\.$/);
});

test('prints the event for EventBridge when a user is confirmed', async () => {
  const lines: string[] = [];
  const { PostConfirmation } = toPoolTriggers({ TRIGGERS: 'postConfirmation' }, (line) => lines.push(line));
  // Safe: the members that the trigger reads.
  await PostConfirmation?.({
    triggerSource: 'PostConfirmation_ConfirmSignUp',
    userPoolId: 'local_pool',
    callerContext: { clientId: 'client' },
    request: { userAttributes: { sub: 'a-sub' } },
    response: {},
  } as unknown as PostConfirmationTriggerEvent);
  expect(lines).toEqual([expect.stringMatching(/^Event UserConfirmed: \{.*"sub":"a-sub".*\}$/)]);
});

test('sends a German message from the local pool when the request asks for it', async () => {
  const triggers = toPoolTriggers({ TRIGGERS: 'customMessage' }, print);
  const pool = await startPool({ port: 0, database: ':memory:', triggers });
  onTestFinished(pool.close);
  await fetch(pool.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
    },
    body: JSON.stringify({
      ClientId: pool.clientId,
      Username: 'ann@example.com',
      Password: 'Engine-1843',
      ClientMetadata: { locale: 'de-CH,de,en' },
    }),
  });
  const [message] = await (await fetch(`${pool.endpoint}/messages`)).json();
  // An adopter can have a German text of their own.
  const { emailSubject, emailMessage } = renderMessage(languages.de?.SignUp ?? en.SignUp, {
    service: 'Cognito',
    code: message.code,
    username: '',
  });
  expect(emailSubject).not.toBe(en.SignUp.subject);
  expect(message).toMatchObject({ subject: emailSubject, body: emailMessage });
});
