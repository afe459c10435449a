import type { Migration } from '../storage/migrate.ts';

/**
 * The ledger's tables.
 * - `entry` and `posting` are the ledger itself: append-only, by trigger.
 * - `message` holds the id of every gift message ever accepted, also of those that added nothing
 *   (the end of a streak), so that none counts twice; `seq` is null for them.
 * - `person` holds names apart from the money, so that somebody can be forgotten.
 * - `account` and `rollup` are sums that can be rebuilt from the entries at any time.
 * - `session` names ranges of entries, so that splitting and joining touches no entry.
 */
export const LEDGER_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    sql: `
CREATE TABLE entry (
  seq       INTEGER PRIMARY KEY CHECK (seq > 0),
  kind      INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  booked_at INTEGER NOT NULL,
  card      INTEGER NOT NULL,
  message   TEXT    NOT NULL,
  source    TEXT    NOT NULL,
  receiver  TEXT    NOT NULL,
  sender    TEXT    NOT NULL,
  gift      TEXT    NOT NULL,
  gift_name TEXT,
  price     INTEGER CHECK (price BETWEEN 0 AND 1000000),
  count     INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000000),
  running   INTEGER NOT NULL CHECK (running >= count),
  streak    TEXT,
  hash      BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX entry_by_streak ON entry (streak, seq) WHERE streak IS NOT NULL;

CREATE TABLE posting (
  entry        INTEGER NOT NULL REFERENCES entry (seq),
  line         INTEGER NOT NULL,
  from_account INTEGER NOT NULL,
  to_account   INTEGER NOT NULL CHECK (to_account <> from_account),
  amount       INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (entry, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
  id      TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  seq     INTEGER
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_keep   BEFORE UPDATE ON entry   BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_stay   BEFORE DELETE ON entry   BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER posting_keep BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'postings are never changed'); END;
CREATE TRIGGER posting_stay BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'postings are never deleted'); END;
CREATE TRIGGER message_keep BEFORE UPDATE ON message BEGIN SELECT RAISE(ABORT, 'message ids are never changed'); END;
CREATE TRIGGER message_stay BEFORE DELETE ON message BEGIN SELECT RAISE(ABORT, 'message ids are never deleted'); END;

CREATE TABLE account (
  id      INTEGER PRIMARY KEY,
  balance INTEGER NOT NULL
) STRICT;

CREATE TABLE rollup (
  dimension INTEGER NOT NULL,
  level     INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  key       TEXT    NOT NULL,
  card      INTEGER NOT NULL,
  gifts     INTEGER NOT NULL,
  coins     INTEGER NOT NULL,
  diamonds  INTEGER NOT NULL,
  unpriced  INTEGER NOT NULL,
  PRIMARY KEY (dimension, level, start, key, card)
) STRICT, WITHOUT ROWID;

CREATE TABLE rolled (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL
) STRICT;
INSERT INTO rolled VALUES (1, 0);

CREATE TABLE session (
  id         INTEGER PRIMARY KEY,
  first_seq  INTEGER NOT NULL UNIQUE,
  started_at INTEGER NOT NULL,
  ended_at   INTEGER,
  name       TEXT
) STRICT;

CREATE TABLE person (
  id      TEXT PRIMARY KEY,
  name    TEXT,
  handle  TEXT,
  avatar  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE gift_kind (
  id    TEXT PRIMARY KEY,
  name  TEXT,
  coins INTEGER CHECK (coins BETWEEN 1 AND 1000000)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  message TEXT    NOT NULL,
  content TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  source  TEXT    NOT NULL,
  gift    TEXT    NOT NULL,
  count   INTEGER NOT NULL,
  sender  TEXT    NOT NULL,
  PRIMARY KEY (message, content)
) STRICT, WITHOUT ROWID;
`,
  },
];
