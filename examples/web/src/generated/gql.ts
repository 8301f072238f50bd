/* eslint-disable */
import * as types from './graphql';
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
    "query SignInProviders {\n  signInProviders {\n    name\n    label\n  }\n}": typeof types.SignInProvidersDocument,
    "query PasswordPolicy {\n  passwordPolicy {\n    __typename\n    ... on PasswordPolicy {\n      minimumLength\n      requireLowercase\n      requireUppercase\n      requireNumbers\n      requireSymbols\n    }\n    ...Problem\n  }\n}": typeof types.PasswordPolicyDocument,
    "fragment Problem on AuthError {\n  message\n  ... on IncorrectCredentialsError {\n    reason\n  }\n  ... on FederatedSignInError {\n    reason\n  }\n  ... on PasskeyRegistrationError {\n    reason\n  }\n  ... on TooManyAttemptsError {\n    reason\n  }\n  ... on InvalidInputError {\n    fields {\n      field\n      code\n      message\n    }\n  }\n  ... on InvalidPasswordError {\n    requirements\n  }\n}": typeof types.ProblemFragmentDoc,
    "fragment Profile on User {\n  id\n  email\n  emailVerified\n  phoneNumber\n  phoneNumberVerified\n  name\n  identities {\n    provider\n    linkedAt\n  }\n  mfa {\n    ...Mfa\n  }\n}\n\nfragment Mfa on MfaSettings {\n  enabled\n  preferred\n  passkey\n}\n\nfragment SignInSettings on User {\n  signInMethods\n  passkeys {\n    id\n    name\n    createdAt\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ...Profile\n    ...SignInSettings\n    ...Problem\n  }\n}": typeof types.ProfileFragmentDoc,
    "query Sessions {\n  me {\n    __typename\n    ... on User {\n      id\n      sessions {\n        id\n        kind\n        device\n        createdAt\n        lastActiveAt\n        ipAddress\n        city\n        country\n        current\n      }\n    }\n    ...Problem\n  }\n}": typeof types.SessionsDocument,
    "query SignInMethods {\n  signInMethods {\n    __typename\n    ... on SignInMethods {\n      methods\n    }\n    ...Problem\n  }\n}": typeof types.SignInMethodsDocument,
};
const documents: Documents = {
    "query SignInProviders {\n  signInProviders {\n    name\n    label\n  }\n}": types.SignInProvidersDocument,
    "query PasswordPolicy {\n  passwordPolicy {\n    __typename\n    ... on PasswordPolicy {\n      minimumLength\n      requireLowercase\n      requireUppercase\n      requireNumbers\n      requireSymbols\n    }\n    ...Problem\n  }\n}": types.PasswordPolicyDocument,
    "fragment Problem on AuthError {\n  message\n  ... on IncorrectCredentialsError {\n    reason\n  }\n  ... on FederatedSignInError {\n    reason\n  }\n  ... on PasskeyRegistrationError {\n    reason\n  }\n  ... on TooManyAttemptsError {\n    reason\n  }\n  ... on InvalidInputError {\n    fields {\n      field\n      code\n      message\n    }\n  }\n  ... on InvalidPasswordError {\n    requirements\n  }\n}": types.ProblemFragmentDoc,
    "fragment Profile on User {\n  id\n  email\n  emailVerified\n  phoneNumber\n  phoneNumberVerified\n  name\n  identities {\n    provider\n    linkedAt\n  }\n  mfa {\n    ...Mfa\n  }\n}\n\nfragment Mfa on MfaSettings {\n  enabled\n  preferred\n  passkey\n}\n\nfragment SignInSettings on User {\n  signInMethods\n  passkeys {\n    id\n    name\n    createdAt\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ...Profile\n    ...SignInSettings\n    ...Problem\n  }\n}": types.ProfileFragmentDoc,
    "query Sessions {\n  me {\n    __typename\n    ... on User {\n      id\n      sessions {\n        id\n        kind\n        device\n        createdAt\n        lastActiveAt\n        ipAddress\n        city\n        country\n        current\n      }\n    }\n    ...Problem\n  }\n}": types.SessionsDocument,
    "query SignInMethods {\n  signInMethods {\n    __typename\n    ... on SignInMethods {\n      methods\n    }\n    ...Problem\n  }\n}": types.SignInMethodsDocument,
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
export function graphql(source: "query SignInProviders {\n  signInProviders {\n    name\n    label\n  }\n}"): (typeof documents)["query SignInProviders {\n  signInProviders {\n    name\n    label\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PasswordPolicy {\n  passwordPolicy {\n    __typename\n    ... on PasswordPolicy {\n      minimumLength\n      requireLowercase\n      requireUppercase\n      requireNumbers\n      requireSymbols\n    }\n    ...Problem\n  }\n}"): (typeof documents)["query PasswordPolicy {\n  passwordPolicy {\n    __typename\n    ... on PasswordPolicy {\n      minimumLength\n      requireLowercase\n      requireUppercase\n      requireNumbers\n      requireSymbols\n    }\n    ...Problem\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Problem on AuthError {\n  message\n  ... on IncorrectCredentialsError {\n    reason\n  }\n  ... on FederatedSignInError {\n    reason\n  }\n  ... on PasskeyRegistrationError {\n    reason\n  }\n  ... on TooManyAttemptsError {\n    reason\n  }\n  ... on InvalidInputError {\n    fields {\n      field\n      code\n      message\n    }\n  }\n  ... on InvalidPasswordError {\n    requirements\n  }\n}"): (typeof documents)["fragment Problem on AuthError {\n  message\n  ... on IncorrectCredentialsError {\n    reason\n  }\n  ... on FederatedSignInError {\n    reason\n  }\n  ... on PasskeyRegistrationError {\n    reason\n  }\n  ... on TooManyAttemptsError {\n    reason\n  }\n  ... on InvalidInputError {\n    fields {\n      field\n      code\n      message\n    }\n  }\n  ... on InvalidPasswordError {\n    requirements\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Profile on User {\n  id\n  email\n  emailVerified\n  phoneNumber\n  phoneNumberVerified\n  name\n  identities {\n    provider\n    linkedAt\n  }\n  mfa {\n    ...Mfa\n  }\n}\n\nfragment Mfa on MfaSettings {\n  enabled\n  preferred\n  passkey\n}\n\nfragment SignInSettings on User {\n  signInMethods\n  passkeys {\n    id\n    name\n    createdAt\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ...Profile\n    ...SignInSettings\n    ...Problem\n  }\n}"): (typeof documents)["fragment Profile on User {\n  id\n  email\n  emailVerified\n  phoneNumber\n  phoneNumberVerified\n  name\n  identities {\n    provider\n    linkedAt\n  }\n  mfa {\n    ...Mfa\n  }\n}\n\nfragment Mfa on MfaSettings {\n  enabled\n  preferred\n  passkey\n}\n\nfragment SignInSettings on User {\n  signInMethods\n  passkeys {\n    id\n    name\n    createdAt\n  }\n}\n\nquery Me {\n  me {\n    __typename\n    ...Profile\n    ...SignInSettings\n    ...Problem\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Sessions {\n  me {\n    __typename\n    ... on User {\n      id\n      sessions {\n        id\n        kind\n        device\n        createdAt\n        lastActiveAt\n        ipAddress\n        city\n        country\n        current\n      }\n    }\n    ...Problem\n  }\n}"): (typeof documents)["query Sessions {\n  me {\n    __typename\n    ... on User {\n      id\n      sessions {\n        id\n        kind\n        device\n        createdAt\n        lastActiveAt\n        ipAddress\n        city\n        country\n        current\n      }\n    }\n    ...Problem\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SignInMethods {\n  signInMethods {\n    __typename\n    ... on SignInMethods {\n      methods\n    }\n    ...Problem\n  }\n}"): (typeof documents)["query SignInMethods {\n  signInMethods {\n    __typename\n    ... on SignInMethods {\n      methods\n    }\n    ...Problem\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;