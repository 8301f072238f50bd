import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './report.ts';
import { evaluateConditions } from './template/conditions.ts';
import { sharedNames } from './template/names.ts';
import { packageStack } from './template/packaging.ts';
import { loadSpec, type Spec } from './template/schema.ts';
import type { Template } from './template/template.ts';
import { validate } from './template/validate.ts';
import { keepsPool, VARIANTS, type Variant } from './template/variants.ts';

const sha256 = (zip: Buffer | undefined): string =>
  createHash('sha256')
    .update(zip ?? '')
    .digest('hex');

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Each condition's outcomes over all variants. Both must occur, or one branch was never checked. */
const outcomes = new Map<string, Set<boolean>>();

/** Validates a variant's template and prints its size. */
const checkVariant = (variant: Variant, template: Template, spec: Spec): string[] => {
  const { name, stage } = variant;
  const violations = validate(template, keepsPool(variant), spec);
  const { template: created, conditions } = evaluateConditions(template);
  for (const [condition, outcome] of Object.entries(conditions))
    outcomes.set(condition, (outcomes.get(condition) ?? new Set()).add(outcome));
  const resources = Object.keys(created.Resources).length;
  const size = kB(Buffer.byteLength(JSON.stringify(template)));
  console.log(
    `${stage.padEnd(11)}${String(resources).padStart(3)} resources, template of ${size}, ${violations.length} violations: ${name}`,
  );
  return violations.map((violation) => `${stage}, ${name}: ${violation}`);
};

const printResources = (template: Template): void => {
  const resources = Object.entries(evaluateConditions(template).template.Resources);
  console.log('Resources of prod with no options set:');
  for (const [id, { Type }] of resources.toSorted(([, left], [, right]) => left.Type.localeCompare(right.Type))) {
    console.log(`  ${Type.padEnd(34)}${id}`);
  }
};

/** Checks both stages with no options set, and writes the zip that the other variants share. */
const checkStages = async (spec: Spec, artifact: string): Promise<string[]> => {
  const dev = await packageStack({ stage: 'dev' });
  const prod = await packageStack({ stage: 'prod' });
  await writeFile(artifact, prod.zip ?? '');
  const violations = [
    ...checkVariant({ name: 'no options', stage: 'dev', env: {} }, dev.template, spec),
    ...checkVariant({ name: 'no options', stage: 'prod', env: {} }, prod.template, spec),
  ];
  const other = await packageStack({ stage: 'prod', env: { SERVICE_NAME: 'another-app' }, artifact });
  violations.push(...sharedNames(prod.template, other.template).map((line) => `SERVICE_NAME: ${line}`));
  if (sha256(dev.zip) !== sha256(prod.zip))
    violations.push('The zip is not reproducible: the same sources must give the same bytes.');
  printResources(prod.template);
  console.log(`zip of ${kB(prod.zip?.length ?? 0)}, sha256 ${sha256(prod.zip)}, reproducible`);
  return violations;
};

/** Checks the variants one after the other, because serverless writes to .serverless/. */
const checkVariants = async (spec: Spec, artifact: string): Promise<string[]> => {
  const violations: string[] = [];
  for (const variant of VARIANTS) {
    const { template } = await packageStack({ ...variant, artifact });
    violations.push(...checkVariant(variant, template, spec));
  }
  return violations;
};

/** @param extension the text of extensions/resources.yml, whose own conditions may depend on own options */
const missingOutcomes = (extension: string): string[] =>
  [...outcomes]
    .filter(([name]) => !extension.includes(`${name}:`))
    .flatMap(([name, seen]) =>
      [true, false].filter((outcome) => !seen.has(outcome)).map((outcome) => `${name}: is ${outcome} in no variant`),
    );

const check = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'template-'));
  try {
    const spec = await loadSpec();
    const artifact = join(folder, 'artifact.zip');
    const violations = [...(await checkStages(spec, artifact)), ...(await checkVariants(spec, artifact))];
    violations.push(...missingOutcomes(await readFile('extensions/resources.yml', 'utf8')));
    report(`${VARIANTS.length + 2} templates, ${outcomes.size} conditions true and false`, violations);
  } finally {
    await rm(folder, { recursive: true });
  }
};

await check();
