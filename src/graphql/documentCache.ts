/** Documents of at most 2,000 tokens (src/graphql/documentLimits.ts), so 30 MB at the most, as Apollo's own. */
const LIMIT = 50;

/** Apollo's cache of parsed and validated documents, by their hash: forgets what was used least recently. */
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
