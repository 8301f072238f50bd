import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * How sure a rule of the pool is. A: AWS's documentation or model, or a standard. B: a public transcript of a real pool, or the
 * source code of a client that works with real pools. C: a guess.
 */
export type Grade = 'A' | 'B' | 'C';

/** A statement of a comment about the real Cognito, with its source. */
export interface Rule {
  readonly grade: Grade;
  readonly line: number;
  readonly text: string;
}

/** A block comment, or `//` comments on consecutive lines. */
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*/g;

/** A link or the name of a standard, which ends what it is the source of. */
const CITATION = /https?:\/\/[^\s)`'",;]+|\bRFC \d{4}(, section [\d.]*\d)?|\bAWS's model\b/g;

const AUTHORITIES = [
  /^RFC /,
  /^AWS's model$/,
  /^https:\/\/((docs\.)?aws\.amazon\.com|docs\.amplify\.aws|docs\.amazonaws\.cn)\//,
  /^https:\/\/(smithy\.io|openid\.net|fetch\.spec\.whatwg\.org|www\.(w3|iana)\.org|www\.itu\.int|www\.rfc-editor\.org)\//,
  /^https:\/\/github\.com\/(awsdocs\/[^/]+|boto\/botocore)\/blob\//,
];
const TRANSCRIPTS = /^https:\/\/(github\.com|repost\.aws|stackoverflow\.com|www\.npmjs\.com)\//;
/** Links that say nothing about Cognito. */
const UNRELATED = /^(http:\/\/(127\.0\.0\.1|localhost)|https:\/\/(sqlite\.org|nodejs\.org|developer\.mozilla\.org)\/)/;

/** @throws an error for a link of an unknown site, so that every source has a grade */
const gradeCitation = (citation: string): Grade | undefined => {
  if (UNRELATED.test(citation)) return undefined;
  if (AUTHORITIES.some((authority) => authority.test(citation))) return 'A';
  if (TRANSCRIPTS.test(citation)) return 'B';
  throw new Error(`packages/local-pool/grades.ts does not know the grade of ${citation}`);
};

const toPlainText = (comment: string): string =>
  comment
    .replaceAll(/^\s*(\/\*\*?|\*\/|\*|\/\/)|\*\/$/gm, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Between two citations of one rule there are only such words. */
const JOINED = /^[\s,;()*/]*(and|or)?[\s*/]*$/;

/** Returns the rule that ends with each citation. Citations that follow each other are the source of one rule. */
const findCited = (comment: string): { grade: Grade; index: number; text: string }[] => {
  const rules: { grade: Grade; index: number; text: string; end: number }[] = [];
  for (const { 0: citation, index } of comment.matchAll(CITATION)) {
    const grade = gradeCitation(citation);
    if (!grade) continue;
    const before = rules.at(-1);
    const end = index + citation.length;
    const words = comment.slice(before?.end ?? 0, index);
    if (before?.grade === grade && JOINED.test(words)) rules.pop();
    const start = before?.grade === grade && JOINED.test(words) ? before.index : index;
    rules.push({ grade, index: start, end, text: toPlainText(comment.slice(rules.at(-1)?.end ?? 0, end)) });
  }
  return rules;
};

/** Returns what a comment says from each "Guess:" to the next one or the end. */
const findGuesses = (comment: string): { grade: Grade; index: number; text: string }[] =>
  [...comment.matchAll(/\bGuess:.*?(?=\bGuess:|$)/gs)].map(({ 0: guess, index }) => ({
    grade: 'C',
    index,
    text: toPlainText(guess),
  }));

/** Returns the rules of a comment. A guess can cite what supports it, and stays a guess. */
const findRulesOfComment = (comment: string) => {
  const [sure = ''] = comment.split(/\bGuess:/);
  return [...findCited(sure), ...findGuesses(comment)];
};

export const findComments = (source: string): { comment: string; index: number }[] =>
  [...source.matchAll(COMMENTS)].map(({ 0: comment, index }) => ({ comment, index }));

/** Returns the rules of a source file with their lines. */
export const findRules = (source: string): Rule[] =>
  findComments(source).flatMap(({ comment, index: start }) =>
    findRulesOfComment(comment).map(({ grade, index, text }) => ({
      grade,
      text,
      line: source.slice(0, start + index).split('\n').length,
    })),
  );

/** Comments that state what the real Cognito does, or that nobody says what it does. */
const ABOUT_COGNITO = new RegExp(
  [
    String.raw`\b[Rr]eal pools\b`,
    String.raw`\breported\b|\breports of\b|\bReports of\b`,
    String.raw`\b(AWS|Cognito) (accepts|adds|allows|answers|checks|counts|ignores|lists|names|redirects|refuses|rejects|returns|sends|words)\b`,
    String.raw`\bas (AWS|Cognito) does\b`,
    String.raw`(AWS|Cognito)\s[^.]*(documents (neither|only|nothing)|not document)`,
    String.raw`\bundocumented\b`,
    String.raw`\(\?\)`,
    '"[A-Z][^"]+ [^"]+ [^"]+ [^"]+"',
  ].join('|'),
);

/** Returns the comments about the real Cognito that neither cite a source nor are marked as a guess. */
export const findUngraded = (source: string): string[] =>
  findComments(source)
    .filter(({ comment }) => ABOUT_COGNITO.test(comment) && findRulesOfComment(comment).length === 0)
    .map(({ comment }) => toPlainText(comment));

/** Returns the paths of the pool's source files, from the repository's root, with their text. */
export const readSources = (): [path: string, source: string][] => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const paths = globSync('src/**/*.ts', { cwd: folder }).toSorted();
  return paths.map((path) => [`packages/local-pool/${path}`, readFileSync(`${folder}${path}`, 'utf8')]);
};
