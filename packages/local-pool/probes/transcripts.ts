import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CognitoIdentityProviderClientConfig } from '@aws-sdk/client-cognito-identity-provider';
import type { Exchange, Json } from './exchange.ts';
import { PROBES, runProbes } from './runProbes.ts';

/** The answer of a real pool to the request of a probe. The file has the name of the probe. */
export interface Transcript extends Exchange {
  /** A public page that quotes the exchange, perhaps not all of it, or the region and day of `npm run probe`. */
  source: string;
}

const isQuote = ({ source }: Transcript): boolean => source.startsWith('https://');

export const writeTranscript = (folder: string, name: string, transcript: Transcript): void =>
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(transcript, null, 2)}\n`);

const readTranscripts = (folder: string): [name: string, transcript: Transcript][] =>
  globSync('*.json', { cwd: folder })
    .toSorted()
    // Safe cast: `replay` compares every member, so a file of another form fails the test.
    .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Transcript]);

const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a line for each difference. A quote can leave members out. */
const compare = (
  expected: Json | undefined,
  actual: Json | undefined,
  { path, quote }: { path: string; quote: boolean },
): string[] => {
  if (!isObject(expected) || !isObject(actual)) {
    const texts = [expected, actual].map((value) => JSON.stringify(value));
    return texts[0] === texts[1] ? [] : [`${path}: ${texts[0]} in the transcript, ${texts[1]} here`];
  }
  const names = new Set([...Object.keys(expected), ...(quote ? [] : Object.keys(actual))]);
  return [...names].flatMap((name) => compare(expected[name], actual[name], { path: `${path}.${name}`, quote }));
};

/** Sends the requests of the transcripts in a folder again, and returns a line for each difference. */
export const replay = async (folder: string, config: CognitoIdentityProviderClientConfig): Promise<string[]> => {
  const transcripts = readTranscripts(folder);
  const names = transcripts.map(([name]) => name);
  const unknown = names.filter((name) => !PROBES.some((probe) => probe.name === name));
  const results = await runProbes(config, { probes: PROBES.filter(({ name }) => names.includes(name)) });
  const differences = transcripts.flatMap(([name, transcript]) => {
    const result = results.find(({ probe }) => probe.name === name);
    if (result?.error) return [`${name}: ${result.error}`];
    if (!result?.exchange) return [];
    const quote = isQuote(transcript);
    const { request, answer } = result.exchange;
    return [
      ...compare({ ...transcript.request }, { ...request }, { path: `${name}: request`, quote }),
      ...compare({ ...transcript.answer }, { ...answer }, { path: `${name}: answer`, quote }),
    ];
  });
  return [...unknown.map((name) => `${name}: there is no such probe`), ...differences];
};
