import { EndpointType, GatewayResponseType, SecurityPolicy } from '@aws-sdk/client-api-gateway';
import { ComparisonOperator, Statistic } from '@aws-sdk/client-cloudwatch';
import {
  DefaultEmailOptionType,
  DeletionProtectionType,
  EmailSendingAccountType,
  ExplicitAuthFlowsType,
  IdentityProviderTypeType,
  OAuthFlowType,
  PreTokenGenerationLambdaVersionType,
  PreventUserExistenceErrorTypes,
  RecoveryOptionNameType,
  UsernameAttributeType,
  UserPoolMfaType,
  UserVerificationType,
  VerifiedAttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { Architecture, TracingMode } from '@aws-sdk/client-lambda';

type ByPath = Readonly<Record<string, readonly string[]>>;

const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'];

/** The values that services accept for properties that the registry only calls "string", by resource type and path. */
export const allowedByService: Readonly<Record<string, ByPath>> = {
  'AWS::Cognito::UserPool': {
    MfaConfiguration: Object.values(UserPoolMfaType),
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html
    EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    // The SDK's enum also has SOFTWARE_TOKEN, which is a second factor only.
    'Policies.SignInPolicy.AllowedFirstAuthFactors': ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'],
    WebAuthnUserVerification: Object.values(UserVerificationType),
    DeletionProtection: Object.values(DeletionProtectionType),
    'LambdaConfig.PreTokenGenerationConfig.LambdaVersion': Object.values(PreTokenGenerationLambdaVersionType),
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
    AllowedOAuthFlows: Object.values(OAuthFlowType),
  },
  'AWS::Cognito::UserPoolIdentityProvider': { ProviderType: Object.values(IdentityProviderTypeType) },
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
  'AWS::Cognito::UserPoolDomain': { ManagedLoginVersion: ['1', '2'] },
  'AWS::ApiGateway::Stage': {
    // https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
    'MethodSettings.HttpMethod': ['*', ...HTTP_METHODS],
    'MethodSettings.LoggingLevel': ['OFF', 'ERROR', 'INFO'],
  },
  'AWS::ApiGateway::Method': {
    HttpMethod: ['ANY', ...HTTP_METHODS],
    AuthorizationType: ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'],
  },
  'AWS::ApiGateway::RestApi': { 'EndpointConfiguration.Types': Object.values(EndpointType) },
  'AWS::ApiGateway::DomainName': {
    'EndpointConfiguration.Types': Object.values(EndpointType),
    SecurityPolicy: Object.values(SecurityPolicy),
  },
  'AWS::ApiGateway::GatewayResponse': { ResponseType: Object.values(GatewayResponseType) },
  'AWS::CertificateManager::Certificate': { ValidationMethod: ['DNS', 'EMAIL'] },
  'AWS::CloudWatch::Alarm': {
    ComparisonOperator: Object.values(ComparisonOperator),
    Statistic: Object.values(Statistic),
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    TreatMissingData: ['breaching', 'notBreaching', 'ignore', 'missing'],
  },
  'AWS::Lambda::Function': {
    Architectures: Object.values(Architecture),
    // The SDK's enum also has runtimes that Lambda no longer accepts.
    Runtime: ['nodejs22.x', 'nodejs24.x'],
    'TracingConfig.Mode': Object.values(TracingMode),
  },
  'AWS::Route53::RecordSet': { Type: ['A', 'AAAA', 'CNAME'] },
  'AWS::SNS::Subscription': { Protocol: ['email', 'email-json', 'https', 'lambda', 'sqs', 'sms'] },
};
