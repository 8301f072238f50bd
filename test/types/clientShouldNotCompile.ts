/** Like `shouldNotCompile.ts`, but for clients, whose types need the browser's (`tsc -p examples/clients`). */
import type { MeQuery } from '../../examples/clients/generated/graphql.ts';

// A client that handles every member, by its own generated types.
export const shown = ({ me }: MeQuery): string | null => {
  switch (me.__typename) {
    case 'User':
      return me.email;
    case 'NotSignedInError':
      return me.message;
    default:
      // @ts-expect-error A member that the switch lacks: TooManyAttemptsError.
      return me satisfies never;
  }
};
