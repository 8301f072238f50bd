import type { User } from '../users/user.ts';

/** Returns the `user.id` of a passkey: the text of the sub, as in AWS's example: https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/start-web-authn-registration.html */
export const toUserHandle = ({ sub }: User): string => Buffer.from(sub, 'utf8').toString('base64url');
