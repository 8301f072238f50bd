type Fields = Record<string, unknown> & { __typename: string };

/** Sends an operation with one root field. @returns the field's value */
export const ask = async (url: string, query: string, headers: Record<string, string> = {}): Promise<Fields> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  // Safe: a GraphQL response without data has errors, which are thrown below.
  const { data, errors } = (await response.json()) as { data?: Record<string, Fields>; errors?: unknown };
  const field = Object.values(data ?? {})[0];
  if (field === undefined) throw new Error(JSON.stringify(errors));
  return field;
};
