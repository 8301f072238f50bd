import type { Model } from './model.ts';

/**
 * The operations and members of the AWS SDK that botocore's model of `awsModel.json` does not have yet. The constraints are
 * those of the SDK's documentation: https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/cognito-identity-provider/
 */
export const NEWER_OPERATIONS: Model['operations'] = {
  AdminListUserSessions: 'AdminListUserSessionsRequest',
  AdminRevokeUserSession: 'AdminRevokeUserSessionRequest',
  GetUserPoolClientSessionConfiguration: 'GetUserPoolClientSessionConfigurationRequest',
  GetUserPoolSessionConfiguration: 'GetUserPoolSessionConfigurationRequest',
  ListUserSessions: 'ListUserSessionsRequest',
  RevokeUserSession: 'RevokeUserSessionRequest',
  SetUserPoolClientSessionConfiguration: 'SetUserPoolClientSessionConfigurationRequest',
  SetUserPoolSessionConfiguration: 'SetUserPoolSessionConfigurationRequest',
};

const structure = (members: Record<string, string>, required: string[] = Object.keys(members)) => ({
  type: 'structure',
  members,
  required,
});

const pool = { UserPoolId: 'UserPoolIdType' };
const client = { ...pool, ClientId: 'ClientIdType' };
const revocation = { SessionId: 'SessionIdType', RevokeAssociatedSessions: 'RevokeAssociatedSessionsType' };

export const NEWER_SHAPES: Model['shapes'] = {
  AdminListUserSessionsRequest: structure(
    { ...pool, Username: 'UsernameType', NextToken: 'PaginationKeyType' },
    ['UserPoolId', 'Username'], // biome-ignore format: keep
  ),
  AdminRevokeUserSessionRequest: structure({ ...pool, Username: 'UsernameType', ...revocation }, [
    'UserPoolId',
    'Username',
    'SessionId',
  ]),
  GetUserPoolClientSessionConfigurationRequest: structure(client),
  GetUserPoolSessionConfigurationRequest: structure(pool),
  ListUserSessionsRequest: structure({ AccessToken: 'TokenModelType', NextToken: 'PaginationKeyType' }, [
    'AccessToken',
  ]),
  RevokeUserSessionRequest: structure({ AccessToken: 'TokenModelType', ...revocation }, ['AccessToken', 'SessionId']),
  SetUserPoolClientSessionConfigurationRequest: structure({ ...client, SSOSession: 'ClientSSOSessionConfigType' }),
  ClientSSOSessionConfigType: structure({ MaxValidityMinutes: 'MaxValidityMinutesType' }),
  MaxValidityMinutesType: { type: 'integer', min: 0, max: 129_600 },
  SetUserPoolSessionConfigurationRequest: structure({
    ...pool,
    UserSessionTracking: 'UserSessionTrackingType',
    TokenSession: 'UserPoolTokenSessionConfigType',
  }),
  UserSessionTrackingType: { type: 'string', enum: ['ENABLED', 'DISABLED'] },
  UserPoolTokenSessionConfigType: structure({ MaxPerUser: 'MaxPerUserType' }),
  MaxPerUserType: { type: 'integer', min: 1, max: 100 },
  // Guess: a session ID of another form is an unknown one. Its form is documented, but not as a constraint.
  SessionIdType: { type: 'string', min: 1 },
  RevokeAssociatedSessionsType: { type: 'string', enum: ['LINKED', 'NONE'] },
  ClientTypeType: { type: 'string', enum: ['DCR', 'REGULAR'] },
  // Guess: that the keys and the list are not checked. Their documentation names values, but no constraints.
  AcrConfigurationType: { type: 'map', key: 'StringType', value: 'AcrLevelConfigType' },
  AcrLevelConfigType: structure({ AcrValue: 'AcrValueType' }),
  AcrValueType: { type: 'string', min: 1, max: 64 },
  AcrMappingType: { type: 'map', key: 'StringType', value: 'StringType' },
  DcrConfigurationType: structure(
    {
      EnableStatus: 'DcrStatusType',
      OpenDcrEnabled: 'BooleanType',
      AuthenticatedGrantTypes: 'OAuthFlowsType',
      OpenDcrGrantTypes: 'OAuthFlowsType',
      AllowedScopes: 'ScopeListType',
    },
    [],
  ),
  DcrStatusType: { type: 'string', enum: ['ENABLED', 'DISABLED'] },
};

/** Members of shapes that botocore's model has. */
export const NEWER_MEMBERS: Record<string, Record<string, string>> = {
  CreateIdentityProviderRequest: { AcrMapping: 'AcrMappingType' },
  UpdateIdentityProviderRequest: { AcrMapping: 'AcrMappingType' },
  CreateUserPoolRequest: { AcrConfiguration: 'AcrConfigurationType', DcrConfiguration: 'DcrConfigurationType' },
  UpdateUserPoolRequest: { AcrConfiguration: 'AcrConfigurationType', DcrConfiguration: 'DcrConfigurationType' },
  ListUserPoolClientsRequest: { ClientType: 'ClientTypeType' },
  RevokeTokenRequest: { RevokeAssociatedSessions: 'RevokeAssociatedSessionsType' },
};
