/** What came of the same work for many. */
export interface Phase<Item> {
  readonly name: string;
  /** For whom it worked. */
  readonly done: Item[];
  /** How often, by what was answered instead. */
  readonly failures: ReadonlyMap<string, number>;
  readonly seconds: number;
  /** Milliseconds, in ascending order, of all that was begun; of failures, too. */
  readonly latencies: readonly number[];
}

interface Plan<Item> {
  readonly name: string;
  readonly items: readonly Item[];
  readonly concurrency: number;
  /** What is not begun by then is a failure. */
  readonly signal: AbortSignal;
  /** What follows for whom it worked, and is not timed. */
  readonly after?: (item: Item) => Promise<void>;
}

/** Each worker begins its next item when its last is done, so that never more than `concurrency` are under way. */
export const runPhase = async <Item>(
  { name, items, concurrency, signal, after }: Plan<Item>,
  work: (item: Item) => Promise<void>,
): Promise<Phase<Item>> => {
  const done: Item[] = [];
  const failures = new Map<string, number>();
  const latencies: number[] = [];
  const attempt = async (item: Item): Promise<void> => {
    const began = performance.now();
    try {
      signal.throwIfAborted();
      await work(item).finally(() => latencies.push(performance.now() - began));
      done.push(item);
      await after?.(item);
    } catch (error) {
      const reason = error instanceof Error ? reasonOf(error) : String(error);
      failures.set(reason, (failures.get(reason) ?? 0) + 1);
    }
  };
  const began = performance.now();
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await attempt(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - began) / 1000;
  return { name, done, failures, seconds, latencies: latencies.sort((a, b) => a - b) };
};

/** fetch says only "fetch failed"; why is in its cause. */
const reasonOf = ({ message, cause }: Error): string =>
  cause instanceof Error ? `${message}: ${(cause as NodeJS.ErrnoException).code ?? cause.message}` : message;
