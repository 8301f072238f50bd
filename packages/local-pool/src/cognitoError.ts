/** A refusal in Cognito's words: it becomes `{ "__type": type, "message": message }` with status 400. */
export class CognitoError extends Error {
  readonly type: string;

  constructor(type: `${string}Exception`, message: string) {
    super(message);
    this.name = type;
    this.type = type;
  }
}

export const notAuthorized = (message: string) => new CognitoError('NotAuthorizedException', message);

export const invalidParameter = (message: string) => new CognitoError('InvalidParameterException', message);
