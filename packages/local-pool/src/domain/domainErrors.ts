/** An error that is shown as a page, because there is no address yet that may be told about it. */
export class PageError extends Error {}

/** The error codes of callbacks: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
export type CallbackErrorCode =
  | 'access_denied'
  | 'invalid_request'
  | 'invalid_scope'
  | 'login_required'
  | 'server_error'
  | 'unauthorized_client';

/** An error that the app receives at its callback URL. */
export class CallbackError extends Error {
  readonly code: CallbackErrorCode;

  constructor(code: CallbackErrorCode, description = '') {
    super(description);
    this.code = code;
  }
}

/** The error codes of the token endpoint: https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_token_type';

/** An error that is returned as JSON with status 400. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode;

  constructor(code: OAuthErrorCode, description = '') {
    super(description);
    this.code = code;
  }
}
