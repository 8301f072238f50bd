import {
  DefaultEmailOptionType,
  DeletionProtectionType,
  EmailSendingAccountType,
  ExplicitAuthFlowsType,
  PreventUserExistenceErrorTypes,
  RecoveryOptionNameType,
  UsernameAttributeType,
  UserPoolMfaType,
  VerifiedAttributeType,
} from '@aws-sdk/client-cognito-identity-provider';

type ByPath = Readonly<Record<string, readonly string[]>>;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'];

/** Where the registry's schema says no more than "string": what the services themselves take, by type and path. */
export const allowedByService: Readonly<Record<string, ByPath>> = {
  'AWS::Cognito::UserPool': {
    MfaConfiguration: Object.values(UserPoolMfaType),
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html
    EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    DeletionProtection: Object.values(DeletionProtectionType),
    UsernameAttributes: Object.values(UsernameAttributeType),
    AutoVerifiedAttributes: Object.values(VerifiedAttributeType),
    'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': Object.values(VerifiedAttributeType),
    'AccountRecoverySetting.RecoveryMechanisms.Name': Object.values(RecoveryOptionNameType),
    'VerificationMessageTemplate.DefaultEmailOption': Object.values(DefaultEmailOptionType),
    'EmailConfiguration.EmailSendingAccount': Object.values(EmailSendingAccountType),
  },
  'AWS::Cognito::UserPoolClient': {
    ExplicitAuthFlows: Object.values(ExplicitAuthFlowsType),
    PreventUserExistenceErrors: Object.values(PreventUserExistenceErrorTypes),
  },
  // https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
  'AWS::ApiGateway::Stage': {
    'MethodSettings.HttpMethod': ['*', ...METHODS],
    'MethodSettings.LoggingLevel': ['OFF', 'ERROR', 'INFO'],
  },
  'AWS::ApiGateway::Method': {
    HttpMethod: ['ANY', ...METHODS],
    AuthorizationType: ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'],
  },
  'AWS::ApiGateway::RestApi': { 'EndpointConfiguration.Types': ['EDGE', 'REGIONAL', 'PRIVATE'] },
  'AWS::ApiGateway::DomainName': {
    'EndpointConfiguration.Types': ['EDGE', 'REGIONAL', 'PRIVATE'],
    SecurityPolicy: ['TLS_1_0', 'TLS_1_2'],
  },
  'AWS::ApiGateway::GatewayResponse': { ResponseType: ['DEFAULT_4XX', 'DEFAULT_5XX'] },
  'AWS::CertificateManager::Certificate': { ValidationMethod: ['DNS', 'EMAIL'] },
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
  'AWS::CloudWatch::Alarm': {
    ComparisonOperator: [
      'GreaterThanOrEqualToThreshold',
      'GreaterThanThreshold',
      'LessThanThreshold',
      'LessThanOrEqualToThreshold',
    ],
    Statistic: ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'],
    TreatMissingData: ['breaching', 'notBreaching', 'ignore', 'missing'],
  },
  'AWS::Lambda::Function': {
    Architectures: ['arm64', 'x86_64'],
    Runtime: ['nodejs22.x', 'nodejs24.x'],
    'TracingConfig.Mode': ['Active', 'PassThrough'],
  },
  'AWS::Route53::RecordSet': { Type: ['A', 'AAAA', 'CNAME'] },
  'AWS::SNS::Subscription': { Protocol: ['email', 'email-json', 'https', 'lambda', 'sqs', 'sms'] },
};
