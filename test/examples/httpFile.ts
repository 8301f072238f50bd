/**
 * A request in REST Client's format. Only the features that examples/auth.http uses are supported.
 * https://github.com/Huachao/vscode-restclient#usage
 */
export interface HttpRequest {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body of a GraphQL request is its document, an empty line and its variables. */
  readonly body: string;
}

interface HttpFile {
  readonly variables: Readonly<Record<string, string>>;
  readonly requests: readonly HttpRequest[];
}

export const parseHttpFile = (text: string): HttpFile => {
  const [head = '', ...requests] = text.split(/^###.*\n/m);
  return {
    variables: Object.fromEntries([...head.matchAll(/^@(\w+) = (.+)$/gm)].map(([, name, value]) => [name, value])),
    requests: requests.map(parseRequest),
  };
};

const parseRequest = (text: string): HttpRequest => {
  const name = /^# @name (\w+)$/m.exec(text)?.[1] ?? '';
  const [, lines = '', body = ''] = /^((?:.+\n)+)\n?([\s\S]*)$/.exec(text.replaceAll(/^#.*\n/gm, '')) ?? [];
  const [request = '', ...headers] = lines.trim().split('\n');
  const [method = '', url = ''] = request.split(' ');
  return { name, method, url, headers: Object.fromEntries(headers.map((line) => line.split(': '))), body: body.trim() };
};

export const isGraphql = ({ headers }: HttpRequest): boolean => headers['X-Request-Type'] === 'GraphQL';

type Values = ReadonlyMap<string, unknown>;

/**
 * Sends a request.
 * @param values file and prompt variables as text, and the body of each response by its request's name
 * @returns the response's body
 */
export const sendHttp = async (request: HttpRequest, values: Values): Promise<unknown> => {
  const fillIn = (text: string): string =>
    text.replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => resolveReference(name, values));
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, fillIn(value)]);
  const [query = '', variables = '{}'] = fillIn(request.body).split('\n\n');
  const body = isGraphql(request) ? JSON.stringify({ query, variables: JSON.parse(variables) }) : fillIn(request.body);
  const response = await fetch(fillIn(request.url), {
    method: request.method,
    headers: headers.filter(([name]) => name !== 'X-Request-Type'),
    ...(request.method === 'GET' ? {} : { body }),
  });
  return response.json();
};

const resolveReference = (reference: string, values: Values): string => {
  const [name = '', path] = reference.split('.response.body.$');
  const value = path === undefined ? values.get(name) : selectByPath(values.get(name), path);
  if (typeof value !== 'string') throw new Error(`No earlier response contains {{${reference}}}.`);
  return value;
};

/** Selects a value by JSONPath. Supports names, and `[-1:]` for the last element of a list. */
const selectByPath = (body: unknown, path: string): unknown =>
  [...path.matchAll(/\.(\w+)|\[-1:\]/g)].reduce<unknown>((value, [, key]) => {
    if (key === undefined) return Array.isArray(value) ? value.at(-1) : undefined;
    // Safe: values that are not objects have no such property.
    return (value as Record<string, unknown> | null | undefined)?.[key];
  }, body);
