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
}

/** Returns one line for each option that has no effect, or probably not the one that was meant. */
export const optionWarnings = ({ stage, env, files }: Place): string[] => [
  ...files.filter((path) => existsSync(path)).flatMap((path) => unknownNames(path, readNames(path))),
  ...(env.TRUSTED_DOCUMENTS && isOpenStage(stage) ? [`TRUSTED_DOCUMENTS is ignored in the stage ${stage}.`] : []),
  // `npm start` sends no email, its pool has another default domain, and it deploys no secret.
  ...(stage === 'local'
    ? isSecretReference(env.CAPTCHA_SECRET ?? '')
      ? ['CAPTCHA_SECRET is in Secrets Manager, so `npm start` checks no CAPTCHA.']
      : []
    : [...signInWarnings(env, isOpenStage(stage)), ...federationWarnings(env), ...fraudWarnings(env)]),
  ...triggerWarnings(env),
];

const readNames = (path: string | URL): string[] => Object.keys(parseEnv(readFileSync(path, 'utf8')));

/** Variables of other programs, which a .env file may set. */
const FOREIGN = /^(AWS|NODE|NPM|SLS|SERVERLESS|VITE)_/i;

/** Returns one line for each name that .env.example does not list. Only names are repeated, because a value can be a secret. */
const unknownNames = (path: string, names: readonly string[]): string[] => {
  const options = readNames(new URL('../.env.example', import.meta.url));
  return names
    .filter((name) => !options.includes(name) && !FOREIGN.test(name))
    .map((name) => {
      const [suggestion] = suggestionList(name, options);
      return `${path}: ${name} is not an option${suggestion ? `; did you mean ${suggestion}?` : '.'}`;
    });
};
