/** An exception that the client receives: `{ "__type": type, "message": message }` with status 400. */
export class CognitoError extends Error {
  readonly type: string;

  constructor(type: `${string}Exception`, message: string) {
    super(message);
    this.name = type;
    this.type = type;
  }
}

export const notAuthorizedError = (message: string) => new CognitoError('NotAuthorizedException', message);

export const invalidParameterError = (message: string) => new CognitoError('InvalidParameterException', message);
