import {
  AdminCreateUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  type CreateUserPoolCommandInput,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
  ResendConfirmationCodeCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { failure, startTestPool } from './testPool.ts';
import { record, respondWith } from './triggerHandlers.ts';

const ANN = 'ann@example.com';

const TEXTS = {
  emailSubject: 'Hello',
  emailMessage: '<p>Code {####}</p>',
  smsMessage: 'Code {####}',
};

describe('CustomMessage', () => {
  test('writes each message, with the metadata of the requests that pass it on', async () => {
    const { events, handler } = record<CustomMessageTriggerEvent>();
    const {
      member,
      sdk,
      clientId: ClientId,
      userPoolId: UserPoolId,
      signUp,
      tokens,
    } = await startTestPool({
      triggers: { CustomMessage: handler },
    });
    await member();
    const { AccessToken } = await tokens();
    await signUp('ben@example.com');
    const ClientMetadata = { locale: 'de' };
    const ben = { ClientId, Username: 'ben@example.com', ClientMetadata };
    await sdk.send(new ResendConfirmationCodeCommand(ben));
    await sdk.send(new ForgotPasswordCommand({ ClientId, Username: ANN, ClientMetadata }));
    await sdk.send(
      new UpdateUserAttributesCommand({
        AccessToken,
        UserAttributes: [{ Name: 'email', Value: 'new@example.com' }],
        ClientMetadata,
      }),
    );
    const address = { AccessToken, AttributeName: 'email', ClientMetadata };
    await sdk.send(new GetUserAttributeVerificationCodeCommand(address));
    await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username: 'cy@example.com', ClientMetadata }));
    await sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: ANN, ClientMetadata }));
    expect(events.map(({ triggerSource }) => triggerSource.replace('CustomMessage_', ''))).toEqual([
      'SignUp',
      'SignUp',
      'ResendCode',
      'ForgotPassword',
      'UpdateUserAttribute',
      'VerifyUserAttribute',
      'AdminCreateUser',
      'ForgotPassword',
    ]);
    expect(events.slice(2).map(({ request }) => request.clientMetadata)).toEqual(Array(6).fill(ClientMetadata));
    expect(events.map(({ request }) => [request.codeParameter, request.usernameParameter])).toEqual(
      events.map(({ triggerSource }) => ['{####}', triggerSource.endsWith('AdminCreateUser') ? '{username}' : null]),
    );
  });

  test('writes the code of a sign-in, and gets no metadata of its beginning', async () => {
    const { events, handler } = record<CustomMessageTriggerEvent>();
    const {
      member,
      sdk,
      userPoolId: UserPoolId,
      signIn,
      messages,
    } = await startTestPool({
      triggers: { CustomMessage: async (event) => respondWith(TEXTS)(await handler(event)) },
    });
    await member();
    const preference = { UserPoolId, Username: ANN, EmailMfaSettings: { Enabled: true, PreferredMfa: true } };
    await sdk.send(new AdminSetUserMFAPreferenceCommand(preference));
    await signIn(ANN);
    const { code, subject, body } = (await messages(ANN)).at(-1) ?? {};
    expect([subject, body]).toEqual(['Hello', `<p>Code ${code}</p>`]);
    expect(events.at(-1)).toMatchObject({ triggerSource: 'CustomMessage_Authentication' });
    expect(events.at(-1)?.request).not.toHaveProperty('clientMetadata');
  });

  test('leaves the pool’s own text where it sets none', async () => {
    const { signUp, messages } = await startTestPool({
      triggers: { CustomMessage: respondWith({ emailSubject: 'Hello' }) },
    });
    await signUp(ANN);
    const [{ code = '', subject, body } = {}] = await messages(ANN);
    expect([subject, body]).toEqual(['Hello', `Your verification code is ${code}`]);
  });

  test('fills the name and the temporary password of an invitation', async () => {
    const emailMessage = '{username} has {####}';
    const {
      sdk,
      userPoolId: UserPoolId,
      messages,
    } = await startTestPool({
      triggers: { CustomMessage: respondWith({ emailMessage }) },
    });
    await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username: ANN, TemporaryPassword: 'Pass$&word1!' }));
    expect((await messages(ANN))[0]?.body).toBe(`${ANN} has Pass$&word1!`);
  });

  test.each([
    ['without the code', { emailMessage: 'Welcome' }, 'emailBody'],
    ['with a subject that is too long', { emailSubject: 'a'.repeat(141) }, 'emailSubject'],
    ['with a text that is too long', { emailMessage: `{####}${'a'.repeat(20_000)}` }, 'emailBody'],
  ])('returns InvalidParameterException when its message is one %s', async (_, texts, member) => {
    const { signUp } = await startTestPool({ triggers: { CustomMessage: respondWith(texts) } });
    const [name, message] = await failure(signUp(ANN));
    expect(name).toBe('InvalidParameterException');
    expect(message).toContain(`Value at '${member}' failed to satisfy constraint`);
  });
});

describe('the texts of a pool', () => {
  const texts: Partial<CreateUserPoolCommandInput> = {
    AutoVerifiedAttributes: ['email'],
    VerificationMessageTemplate: { EmailSubject: 'Verify', EmailMessage: 'Verify {####}', SmsMessage: 'SMS {####}' },
    AdminCreateUserConfig: {
      InviteMessageTemplate: { EmailSubject: 'Welcome', EmailMessage: '{username}/{####}', SMSMessage: '{####}' },
    },
  };

  test('stand in its messages', async () => {
    const { newPool, messages, sdk } = await startTestPool();
    const { signUp, userPoolId: UserPoolId } = await newPool({ UsernameAttributes: ['email'], ...texts });
    await signUp(ANN);
    await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username: 'ben@example.com' }));
    const [ann, ben] = await messages();
    expect([ann?.subject, ann?.body]).toEqual(['Verify', `Verify ${ann?.code}`]);
    expect([ben?.subject, ben?.body]).toEqual(['Welcome', `ben@example.com/${ben?.code}`]);
  });

  test('are those of the older settings when there is no template', async () => {
    const { newPool, messages } = await startTestPool();
    const { signUp } = await newPool({
      UsernameAttributes: ['email', 'phone_number'],
      AutoVerifiedAttributes: ['email', 'phone_number'],
      EmailVerificationSubject: 'Old',
      EmailVerificationMessage: 'Old {####}',
      SmsVerificationMessage: 'Old SMS {####}',
    });
    await signUp(ANN);
    await signUp('+4915112345678');
    const [ann, phone] = await messages();
    expect([ann?.subject, ann?.body]).toEqual(['Old', `Old ${ann?.code}`]);
    expect([phone?.subject, phone?.body]).toEqual([undefined, `Old SMS ${phone?.code}`]);
  });
});
