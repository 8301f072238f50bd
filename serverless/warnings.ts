import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { isOpenStage } from '../src/config.ts';
import { federationWarnings } from './federationWarnings.ts';
import { fraudWarnings } from './fraud.ts';
import { isSecretReference } from './secretReference.ts';
import { signInWarnings } from './signInMethods.ts';
import { triggerWarnings } from './triggers.ts';

interface Place {
  readonly stage: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The paths of .env files. Those that do not exist are ignored. */
  readonly files: readonly string[];
  /** The files that list the options. Those that do not exist are ignored. */
  readonly declarations?: readonly (string | URL)[];
}

/** The options of this project, and those of the extensions in the same form. */
const DECLARATIONS = ['../.env.example', '../extensions/.env.example'].map((path) => new URL(path, import.meta.url));

/** Returns one line for each option that has no effect, or probably not the one that was meant. */
export const optionWarnings = ({ stage, env, files, declarations = DECLARATIONS }: Place): string[] => [
  ...unknownNames(files, declarations.flatMap(readNames)),
  ...(env.TRUSTED_DOCUMENTS && isOpenStage(stage) ? [`TRUSTED_DOCUMENTS is ignored in the stage ${stage}.`] : []),
  // `npm start` sends no email, its pool has another default domain, and it deploys no secret.
  ...(stage === 'local'
    ? isSecretReference(env.CAPTCHA_SECRET ?? '')
      ? ['CAPTCHA_SECRET is in Secrets Manager, so `npm start` checks no CAPTCHA.']
      : []
    : [
        ...signInWarnings(env, isOpenStage(stage)),
        ...federationWarnings(env),
        ...fraudWarnings(env),
        ...logWarnings(env),
      ]),
  ...triggerWarnings(env),
];

const readNames = (path: string | URL): string[] =>
  existsSync(path) ? Object.keys(parseEnv(readFileSync(path, 'utf8'))) : [];

/** The line of a request is `info`, and the only source of the API's own metrics. */
const logWarnings = ({ LOG_LEVEL }: Place['env']): string[] =>
  LOG_LEVEL === 'WARN' || LOG_LEVEL === 'ERROR'
    ? [`LOG_LEVEL=${LOG_LEVEL} logs no requests, so the API has no metrics, and TooManyAttemptsAlarm never fires.`]
    : [];

/** Variables of other programs, which a .env file may set. */
const FOREIGN = /^(AWS|NODE|NPM|SLS|SERVERLESS|VITE)_/i;

/** Returns one line for each name that is no option. Only names are repeated, because a value can be a secret. */
const unknownNames = (files: readonly string[], options: readonly string[]): string[] =>
  files.flatMap((path) =>
    readNames(path)
      .filter((name) => !options.includes(name) && !FOREIGN.test(name))
      .map((name) => {
        const [suggestion] = suggestionList(name, options);
        return `${path}: ${name} is not an option${suggestion ? `; did you mean ${suggestion}?` : '.'}`;
      }),
  );
