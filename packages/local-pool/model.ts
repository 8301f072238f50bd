import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publicOperations } from './src/http/publicOperations.ts';
import { signedOperations } from './src/http/signedOperations.ts';

const FILE = fileURLToPath(new URL('src/generated/awsModel.json', import.meta.url));

const USAGE = `Usage: node packages/local-pool/model.ts <path> <version>

Writes the constraints of the pool's operations to src/generated/awsModel.json. Run it after an operation is added.
  <path>     botocore/data/cognito-idp/2016-04-18/service-2.json
  <version>  the version of botocore that it is from
`;

interface Reference {
  shape: string;
}

/** A shape of botocore's model: https://botocore.amazonaws.com/v1/documentation/api/latest/reference/loaders.html */
interface BotocoreShape {
  type: string;
  document?: boolean;
  min?: number;
  max?: number;
  pattern?: string;
  enum?: string[];
  sensitive?: boolean;
  required?: string[];
  members?: Record<string, Reference>;
  member?: Reference;
  key?: Reference;
  value?: Reference;
}

interface BotocoreModel {
  operations: Record<string, { input?: Reference }>;
  shapes: Record<string, BotocoreShape>;
}

/** Returns the shape without documentation, and with the names of other shapes in place of references. */
const compact = ({ members, member, key, value, ...shape }: BotocoreShape) => ({
  type: shape.document ? 'document' : shape.type,
  ...(shape.min === undefined ? {} : { min: shape.min }),
  ...(shape.max === undefined ? {} : { max: shape.max }),
  ...(shape.pattern === undefined ? {} : { pattern: shape.pattern }),
  ...(shape.enum ? { enum: shape.enum } : {}),
  ...(shape.sensitive ? { sensitive: true } : {}),
  ...(shape.required ? { required: shape.required } : {}),
  ...(member ? { member: member.shape } : {}),
  ...(key ? { key: key.shape } : {}),
  ...(value ? { value: value.shape } : {}),
  ...(members
    ? { members: Object.fromEntries(Object.entries(members).map(([name, { shape: type }]) => [name, type])) }
    : {}),
});

/** Adds the shape and all that it refers to. */
const collect = (shapes: BotocoreModel['shapes'], name: string, found: Map<string, BotocoreShape>): void => {
  const shape = shapes[name];
  if (!shape || found.has(name)) return;
  found.set(name, shape);
  const references = [...Object.values(shape.members ?? {}), shape.member, shape.key, shape.value];
  for (const reference of references) if (reference) collect(shapes, reference.shape, found);
};

/** Returns a line for each entry, so that a new version of the model shows what AWS changed. */
const toLines = (entries: [name: string, value: unknown][]): string =>
  entries.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n');

const write = (path: string, version: string): void => {
  const model: BotocoreModel = JSON.parse(readFileSync(path, 'utf8'));
  const operations: Record<string, string> = {};
  const found = new Map<string, BotocoreShape>();
  for (const name of Object.keys({ ...publicOperations, ...signedOperations }).toSorted()) {
    const input = model.operations[name]?.input?.shape;
    if (input === undefined) {
      console.error(`${name} is not in this model. Its constraints belong into src/http/newerShapes.ts.`);
      continue;
    }
    operations[name] = input;
    collect(model.shapes, input, found);
  }
  const shapes = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    FILE,
    `{
  "source": ${JSON.stringify(`botocore ${version}, botocore/data/cognito-idp/2016-04-18/service-2.json`)},
  "license": "Apache-2.0, https://github.com/boto/botocore/blob/develop/LICENSE.txt",
  "operations": {
${toLines(Object.entries(operations))}
  },
  "shapes": {
${toLines(shapes.map(([name, shape]) => [name, compact(shape)]))}
  }
}
`,
  );
};

const [path, version] = process.argv.slice(2);
if (path !== undefined && version !== undefined) {
  write(path, version);
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
