import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide } from './template/conditions.ts';
import { packageStack } from './template/packaging.ts';
import { loadSpec, type Spec } from './template/schema.ts';
import type { Template } from './template/template.ts';
import { faultsOf } from './template/validate.ts';
import { VARIANTS, type Variant } from './template/variants.ts';

const hashOf = (zip: Buffer | undefined): string =>
  createHash('sha256')
    .update(zip ?? '')
    .digest('hex');

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Each condition's outcomes, over all templates: a branch that none took, nobody has looked at. */
const outcomes = new Map<string, Set<boolean>>();

/** Prints what a variant is made of. */
const look = ({ name, stage }: Pick<Variant, 'name' | 'stage'>, template: Template, spec: Spec): string[] => {
  const faults = faultsOf(template, stage, spec);
  const { template: decided, conditions } = decide(template);
  for (const [name, holds] of Object.entries(conditions))
    outcomes.set(name, (outcomes.get(name) ?? new Set()).add(holds));
  const resources = Object.keys(decided.Resources).length;
  const size = kB(Buffer.byteLength(JSON.stringify(template)));
  console.log(
    `${stage.padEnd(5)}${String(resources).padStart(3)} resources, template of ${size}, ${faults.length} faults: ${name}`,
  );
  return faults.map((fault) => `${stage}, ${name}: ${fault}`);
};

const printResources = (template: Template): void => {
  const created = Object.entries(decide(template).template.Resources);
  console.log('prod, nothing set, makes:');
  for (const [id, { Type }] of created.toSorted(([, one], [, other]) => one.Type.localeCompare(other.Type))) {
    console.log(`  ${Type.padEnd(34)}${id}`);
  }
};

/** The rest share the zip of these. */
const lookAtStages = async (spec: Spec, artifact: string): Promise<string[]> => {
  const dev = await packageStack({ stage: 'dev' });
  const prod = await packageStack({ stage: 'prod' });
  await writeFile(artifact, prod.zip ?? '');
  const faults = [
    ...look({ name: 'nothing set', stage: 'dev' }, dev.template, spec),
    ...look({ name: 'nothing set', stage: 'prod' }, prod.template, spec),
  ];
  if (hashOf(dev.zip) !== hashOf(prod.zip))
    faults.push('The zip is another each time: the same sources must give the same bytes.');
  printResources(prod.template);
  console.log(`zip of ${kB(prod.zip?.length ?? 0)}, sha256 ${hashOf(prod.zip)}, the same twice`);
  return faults;
};

/** One after the other: each has its files in .serverless/ on the way. */
const lookAtVariants = async (spec: Spec, artifact: string): Promise<string[]> => {
  const faults: string[] = [];
  for (const variant of VARIANTS) {
    const { template } = await packageStack({ stage: variant.stage, env: variant.env, artifact });
    faults.push(...look(variant, template, spec));
  }
  return faults;
};

const untriedFaults = (): string[] =>
  [...outcomes].flatMap(([name, tried]) =>
    [true, false].filter((outcome) => !tried.has(outcome)).map((outcome) => `${name}: is ${outcome} in no variant`),
  );

const check = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-'));
  try {
    const spec = await loadSpec();
    const artifact = join(folder, 'artifact.zip');
    const faults = [...(await lookAtStages(spec, artifact)), ...(await lookAtVariants(spec, artifact))];
    faults.push(...untriedFaults());
    console.log(`${VARIANTS.length + 2} templates, ${outcomes.size} conditions on and off, ${faults.length} faults`);
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
};

await check();
