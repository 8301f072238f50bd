import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges } from 'graphql';
import { typeDefs } from '../src/generated/typeDefs.ts';
import { report } from './report.ts';

/** A file, because a shallow clone has neither tags nor history. */
const RELEASED = 'checks/schema/released.graphql';
/** Without the fields of extensions/, which are not released with the project. */
const CURRENT = 'schema.graphql';
const CHANGELOG = 'CHANGELOG.md';

/** The check compares the beginning of an entry, so the sentence must stay as graphql-js words it. */
const ENTRIES = `add these entries to ${CHANGELOG}, under Unreleased. Begin each with the sentence as it is, word for word; more may follow:`;

interface Files {
  /** The schema of the last release, which clients are compiled against. */
  readonly released: string;
  readonly current: string;
  readonly changelog: string;
  /** The version in package.json, which is that of the last release. */
  readonly version: string;
}

const BREAKING_ADVICE = [
  'This breaks clients of the last release. Keep the old element next to the new one, and mark it @deprecated.',
  `If it must change, make the next version a major one, and ${ENTRIES}`,
];
const DANGEROUS_ADVICE = [
  'This can break clients of the last release, such as a switch over a union that lacks the new case.',
  `If it must change, ${ENTRIES}`,
];

export const releaseHeader = (version: string): string =>
  `# The schema of version ${version}, which check:schema compares ${CURRENT} with. Written by npm version.\n\n`;

/** Returns advice and a line for each change that affects clients of the last release and is not in the changelog. */
export const unannouncedChanges = ({ released, current, changelog, version }: Files): string[] => {
  const [before, after] = [buildSchema(released), buildSchema(current)];
  const isUnannounced = isMissingIn(changelog);
  const breaking = findBreakingChanges(before, after).map(({ description }) => `Breaking: ${description}`);
  const dangerous = findDangerousChanges(before, after)
    .filter(({ type }) => !HARMLESS.includes(type))
    .map(({ description }) => description);
  return [
    ...(released.startsWith(releaseHeader(version))
      ? []
      : [`${RELEASED} is not the schema of version ${version}: release with npm version, which writes it.`]),
    ...withAdvice(breaking.filter(isUnannounced), BREAKING_ADVICE),
    ...withAdvice(dangerous.filter(isUnannounced), DANGEROUS_ADVICE),
  ];
};

/** graphql-js calls these dangerous, but no client of the last release can notice them. */
const HARMLESS: readonly DangerousChangeType[] = [
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
  DangerousChangeType.OPTIONAL_ARG_ADDED,
];

/** An entry begins with graphql-js's sentence for the change. Its lines can be broken anywhere. */
const isMissingIn = (changelog: string) => {
  const unreleased = changelog.split(/^## /m).find((section) => /^\[?Unreleased\b/.test(section)) ?? '';
  const entries = unreleased.split(/^- /m).map((entry) => entry.replaceAll(/\s+/g, ' '));
  return (sentence: string): boolean => !entries.some((entry) => entry.startsWith(sentence));
};

const withAdvice = (sentences: readonly string[], advice: readonly string[]): string[] =>
  sentences.length === 0 ? [] : [...advice, ...sentences.map((sentence) => `- ${sentence}`)];

/** Moves the entries under Unreleased to a section of the new version. */
export const startSection = (changelog: string, version: string): string => {
  const date = new Date().toISOString().slice(0, 10);
  return changelog.replace(/^## (\[?)Unreleased(\]?)\n/m, `$&\n## $1${version}$2 - ${date}\n`);
};

const text = (path: string): Promise<string> => readFile(path, 'utf8');

const check = async (version: string): Promise<void> => {
  const released = await text(RELEASED);
  const files = { released, current: typeDefs, changelog: await text(CHANGELOG), version };
  const lines = unannouncedChanges(files);
  const advice = [...BREAKING_ADVICE, ...DANGEROUS_ADVICE];
  const count = lines.filter((line) => !advice.includes(line)).length;
  report(`${CURRENT} compared with version ${version}`, lines, count);
};

/** npm runs this after it sets the new version and before it commits. */
const release = async (version: string): Promise<void> => {
  await writeFile(RELEASED, releaseHeader(version) + typeDefs);
  const changelog = await text(CHANGELOG);
  await writeFile(CHANGELOG, startSection(changelog, version));
};

if (import.meta.main) {
  const { version } = JSON.parse(await text('package.json'));
  await (process.argv.includes('--release') ? release : check)(version);
}
