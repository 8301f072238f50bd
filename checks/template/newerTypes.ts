import type { Properties } from './schema.ts';

/** A reference to a definition below. */
const TOKEN_SESSION = { $ref: 'newer:TokenSession' };

/** The resource types that AWS documents and that the installed registry does not have yet. */
export const NEWER_TYPES: Readonly<Record<string, { readonly attributes: object; readonly properties: Properties }>> = {
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolsessionconfigurationattachment.html
  'AWS::Cognito::UserPoolSessionConfigurationAttachment': {
    attributes: {},
    properties: {
      TokenSession: { type: { type: 'ref', reference: TOKEN_SESSION }, required: true },
      UserPoolId: { type: { type: 'string' }, required: true },
      UserSessionTracking: { type: { type: 'string', allowedValues: ['ENABLED', 'DISABLED'] }, required: true },
    },
  },
};

export const NEWER_DEFINITIONS: Readonly<Record<string, Properties>> = {
  [TOKEN_SESSION.$ref]: { MaxPerUser: { type: { type: 'integer' }, required: true } },
};
