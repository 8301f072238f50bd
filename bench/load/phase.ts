/** The results of one step for all items. */
export interface Phase<Item> {
  readonly name: string;
  /** The items that succeeded. */
  readonly done: Item[];
  /** Counts by the reason of the failure. */
  readonly failures: ReadonlyMap<string, number>;
  readonly seconds: number;
  /** Milliseconds of all started items, including failures, in ascending order. */
  readonly latencies: readonly number[];
}

interface Plan<Item> {
  readonly name: string;
  readonly items: readonly Item[];
  readonly concurrency: number;
  /** Items that have not started when it aborts count as failures. */
  readonly signal: AbortSignal;
  /** Runs after a success, outside of the measured time. */
  readonly after?: (item: Item) => Promise<void>;
}

/** Runs a step for all items, at most `concurrency` at a time. */
export const runPhase = async <Item>(
  { name, items, concurrency, signal, after }: Plan<Item>,
  work: (item: Item) => Promise<void>,
): Promise<Phase<Item>> => {
  const done: Item[] = [];
  const failures = new Map<string, number>();
  const latencies: number[] = [];
  const attempt = async (item: Item): Promise<void> => {
    const startedAt = performance.now();
    try {
      signal.throwIfAborted();
      await work(item).finally(() => latencies.push(performance.now() - startedAt));
      done.push(item);
      await after?.(item);
    } catch (error) {
      const reason = error instanceof Error ? reasonOf(error) : String(error);
      failures.set(reason, (failures.get(reason) ?? 0) + 1);
    }
  };
  const startedAt = performance.now();
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await attempt(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - startedAt) / 1000;
  return { name, done, failures, seconds, latencies: latencies.sort((left, right) => left - right) };
};

/** fetch only throws "fetch failed". The reason is its cause. */
const reasonOf = ({ message, cause }: Error): string =>
  cause instanceof Error ? `${message}: ${(cause as NodeJS.ErrnoException).code ?? cause.message}` : message;
