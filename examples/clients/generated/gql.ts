/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation SignUp($input: SignUpInput!) {\n  signUp(input: $input) {\n    __typename\n    ... on SignUpPayload {\n      userConfirmed\n      codeDelivery {\n        destination\n      }\n    }\n    ... on InvalidPasswordError {\n      requirements\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation Verify($input: VerifyInput!) {\n  verify(input: $input) {\n    __typename\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      accessToken\n      refreshToken\n    }\n    ... on SignInChallenge {\n      session\n      username\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ... on User {\n      id\n      email\n      emailVerified\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation RefreshTokens($input: RefreshTokensInput) {\n  refreshTokens(input: $input) {\n    __typename\n    ... on RefreshTokensPayload {\n      accessToken\n      refreshToken\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}": typeof types.SignUpDocument,
};
const documents: Documents = {
    "mutation SignUp($input: SignUpInput!) {\n  signUp(input: $input) {\n    __typename\n    ... on SignUpPayload {\n      userConfirmed\n      codeDelivery {\n        destination\n      }\n    }\n    ... on InvalidPasswordError {\n      requirements\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation Verify($input: VerifyInput!) {\n  verify(input: $input) {\n    __typename\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      accessToken\n      refreshToken\n    }\n    ... on SignInChallenge {\n      session\n      username\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ... on User {\n      id\n      email\n      emailVerified\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation RefreshTokens($input: RefreshTokensInput) {\n  refreshTokens(input: $input) {\n    __typename\n    ... on RefreshTokensPayload {\n      accessToken\n      refreshToken\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}": types.SignUpDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignUp($input: SignUpInput!) {\n  signUp(input: $input) {\n    __typename\n    ... on SignUpPayload {\n      userConfirmed\n      codeDelivery {\n        destination\n      }\n    }\n    ... on InvalidPasswordError {\n      requirements\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation Verify($input: VerifyInput!) {\n  verify(input: $input) {\n    __typename\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      accessToken\n      refreshToken\n    }\n    ... on SignInChallenge {\n      session\n      username\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ... on User {\n      id\n      email\n      emailVerified\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation RefreshTokens($input: RefreshTokensInput) {\n  refreshTokens(input: $input) {\n    __typename\n    ... on RefreshTokensPayload {\n      accessToken\n      refreshToken\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}"): (typeof documents)["mutation SignUp($input: SignUpInput!) {\n  signUp(input: $input) {\n    __typename\n    ... on SignUpPayload {\n      userConfirmed\n      codeDelivery {\n        destination\n      }\n    }\n    ... on InvalidPasswordError {\n      requirements\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation Verify($input: VerifyInput!) {\n  verify(input: $input) {\n    __typename\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      accessToken\n      refreshToken\n    }\n    ... on SignInChallenge {\n      session\n      username\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ... on User {\n      id\n      email\n      emailVerified\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}\n\nmutation RefreshTokens($input: RefreshTokensInput) {\n  refreshTokens(input: $input) {\n    __typename\n    ... on RefreshTokensPayload {\n      accessToken\n      refreshToken\n    }\n    ... on AuthError {\n      message\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;