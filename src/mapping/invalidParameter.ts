import type { AttributeInput, InvalidInputError } from '../generated/types.ts';
import { invalidInput } from '../runtime/input.ts';
import * as says from './cognitoMessages.ts';
import { invalidPassword, withOtherRules } from './invalidPassword.ts';

/** The input's `attributes`, if it has them. A fault in one of them is reported at its index. */
type Attributes = readonly AttributeInput[] | null | undefined;

/** Cognito's names of attributes and parameters that differ from the schema's. */
const FIELDS: Readonly<Record<string, string>> = {
  phone_number: 'phoneNumber',
  confirmationCode: 'code',
  userCode: 'code',
  previousPassword: 'currentPassword',
  proposedPassword: 'newPassword',
  friendlyDeviceName: 'deviceName',
  userAttributes: 'attributes',
};

/** Parameters that the deployment sets, not the client. */
const OPERATOR_PARAMETERS = ['clientId', 'clientSecret', 'secretHash', 'userPoolId'];

/** True if Cognito rejects a parameter that the deployment sets. */
export const isOperatorParameter = (error: Error): boolean =>
  OPERATOR_PARAMETERS.includes(says.constrainedParameters(error)[0] ?? '');

/**
 * Maps InvalidParameterException, which reports the faults that only Cognito can find, because they depend on the pool. Returns
 * undefined if the text names no field of the input: the operator has to correct the pool.
 */
export const toInvalidInput = (error: Error, attributes?: Attributes): InvalidInputError | undefined => {
  const faults = says.attributeFaults(error);
  if (faults.length > 0) {
    return invalidInput(
      ...faults.map(({ attribute, code }) => ({
        field: toField(attribute, attributes, code === 'UNKNOWN_ATTRIBUTE' ? 'name' : 'value'),
        code,
      })),
    );
  }
  const [parameter] = says.constrainedParameters(error);
  if (!parameter || isOperatorParameter(error)) return undefined;
  return invalidInput({ field: toField(parameter), code: 'INVALID' });
};

/**
 * Maps "A client attempted to write unauthorized attribute", which does not name the attribute. Returns undefined if the input has
 * no field that can be at fault.
 * @param input the input's fields whose attributes a client may lack the permission to write
 */
export const toNotAllowed = (input: object): InvalidInputError | undefined => {
  const [field, ...others] = Object.entries(input).flatMap(([name, value]) => (value == null ? [] : name));
  if (field === undefined) return undefined;
  if ('attributes' in input && input.attributes) return invalidInput({ field: 'attributes', code: 'NOT_ALLOWED' });
  return invalidInput({ field: others.length > 0 ? 'input' : field, code: 'NOT_ALLOWED' });
};

/** Returns the path in the input of one of Cognito's attributes or parameters. @param part what is at fault in `attributes` */
export const toField = (name: string, attributes?: Attributes, part: 'name' | 'value' = 'value'): string => {
  const index = attributes?.findIndex((attribute) => attribute.name === name) ?? -1;
  return index < 0 ? (FIELDS[name] ?? name) : `attributes.${index}.${part}`;
};

/** Maps AliasExistsException of a call that sets `attributes`. */
export const toTakenAttribute = (error: Error, attributes?: Attributes): InvalidInputError => {
  const taken = says.takenAttribute(error);
  const isGiven = attributes?.some(({ name }) => name === taken);
  return invalidInput({ field: taken && isGiven ? toField(taken, attributes) : 'attributes', code: 'TAKEN' });
};

/**
 * Maps InvalidParameterException of a call that sets a password. Cognito checks a password's form before its policy. The only
 * fault of form that the input checks let through is that the password is too short.
 */
export const toInvalidInputOrPassword = (error: Error, attributes?: Attributes) =>
  says.constrainedParameters(error).some((parameter) => ['password', 'proposedPassword'].includes(parameter))
    ? withOtherRules(invalidPassword(['LENGTH']))
    : toInvalidInput(error, attributes);
