import { type Contestant, ours } from '../speed/contestants.ts';
import { eventFor } from '../speed/events.ts';
import { buildOurs, type Ours } from '../speed/ours.ts';
import { multiplyResolvers } from './resolvers.ts';
import { multiplySchema } from './schemas.ts';

export interface Case {
  readonly name: string;
  readonly contestant: Contestant;
  readonly events: readonly object[];
}

/** Builds the Lambda with several copies of its schema, and of its resolvers and commands. */
const buildGrown = async ({ schema, resolvers, cached = false }: Growth): Promise<Ours> =>
  buildOurs({
    name: `grown-${schema}-${resolvers}-${cached}`,
    cached,
    change: (options) => ({
      ...options,
      plugins: [
        multiplySchema(schema),
        ...(resolvers > 1 ? [multiplyResolvers(resolvers, schema === resolvers)] : []),
        ...(options.plugins ?? []),
      ],
    }),
  });

interface Growth {
  readonly schema: number;
  readonly resolvers: number;
  readonly cached?: boolean;
}

const GROWTH: readonly (readonly [string, Growth])[] = [
  ['as it is', { schema: 1, resolvers: 1 }],
  ['schema × 2', { schema: 2, resolvers: 1 }],
  ['resolvers × 2', { schema: 1, resolvers: 2 }],
  ['both × 2', { schema: 2, resolvers: 2 }],
  ['both × 4', { schema: 4, resolvers: 4 }],
  ['both × 2, with a compile cache', { schema: 2, resolvers: 2, cached: true }],
];

export const casesBySize = async (): Promise<Case[]> => {
  const cases: Case[] = [];
  for (const [title, growth] of GROWTH) {
    const contestant = ours({ title }, await buildGrown(growth));
    const [bytes = 0] = contestant.bytes ?? [];
    const name = `${title}, ${(bytes / 1000).toFixed(0)} kB`;
    cases.push({ name, contestant, events: [eventFor('graphql', 'signIn')] });
  }
  return cases;
};
