import {
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { toPoolProperties } from '../../serverless/poolProperties.ts';
import { startTarget, type Target, withClient } from './target.ts';

type Properties = ReturnType<typeof toPoolProperties>['UserPool'];

/** CloudFormation, too, creates the pool first and then sets its MFA. */
const toMfaConfig = ({ MfaConfiguration = 'OPTIONAL', EnabledMfas = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] }: Properties) =>
  MfaConfiguration === 'OFF'
    ? { MfaConfiguration }
    : {
        MfaConfiguration,
        SoftwareTokenMfaConfiguration: { Enabled: EnabledMfas.includes('SOFTWARE_TOKEN_MFA') },
        ...(EnabledMfas.includes('SMS_MFA') ? { SmsMfaConfiguration: {} } : {}),
      };

/** Starts a local pool, and creates in it the pool and the app client that a stack with these options has. */
export const startTargetWithOptions = async (env: Readonly<Record<string, string>>): Promise<Target> => {
  const local = await startTarget();
  const { UserPool, UserPoolClient } = toPoolProperties(env);
  const { MfaConfiguration, EnabledMfas, ...settings } = UserPool;
  const { UserPool: pool } = await local.admin.send(
    new CreateUserPoolCommand({
      PoolName: 'with options',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      // Safe: the properties of the template have the names and values of the operation.
      ...(settings as Partial<CreateUserPoolCommandInput>),
    }),
  );
  const UserPoolId = pool?.Id ?? '';
  await local.admin.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...toMfaConfig(UserPool) }));
  // Safe: as above.
  return withClient({ ...local, userPoolId: UserPoolId }, UserPoolClient as Parameters<typeof withClient>[1]);
};
