/** The IDs of the pool. */
export type Config = Readonly<Record<'userPoolId' | 'clientId', string>>;

export const readConfig = async (): Promise<Config> => (await fetch('/config')).json();

const request = async (operation: string, input: object): Promise<Response> =>
  fetch('/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      // The pool checks that administrators sign their requests, and not the signature.
      authorization: 'AWS4-HMAC-SHA256 console',
    },
    body: JSON.stringify(input),
  });

/**
 * Calls an operation of the pool, as a client of Cognito does, on the pool that the page shows.
 * @throws an error with Cognito's message
 */
export const callPool = async <Output>(operation: string, input: object = {}): Promise<Output> => {
  const { userPoolId } = await readConfig();
  const response = await request(operation, { UserPoolId: userPoolId, ...input });
  const output = await response.json();
  if (!response.ok) throw new Error(output.message ?? output.__type ?? `Status ${response.status}`);
  return output;
};
