import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { report } from './report.ts';

/** A file, because a shallow clone has neither tags nor history. */
const RELEASED = 'checks/schema/released.graphql';
const CURRENT = 'schema.graphql';
const CHANGELOG = 'CHANGELOG.md';

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
  `If it must be removed, add these entries to ${CHANGELOG}, under Unreleased, and make the next version a major one:`,
];
const DANGEROUS_ADVICE = [
  'This can break clients of the last release, such as a switch over a union that lacks the new case.',
  `Add these entries to ${CHANGELOG}, under Unreleased:`,
];

export const releaseHeader = (version: string): string =>
  `# The schema of version ${version}, which check:schema compares ${CURRENT} with. Written by npm version.\n\n`;

/** Returns advice and a line for each change that affects clients of the last release and is not in the changelog. */
export const unannouncedChanges = ({ released, current, changelog, version }: Files): string[] => {
  const [before, after] = [buildSchema(released), buildSchema(current)];
  const isUnannounced = isMissingIn(changelog);
  const breaking = findBreakingChanges(before, after).map(({ description }) => `Breaking: ${description}`);
  const dangerous = findDangerousChanges(before, after).map(({ description }) => description);
  return [
    ...(released.startsWith(releaseHeader(version))
      ? []
      : [`${RELEASED} is not the schema of version ${version}: release with npm version, which writes it.`]),
    ...withAdvice(breaking.filter(isUnannounced), BREAKING_ADVICE),
    ...withAdvice(dangerous.filter(isUnannounced), DANGEROUS_ADVICE),
  ];
};

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
  const files = { released, current: await text(CURRENT), changelog: await text(CHANGELOG), version };
  const lines = unannouncedChanges(files);
  const advice = [...BREAKING_ADVICE, ...DANGEROUS_ADVICE];
  const count = lines.filter((line) => !advice.includes(line)).length;
  report(`${CURRENT} compared with version ${version}`, lines, count);
};

/** npm runs this after it sets the new version and before it commits. */
const release = async (version: string): Promise<void> => {
  await writeFile(RELEASED, releaseHeader(version) + (await text(CURRENT)));
  const changelog = await text(CHANGELOG);
  await writeFile(CHANGELOG, startSection(changelog, version));
};

if (import.meta.main) {
  const { version } = JSON.parse(await text('package.json'));
  await (process.argv.includes('--release') ? release : check)(version);
}
