import { toLogFields } from '../src/log/log.ts';
import { Refusal } from './refusal.ts';
import { type TriggerLog, writeTriggerLog } from './triggerLog.ts';

/** What Cognito does after a failure that nobody expects: as if there were no trigger, or not at all. */
type Otherwise = 'CONTINUE' | 'REFUSE';

interface Guard {
  readonly name: string;
  readonly otherwise: Otherwise;
  readonly log?: TriggerLog | undefined;
}

/**
 * Makes a handler of a trigger's function. A refusal reaches the client. Any other failure is logged, because its message could contain
 * anything, and the client receives a sentence.
 */
export const guard =
  <Event extends object>(
    run: (event: Event) => Event | Promise<Event>,
    { name, otherwise, log = writeTriggerLog }: Guard,
  ): ((event: Event) => Promise<Event>) =>
  async (event) => {
    try {
      return await run(event);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const { exception, stack } = toLogFields(error);
      log({ level: 'error', trigger: name, exception, stack });
      if (otherwise === 'CONTINUE') return event;
      throw Refusal.of('Something went wrong on our side. Please try again later');
    }
  };
