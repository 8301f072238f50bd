/** With documents of at most 2,000 tokens (documentLimits.ts), the cache has at most 30 MB, like Apollo's own. */
const LIMIT = 50;

/** Replaces Apollo's cache of parsed and validated documents. Keeps the most recently used. */
export class InMemoryLRUCache<Value> {
  readonly #entries = new Map<string, Value>();

  async get(key: string): Promise<Value | undefined> {
    const value = this.#entries.get(key);
    if (value !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
    return value;
  }

  async set(key: string, value: Value): Promise<void> {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > LIMIT && oldest !== undefined) this.#entries.delete(oldest);
  }
}
