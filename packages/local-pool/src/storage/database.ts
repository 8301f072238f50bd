import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** Rows are what the tables below hold: a caller names the row type of its own statement. */
export interface Database {
  /** Answers how many rows were changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  /** Everything that `work` writes, or nothing. `work` is synchronous, so no other request can come in between. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

// Users, pools and clients are JSON documents beside the columns that are searched: their shape is TypeScript's business.
const TABLES = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS pools (id TEXT PRIMARY KEY, data TEXT NOT NULL, signing_key TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS clients (id TEXT PRIMARY KEY, pool_id TEXT NOT NULL, data TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS users (
  pool_id TEXT NOT NULL, username TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (pool_id, username)) STRICT;
CREATE TABLE IF NOT EXISTS names (
  pool_id TEXT NOT NULL, name TEXT NOT NULL, username TEXT NOT NULL, PRIMARY KEY (pool_id, name)) STRICT;
CREATE INDEX IF NOT EXISTS names_of_user ON names (pool_id, username);
CREATE TABLE IF NOT EXISTS codes (
  pool_id TEXT NOT NULL, username TEXT NOT NULL, purpose TEXT NOT NULL, code TEXT NOT NULL, attribute TEXT NOT NULL,
  expires_at INTEGER NOT NULL, PRIMARY KEY (pool_id, username, purpose)) STRICT;
CREATE TABLE IF NOT EXISTS quotas (
  pool_id TEXT NOT NULL, name TEXT NOT NULL, action TEXT NOT NULL, since INTEGER NOT NULL, used INTEGER NOT NULL,
  PRIMARY KEY (pool_id, name, action)) STRICT;
CREATE INDEX IF NOT EXISTS quotas_by_age ON quotas (since);
CREATE TABLE IF NOT EXISTS failures (
  pool_id TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, failed_at INTEGER NOT NULL,
  PRIMARY KEY (pool_id, name)) STRICT;
CREATE INDEX IF NOT EXISTS failures_by_age ON failures (failed_at);
CREATE TABLE IF NOT EXISTS challenges (
  session TEXT PRIMARY KEY, pool_id TEXT NOT NULL, client_id TEXT NOT NULL, username TEXT NOT NULL, name TEXT NOT NULL,
  code TEXT, options TEXT NOT NULL, expires_at INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX IF NOT EXISTS challenges_by_expiry ON challenges (expires_at);
CREATE TABLE IF NOT EXISTS grants (
  id TEXT PRIMARY KEY, pool_id TEXT NOT NULL, client_id TEXT NOT NULL, username TEXT NOT NULL,
  auth_time INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX IF NOT EXISTS grants_of_user ON grants (pool_id, username);
CREATE TABLE IF NOT EXISTS refresh_tokens (
  digest TEXT PRIMARY KEY, grant_id TEXT NOT NULL, rotated_at INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS refresh_tokens_of_grant ON refresh_tokens (grant_id);
CREATE TABLE IF NOT EXISTS messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT, recipient TEXT NOT NULL, medium TEXT NOT NULL, purpose TEXT NOT NULL,
  code TEXT NOT NULL, sent_at INTEGER NOT NULL) STRICT;
`;

export const openDatabase = (file: string): Database => {
  const sqlite = new DatabaseSync(file);
  // A write-ahead log keeps every committed transaction when the process dies (https://sqlite.org/wal.html); NORMAL
  // may lose the last ones only when the machine does, which is good enough for a development pool and much quicker.
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  sqlite.exec(TABLES);
  let inTransaction = false;
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    // The casts are safe: each caller's row type says what its own SELECT lists, and the tables are STRICT.
    get: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Row[],
    transaction: (work) => {
      // Within another one it is part of that.
      if (inTransaction) return work();
      sqlite.exec('BEGIN IMMEDIATE');
      inTransaction = true;
      try {
        const result = work();
        sqlite.exec('COMMIT');
        return result;
      } catch (error) {
        sqlite.exec('ROLLBACK');
        throw error;
      } finally {
        inTransaction = false;
      }
    },
    close: () => sqlite.close(),
  };
};

/** A value that is made once per database and kept: the default pool's ids, the key of made-up deliveries. */
export const setting = (database: Database, name: string, make: () => string): string => {
  database.run('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)', name, make());
  return database.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value ?? '';
};
