const NAME = String.raw`[\w/+=.@-]{1,512}`;
const REFERENCE = new RegExp(
  `^(?:secretsmanager:(${NAME})|(arn:[\\w-]+:secretsmanager:[\\w-]+:\\d{12}:secret:${NAME}))(?::(${NAME}))?$`,
);

/** The format of a secret: a reference to Secrets Manager, or anything that does not begin like one. */
export const SECRET = new RegExp(`^(?!secretsmanager:|arn:)[^]+$|${REFERENCE.source}`);

/** What SECRET expects. */
export const SECRET_FORM =
  'the secret itself, or its place in Secrets Manager: secretsmanager:<name> or its ARN, and :<key> if the secret is JSON';

export const isSecretReference = (secret: string): boolean => REFERENCE.test(secret);

/**
 * Converts a reference to one that CloudFormation reads during the deployment, so the template does not contain the secret. Any other
 * value is returned as it is.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
 */
export const toDynamicReference = (secret: string): string => {
  const [match, name, arn, key] = REFERENCE.exec(secret) ?? [];
  if (match === undefined) return secret;
  return `{{resolve:secretsmanager:${name ?? arn}:SecretString${key === undefined ? '' : `:${key}`}}}`;
};
