/** Raised whenever TABLES changes in a way that MIGRATIONS has to cover. */
export const VERSION = 5;

/** Users, pools and clients are stored as JSON, next to the columns that are queried. TypeScript defines their shape. */
export const TABLES = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS pools (id TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS signing_keys (pool_id TEXT PRIMARY KEY, jwk TEXT NOT NULL, id_token_jwk TEXT) STRICT;
CREATE TABLE IF NOT EXISTS clients (id TEXT PRIMARY KEY, pool_id TEXT NOT NULL, data TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS users (
  pool_id TEXT NOT NULL, username TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (pool_id, username)) STRICT;
CREATE INDEX IF NOT EXISTS users_by_sub ON users (pool_id, data ->> 'sub');
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
  attempted_at INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (pool_id, name)) STRICT;
CREATE INDEX IF NOT EXISTS failures_by_age ON failures (attempted_at);
CREATE TABLE IF NOT EXISTS challenges (
  session TEXT PRIMARY KEY, pool_id TEXT NOT NULL, client_id TEXT NOT NULL, username TEXT NOT NULL, name TEXT NOT NULL,
  code TEXT, options TEXT NOT NULL, expires_at INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0,
  is_first_factor INTEGER NOT NULL DEFAULT 0, is_simulated INTEGER NOT NULL DEFAULT 0,
  wrong_answers INTEGER NOT NULL DEFAULT 0, device_key TEXT) STRICT;
CREATE INDEX IF NOT EXISTS challenges_by_expiry ON challenges (expires_at);
CREATE TABLE IF NOT EXISTS sessions (
  id TEXT PRIMARY KEY, pool_id TEXT NOT NULL, client_id TEXT NOT NULL, username TEXT NOT NULL,
  auth_time INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0, scope TEXT,
  event_id TEXT,
  public_id TEXT, origin_id TEXT, created_at INTEGER, active_at INTEGER, device_type TEXT, address TEXT,
  device_key TEXT) STRICT;
CREATE INDEX IF NOT EXISTS sessions_of_user ON sessions (pool_id, username);
CREATE INDEX IF NOT EXISTS sessions_of_event ON sessions (event_id);
CREATE TABLE IF NOT EXISTS refresh_tokens (
  digest TEXT PRIMARY KEY, session_id TEXT NOT NULL, rotated_at INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS refresh_tokens_of_session ON refresh_tokens (session_id);
CREATE TABLE IF NOT EXISTS passkeys (
  id INTEGER PRIMARY KEY AUTOINCREMENT, pool_id TEXT NOT NULL, username TEXT NOT NULL, credential_id TEXT NOT NULL,
  data TEXT NOT NULL, counter INTEGER NOT NULL, UNIQUE (pool_id, credential_id)) STRICT;
CREATE INDEX IF NOT EXISTS passkeys_of_user ON passkeys (pool_id, username);
CREATE TABLE IF NOT EXISTS passkey_challenges (
  pool_id TEXT NOT NULL, username TEXT NOT NULL, client_id TEXT NOT NULL, challenge TEXT NOT NULL,
  expires_at INTEGER NOT NULL, PRIMARY KEY (pool_id, username, client_id)) STRICT;
CREATE TABLE IF NOT EXISTS devices (
  id INTEGER PRIMARY KEY AUTOINCREMENT, pool_id TEXT NOT NULL, username TEXT NOT NULL, device_key TEXT NOT NULL,
  data TEXT NOT NULL, UNIQUE (pool_id, username, device_key)) STRICT;
CREATE TABLE IF NOT EXISTS identity_providers (
  pool_id TEXT NOT NULL, name TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (pool_id, name)) STRICT;
CREATE TABLE IF NOT EXISTS domains (domain TEXT PRIMARY KEY, pool_id TEXT NOT NULL UNIQUE, data TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS identities (
  pool_id TEXT NOT NULL, provider TEXT NOT NULL, subject TEXT NOT NULL, username TEXT NOT NULL,
  PRIMARY KEY (pool_id, provider, subject)) STRICT;
CREATE INDEX IF NOT EXISTS identities_of_user ON identities (pool_id, username);
CREATE TABLE IF NOT EXISTS authorization_codes (
  digest TEXT PRIMARY KEY, pool_id TEXT NOT NULL, username TEXT NOT NULL, data TEXT NOT NULL,
  expires_at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS domain_sessions (
  digest TEXT PRIMARY KEY, pool_id TEXT NOT NULL, username TEXT NOT NULL, provider TEXT NOT NULL,
  expires_at INTEGER NOT NULL, client_id TEXT, public_id TEXT, created_at INTEGER, active_at INTEGER, device_type TEXT,
  address TEXT) STRICT;
CREATE TABLE IF NOT EXISTS user_groups (
  pool_id TEXT NOT NULL, name TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (pool_id, name)) STRICT;
CREATE TABLE IF NOT EXISTS group_members (
  pool_id TEXT NOT NULL, group_name TEXT NOT NULL, username TEXT NOT NULL,
  PRIMARY KEY (pool_id, group_name, username)) STRICT;
CREATE INDEX IF NOT EXISTS group_members_of_user ON group_members (pool_id, username);
CREATE TABLE IF NOT EXISTS sign_in_events (
  id TEXT PRIMARY KEY, pool_id TEXT NOT NULL, username TEXT NOT NULL, data TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS sign_in_events_of_user ON sign_in_events (pool_id, username);
CREATE TABLE IF NOT EXISTS messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT, recipient TEXT NOT NULL, medium TEXT NOT NULL, purpose TEXT NOT NULL,
  code TEXT NOT NULL, sent_at INTEGER NOT NULL, subject TEXT, body TEXT) STRICT;
`;

/** Sessions were called grants, and pools held their signing key. */
const FROM_VERSION_0 = `
ALTER TABLE grants RENAME TO sessions;
ALTER TABLE refresh_tokens RENAME COLUMN grant_id TO session_id;
DROP INDEX grants_of_user;
DROP INDEX refresh_tokens_of_grant;
CREATE TABLE signing_keys (pool_id TEXT PRIMARY KEY, jwk TEXT NOT NULL) STRICT;
INSERT INTO signing_keys (pool_id, jwk) SELECT id, signing_key FROM pools;
ALTER TABLE pools DROP COLUMN signing_key;
`;

/** Challenges asked for second factors only. */
const FROM_VERSION_1 = `
ALTER TABLE challenges ADD COLUMN is_first_factor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE challenges ADD COLUMN is_simulated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE challenges ADD COLUMN wrong_answers INTEGER NOT NULL DEFAULT 0;
`;

/** Tokens had no other scope than that of the API. */
const FROM_VERSION_2 = `
ALTER TABLE sessions ADD COLUMN scope TEXT;
`;

/**
 * Neither sessions nor devices were tracked, the only groups were those of identity providers, in the data of their users, and there
 * was no SRP, which the default client now allows unless its flows were changed.
 */
const FROM_VERSION_3 = `
ALTER TABLE sessions ADD COLUMN public_id TEXT;
ALTER TABLE sessions ADD COLUMN created_at INTEGER;
ALTER TABLE sessions ADD COLUMN active_at INTEGER;
ALTER TABLE sessions ADD COLUMN device_type TEXT;
ALTER TABLE sessions ADD COLUMN address TEXT;
ALTER TABLE sessions ADD COLUMN origin_id TEXT;
CREATE TABLE IF NOT EXISTS domain_sessions (
  digest TEXT PRIMARY KEY, pool_id TEXT NOT NULL, username TEXT NOT NULL, provider TEXT NOT NULL,
  expires_at INTEGER NOT NULL) STRICT;
ALTER TABLE domain_sessions ADD COLUMN client_id TEXT;
ALTER TABLE domain_sessions ADD COLUMN public_id TEXT;
ALTER TABLE domain_sessions ADD COLUMN created_at INTEGER;
ALTER TABLE domain_sessions ADD COLUMN active_at INTEGER;
ALTER TABLE domain_sessions ADD COLUMN device_type TEXT;
ALTER TABLE domain_sessions ADD COLUMN address TEXT;
CREATE TABLE user_groups (
  pool_id TEXT NOT NULL, name TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (pool_id, name)) STRICT;
CREATE TABLE group_members (
  pool_id TEXT NOT NULL, group_name TEXT NOT NULL, username TEXT NOT NULL,
  PRIMARY KEY (pool_id, group_name, username)) STRICT;
INSERT INTO user_groups (pool_id, name, data)
  SELECT pool_id, value, json_object('createdAt', min(data ->> 'createdAt'), 'modifiedAt', min(data ->> 'createdAt'))
  FROM users, json_each(data, '$.groups') GROUP BY pool_id, value;
INSERT INTO group_members (pool_id, group_name, username)
  SELECT pool_id, value, username FROM users, json_each(data, '$.groups');
UPDATE users SET data = json_remove(data, '$.groups');
ALTER TABLE failures ADD COLUMN attempted_at INTEGER NOT NULL DEFAULT 0;
UPDATE failures SET attempted_at = failed_at;
DROP INDEX failures_by_age;
ALTER TABLE sessions ADD COLUMN event_id TEXT;
UPDATE sessions SET event_id = id;
ALTER TABLE signing_keys ADD COLUMN id_token_jwk TEXT;
ALTER TABLE challenges ADD COLUMN device_key TEXT;
ALTER TABLE sessions ADD COLUMN device_key TEXT;
UPDATE clients SET data = json_insert(data, '$.settings.ExplicitAuthFlows[#]', 'ALLOW_USER_SRP_AUTH')
  WHERE id = (SELECT value FROM settings WHERE name = 'default client')
    AND data -> '$.settings.ExplicitAuthFlows' = '["ALLOW_USER_PASSWORD_AUTH","ALLOW_REFRESH_TOKEN_AUTH"]';
`;

/** Messages were kept without their texts. */
const FROM_VERSION_4 = `
ALTER TABLE messages ADD COLUMN subject TEXT;
ALTER TABLE messages ADD COLUMN body TEXT;
`;

/** The n-th migration brings a database of version n to version n + 1. */
export const MIGRATIONS = [FROM_VERSION_0, FROM_VERSION_1, FROM_VERSION_2, FROM_VERSION_3, FROM_VERSION_4];
