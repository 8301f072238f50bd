import {
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/** Input fields that prove who somebody is. */
const CREDENTIALS = ['password', 'currentPassword', 'newPassword', 'code', 'session', 'refreshToken'];

/**
 * At most one credential in an operation, so that a limit of requests is a limit of guesses: aliases would try hundreds of
 * passwords, or send hundreds of text messages, in one request. Mutations that send a code count, too.
 */
export const oneCredentialOperation: ValidationRule = (context) => {
  const mutation = context.getSchema().getMutationType();
  const counted = new Map<string, number>();

  /** Stops at two, so that fragments within fragments cost no more than their number. */
  const count = ({ selections }: SelectionSetNode): number => {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) sum += takesCredential(mutation, selection.name.value) ? 1 : 0;
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += count(selection.selectionSet);
      else sum += countFragment(context.getFragment(selection.name.value));
      if (sum > 1) break;
    }
    return sum;
  };
  const countFragment = (fragment: FragmentDefinitionNode | null | undefined): number => {
    if (!fragment) return 0;
    const known = counted.get(fragment.name.value);
    if (known !== undefined) return known;
    // A fragment that contains itself is another rule's to refuse.
    counted.set(fragment.name.value, 0);
    const sum = count(fragment.selectionSet);
    counted.set(fragment.name.value, sum);
    return sum;
  };

  return {
    OperationDefinition: (operation) => {
      if (operation.operation !== 'mutation' || count(operation.selectionSet) < 2) return;
      const message = 'Send one mutation that takes or sends a password, code, session or token at a time.';
      const extensions = { code: 'TOO_MANY_CREDENTIAL_OPERATIONS' };
      context.reportError(new GraphQLError(message, { nodes: operation, extensions }));
    },
  };
};

/** By its input's fields, or because its answer can be that a code was not delivered. */
export const takesCredential = (mutation: GraphQLObjectType | null | undefined, name: string): boolean => {
  const field = mutation?.getFields()[name];
  if (!field) return false;
  const inputs = field.args.map(({ type }) => getNamedType(type));
  const result = getNamedType(field.type);
  return (
    inputs.some(
      (input) => isInputObjectType(input) && CREDENTIALS.some((credential) => credential in input.getFields()),
    ) ||
    (isUnionType(result) && result.getTypes().some((member) => member.name === 'CodeDeliveryFailedError'))
  );
};
