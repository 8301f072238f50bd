/**
 * As much of REST Client's format as examples/auth.http uses:
 * https://github.com/Huachao/vscode-restclient#usage
 */
export interface HttpRequest {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a GraphQL request the document, and after an empty line its variables. */
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

/** @param values file and prompt variables as text, and the body of each answer by its request's name */
export const sendHttp = async (request: HttpRequest, values: Values): Promise<unknown> => {
  const filled = (text: string): string =>
    text.replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => referred(name, values));
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, filled(value)]);
  const [query = '', variables = '{}'] = filled(request.body).split('\n\n');
  const body = isGraphql(request) ? JSON.stringify({ query, variables: JSON.parse(variables) }) : filled(request.body);
  const response = await fetch(filled(request.url), {
    method: request.method,
    headers: headers.filter(([name]) => name !== 'X-Request-Type'),
    ...(request.method === 'GET' ? {} : { body }),
  });
  return response.json();
};

const referred = (reference: string, values: Values): string => {
  const [name = '', path] = reference.split('.response.body.$');
  const value = path === undefined ? values.get(name) : at(values.get(name), path);
  if (typeof value !== 'string') throw new Error(`Nothing before has answered {{${reference}}}.`);
  return value;
};

/** JSONPath of names, and `[-1:]`: the last of a list. */
const at = (body: unknown, path: string): unknown =>
  [...path.matchAll(/\.(\w+)|\[-1:\]/g)].reduce<unknown>((value, [, key]) => {
    if (key === undefined) return Array.isArray(value) ? value.at(-1) : undefined;
    // Safe: a string has no such property either.
    return (value as Record<string, unknown> | null | undefined)?.[key];
  }, body);
