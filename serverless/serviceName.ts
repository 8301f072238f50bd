/**
 * The longest name is that of the function's role, <service>-<stage>-<region>-lambdaRole, which has at most 64 characters:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MOST_CHARACTERS = 64 - '-ap-northeast-1-lambdaRole'.length;

/** @throws one line, if names in the stack would be too long */
export const checkNameLength = (service: string, stage: string): void => {
  const name = `${service}-${stage}`;
  if (name.length > MOST_CHARACTERS)
    throw new Error(
      `Configuration: ${name} must have at most ${MOST_CHARACTERS} characters: shorten SERVICE_NAME or the name of the stage.`,
    );
};
