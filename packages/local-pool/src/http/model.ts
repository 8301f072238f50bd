import { readFileSync } from 'node:fs';
import { NEWER_MEMBERS, NEWER_OPERATIONS, NEWER_SHAPES } from './newerShapes.ts';

/** A type of AWS's model with its constraints. Other shapes are referred to by name. */
export interface Shape {
  type: string;
  /** The limits of a number, of a text's length, or of the size of a list or map. */
  min?: number;
  max?: number;
  pattern?: string;
  enum?: string[];
  /** True if no message may contain a value of this shape. */
  sensitive?: boolean;
  members?: Record<string, string>;
  required?: string[];
  /** The items of a list. */
  member?: string;
  /** The keys and values of a map. */
  key?: string;
  value?: string;
}

export interface Model {
  /** The shape of each operation's input. */
  operations: Record<string, string>;
  shapes: Record<string, Shape>;
}

/** Written by `node packages/local-pool/model.ts` from AWS's own model. The AWS SDK's schemas contain no limits. */
const FILE = new URL('../generated/awsModel.json', import.meta.url);

const readModel = (): Model => {
  const { operations, shapes }: Model = JSON.parse(readFileSync(FILE, 'utf8'));
  const all = { ...shapes, ...NEWER_SHAPES };
  for (const [name, members] of Object.entries(NEWER_MEMBERS)) {
    const shape = all[name];
    if (shape) all[name] = { ...shape, members: { ...shape.members, ...members } };
  }
  return { operations: { ...operations, ...NEWER_OPERATIONS }, shapes: all };
};

export const model: Model = readModel();
