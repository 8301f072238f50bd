import { expect, test } from 'vitest';
import { violationsAfter } from './cleanTemplate.ts';

type Resources = Parameters<Parameters<typeof violationsAfter>[0] & object>[0];

/** Returns the violations of a template with every sign-in method after `mistake` has changed it. */
const violationsOf = (mistake: (resources: Resources) => unknown = () => {}): string[] =>
  violationsAfter(({ Resources }) => {
    Object.assign(Resources.Pool.Properties, {
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'] } },
      WebAuthnRelyingPartyID: 'example.com',
      WebAuthnUserVerification: 'required',
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    });
    Resources.Client = {
      Type: 'AWS::Cognito::UserPoolClient',
      Condition: 'CreatePool',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { UserPoolId: { Ref: 'Pool' }, ExplicitAuthFlows: ['ALLOW_USER_AUTH'], AuthSessionValidity: 15 },
    };
    Resources.Function.Properties.Environment.Variables.PASSKEY_DOMAIN = 'example.com';
    mistake(Resources);
  });

test('returns nothing for a correct template', () => {
  expect(violationsOf()).toEqual([]);
});

test('returns nothing when the only method is PASSWORD', () => {
  const violations = violationsOf((r) => {
    r.Pool.Properties.Policies.SignInPolicy.AllowedFirstAuthFactors = ['PASSWORD'];
    r.Client.Properties = { UserPoolId: { Ref: 'Pool' } };
  });
  expect(violations).toEqual([]);
});

const at = 'Pool.Properties.Policies.SignInPolicy.AllowedFirstAuthFactors';

test.for([
  [
    'passwords are not allowed',
    (r) => {
      r.Pool.Properties.Policies.SignInPolicy.AllowedFirstAuthFactors.shift();
    },
    [`${at}: must include PASSWORD`],
  ],
  [
    'Cognito does not know a method',
    (r) => {
      r.Pool.Properties.Policies.SignInPolicy.AllowedFirstAuthFactors = ['PASSWORD', 'PASSKEY'];
    },
    [`${at}[1]: must be one of PASSWORD, EMAIL_OTP, SMS_OTP, WEB_AUTHN, not "PASSKEY"`],
  ],
  [
    'Cognito does not know a user verification',
    (r) => {
      r.Pool.Properties.WebAuthnUserVerification = 'discouraged';
    },
    ['Pool.Properties.WebAuthnUserVerification: must be one of preferred, required, not "discouraged"'],
  ],
  [
    'the plan has passwords only',
    (r) => {
      Object.assign(r.Pool.Properties, { UserPoolTier: 'LITE', EnabledMfas: ['SMS_MFA'] });
    },
    ['WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'].map((factor) => `${at}: ${factor} needs the tier ESSENTIALS or PLUS`),
  ],
  [
    'passkeys have no relying party',
    (r) => {
      delete r.Pool.Properties.WebAuthnRelyingPartyID;
    },
    ['Pool.Properties.WebAuthnRelyingPartyID: is missing, but the pool allows passkeys'],
  ],
  [
    'codes by text message have no sender',
    (r) => {
      delete r.Pool.Properties.SmsConfiguration;
      Object.assign(r.Pool.Properties, { EnabledMfas: ['EMAIL_OTP'], AutoVerifiedAttributes: ['email'] });
    },
    ['Pool.Properties.SmsConfiguration: is missing, but the pool sends sign-in codes by text message'],
  ],
  [
    'MFA is required',
    (r) => {
      r.Pool.Properties.MfaConfiguration = 'ON';
    },
    ['EMAIL_OTP', 'SMS_OTP'].map((factor) => `${at}: ${factor} is not possible while MFA is required`),
  ],
  [
    'MFA is required, and a passkey is a single factor',
    (r) => {
      Object.assign(r.Pool.Properties, { MfaConfiguration: 'ON', WebAuthnFactorConfiguration: 'SINGLE_FACTOR' });
      r.Pool.Properties.Policies.SignInPolicy.AllowedFirstAuthFactors = ['PASSWORD', 'WEB_AUTHN'];
    },
    [`${at}: WEB_AUTHN is not possible while MFA is required`],
  ],
  [
    'the app client does not have the flow',
    (r) => {
      r.Client.Properties.ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH'];
    },
    ['Client.Properties.ExplicitAuthFlows: must include ALLOW_USER_AUTH, because the pool allows more than passwords'],
  ],
  [
    'codes are valid for the default time',
    (r) => {
      delete r.Client.Properties.AuthSessionValidity;
    },
    ['Client.Properties.AuthSessionValidity: is missing, but the pool sends sign-in codes'],
  ],
  [
    'the function has another domain',
    (r) => {
      r.Function.Properties.Environment.Variables.PASSKEY_DOMAIN = 'app.example.com';
    },
    ["Function.Properties.Environment.Variables.PASSKEY_DOMAIN: must be the pool's WebAuthnRelyingPartyID"],
  ],
] as const satisfies readonly (readonly [string, (resources: Resources) => void, readonly string[]])[])(
  'returns a line for each place when %s',
  ([, mistake, lines]) => {
    expect(violationsOf(mistake)).toEqual(lines);
  },
);
