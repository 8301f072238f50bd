import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

/** A file, so that every clone has it, be it without tags or history. */
const RELEASED = 'checks/schema/released.graphql';
const CURRENT = 'schema.graphql';
const CHANGELOG = 'CHANGELOG.md';

interface Files {
  /** The schema as of the last release: what clients compile against. */
  readonly released: string;
  readonly current: string;
  readonly changelog: string;
  /** package.json's, that of the last release. */
  readonly version: string;
}

export const headOf = (version: string): string =>
  `# The schema of version ${version}, which check:schema compares ${CURRENT} with. Written by npm version.\n\n`;

/** @returns what is wrong, and what to do: no line where clients lose nothing without being told */
export const faultsOf = ({ released, current, changelog, version }: Files): string[] => {
  const [before, after] = [buildSchema(released), buildSchema(current)];
  const isUntold = isMissingIn(changelog);
  const breaking = findBreakingChanges(before, after).map(({ description }) => `Breaking: ${description}`);
  const dangerous = findDangerousChanges(before, after).map(({ description }) => description);
  return [
    ...(released.startsWith(headOf(version))
      ? []
      : [`${RELEASED} is not that of version ${version}: release by npm version, which writes it.`]),
    ...advised(breaking.filter(isUntold), [
      'This breaks clients of the last release. Keep the old beside the new, and mark it @deprecated.',
      `If it has to go, say so in ${CHANGELOG}, under Unreleased, and make the next version a major one:`,
    ]),
    ...advised(dangerous.filter(isUntold), [
      'This can surprise clients of the last release, such as one whose switch over a union has no such case.',
      `Tell them in ${CHANGELOG}, under Unreleased:`,
    ]),
  ];
};

/** Entries begin with graphql-js's own sentence, so that what is told can be found; lines may be broken anywhere. */
const isMissingIn = (changelog: string) => {
  const unreleased = changelog.split(/^## /m).find((section) => section.startsWith('Unreleased')) ?? '';
  const entries = unreleased.split(/^- /m).map((entry) => entry.replaceAll(/\s+/g, ' '));
  return (sentence: string): boolean => !entries.some((entry) => entry.startsWith(sentence));
};

const advised = (sentences: readonly string[], advice: readonly string[]): string[] =>
  sentences.length === 0 ? [] : [...advice, ...sentences.map((sentence) => `- ${sentence}`)];

const text = (path: string): Promise<string> => readFile(path, 'utf8');

const check = async (version: string): Promise<void> => {
  const released = await text(RELEASED);
  const faults = faultsOf({ released, current: await text(CURRENT), changelog: await text(CHANGELOG), version });
  for (const fault of faults) console.error(fault);
  console.log(
    `${CURRENT} is compared with version ${version}, ${faults.length === 0 ? 'and breaks no client' : 'see above'}`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
};

/** npm runs it between the new version and its commit. */
const release = async (version: string): Promise<void> => {
  await writeFile(RELEASED, headOf(version) + (await text(CURRENT)));
  const changelog = await text(CHANGELOG);
  await writeFile(CHANGELOG, changelog.replace('## Unreleased\n', `## Unreleased\n\n## ${version}\n`));
};

if (import.meta.main) {
  const { version } = JSON.parse(await text('package.json'));
  await (process.argv.includes('--release') ? release : check)(version);
}
