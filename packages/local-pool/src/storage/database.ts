import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { MIGRATIONS, TABLES, VERSION } from './tables.ts';

/** The values of a statement's named parameters, such as `:poolId`. */
type Parameters = Record<string, SQLInputValue>;

/** Each caller names the row type of its own statement. */
export interface Database {
  /** Returns the number of changed rows. */
  run(sql: string, parameters: Parameters): number;
  get<Row>(sql: string, parameters: Parameters): Row | undefined;
  all<Row>(sql: string, parameters: Parameters): Row[];
  /**
   * Commits everything that `work` writes, or nothing if it throws. `work` is synchronous, so no other request runs in
   * between. Nested calls join the outer transaction.
   */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

export const openDatabase = (file: string): Database => {
  const sqlite = openFile(file);
  const prepare = cacheStatements(sqlite);
  return {
    run: (sql, parameters) => Number(prepare(sql).run(parameters).changes),
    // Safe casts: each caller's row type describes what its own SELECT lists, and the tables are STRICT.
    get: <Row>(sql: string, parameters: Parameters) => prepare(sql).get(parameters) as Row | undefined,
    all: <Row>(sql: string, parameters: Parameters) => prepare(sql).all(parameters) as Row[],
    transaction: (work) => {
      if (sqlite.isTransaction) return work();
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        sqlite.exec('COMMIT');
        return result;
      } catch (error) {
        sqlite.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => sqlite.close(),
  };
};

const openFile = (file: string): DatabaseSync => {
  const sqlite = new DatabaseSync(file);
  // A write-ahead log keeps every committed transaction if the process dies (https://sqlite.org/wal.html). NORMAL can
  // lose the last ones if the machine dies, which a development pool can afford, and is much faster.
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  const version = Number(sqlite.prepare('PRAGMA user_version').get()?.user_version);
  const isEmpty = sqlite.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  const migrations = isEmpty ? [] : MIGRATIONS.slice(version);
  // One transaction, because a migration cannot run twice.
  sqlite.exec(`BEGIN; ${migrations.join('')} ${TABLES} PRAGMA user_version = ${VERSION}; COMMIT;`);
  return sqlite;
};

const cacheStatements = (sqlite: DatabaseSync) => {
  const statements = new Map<string, StatementSync>();
  return (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
};

export const saveSetting = (database: Database, name: string, value: string): void => {
  const sql =
    'INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT DO UPDATE SET value = excluded.value';
  database.run(sql, { name, value });
};

export const findSetting = (database: Database, name: string): string | undefined =>
  database.get<{ value: string }>('SELECT value FROM settings WHERE name = :name', { name })?.value;

/** Returns a value that is created once per database, such as the IDs of the default pool. */
export const getOrCreateSetting = (database: Database, name: string, create: () => string): string => {
  const sql = 'INSERT OR IGNORE INTO settings (name, value) VALUES (:name, :value)';
  database.run(sql, { name, value: create() });
  return findSetting(database, name) ?? '';
};
