import * as model from '@aws-sdk/client-cognito-identity-provider';
import type { StaticOperationSchema } from '@smithy/types';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { publicOperations } from './publicOperations.ts';
import { signedOperations } from './signedOperations.ts';

type Name = keyof typeof publicOperations | keyof typeof signedOperations;

interface RegisteredOperation {
  shape: StaticOperationSchema;
  // `never` because each operation has its own input type. The input is checked against `shape` before the call.
  run: (input: never, cognito: Cognito) => object | Promise<object>;
  /** True if it needs AWS credentials. */
  isSigned: boolean;
}

const operations: Record<Name, RegisteredOperation['run']> = { ...publicOperations, ...signedOperations };

// Object.hasOwn: names such as "constructor" are not operations.
const isName = (name: string): name is Name => Object.hasOwn(operations, name);

/** The first item of an operation's schema: https://smithy.io/2.0/spec/service-types.html#operation */
const OPERATION_SCHEMA = 9;

/** True if the SDK has the operation. */
const isAwsOperation = (name: string): boolean => {
  const schema: unknown = new Map<string, unknown>(Object.entries(model)).get(`${name}$`);
  return Array.isArray(schema) && schema[0] === OPERATION_SCHEMA;
};

/** People should not look for a mistake in their own settings if an operation is missing here. Guess: the message for an unknown operation. */
const missingOperationError = (name: string): CognitoError =>
  isAwsOperation(name)
    ? new CognitoError('UnsupportedOperationException', `The local user pool does not support ${name}.`)
    : new CognitoError('UnknownOperationException', `Unknown operation: ${name || 'none'}`);

export const findOperation = (name: string): RegisteredOperation => {
  if (!isName(name)) throw missingOperationError(name);
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the pool is not bundled.
  return { shape: model[`${name}$`], run: operations[name], isSigned: Object.hasOwn(signedOperations, name) };
};
