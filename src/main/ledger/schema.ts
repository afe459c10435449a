import type { Migration } from '../storage/migrate.ts';

/**
 * The ledger's tables.
 * - `entry` is the ledger itself: append-only, by trigger. Its two amounts and its kind tell its
 *   postings (src/shared/ledger/account.ts), so these are not written down a second time.
 * - `message` holds the id of every gift message ever accepted, also of those that added nothing
 *   (the end of a streak), so that none counts twice; `seq` is null for them.
 * - `person` holds names apart from the money, so that somebody can be forgotten.
 * - `account` and `sum_chunk` are sums that can be rebuilt from the entries at any time.
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
  {
    // Entries of every kind in one table; sums in columns instead of rows (see sums/).
    version: 2,
    sql: `
CREATE TABLE entry_of_all_kinds (
  seq       INTEGER PRIMARY KEY CHECK (seq > 0),
  kind      INTEGER NOT NULL DEFAULT 1,
  at        INTEGER NOT NULL,
  booked_at INTEGER NOT NULL,
  card      INTEGER NOT NULL,
  coins     INTEGER NOT NULL CHECK (coins >= 0),
  diamonds  INTEGER NOT NULL CHECK (diamonds >= 0),
  message   TEXT CHECK (message IS NOT NULL OR kind <> 1),
  source    TEXT,
  receiver  TEXT,
  sender    TEXT,
  gift      TEXT,
  gift_name TEXT,
  price     INTEGER CHECK (price BETWEEN 0 AND 1000000),
  count     INTEGER CHECK (count BETWEEN 1 AND 1000000),
  running   INTEGER CHECK (running >= count),
  streak    TEXT,
  of_seq    INTEGER REFERENCES entry_of_all_kinds (seq),
  facts     TEXT CHECK (facts IS NULL = (kind = 1)),
  hash      BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

INSERT INTO entry_of_all_kinds
SELECT seq, kind, at, booked_at, card,
  coalesce((SELECT amount FROM posting WHERE entry = seq AND to_account = 2), 0),
  coalesce((SELECT amount FROM posting WHERE entry = seq AND to_account = 11), 0),
  message, source, receiver, sender, gift, gift_name, price, count, running, streak, NULL, NULL, hash
FROM entry ORDER BY seq;

DROP TABLE posting;
DROP TABLE entry;
ALTER TABLE entry_of_all_kinds RENAME TO entry;

CREATE INDEX entry_by_streak  ON entry (streak, seq) WHERE streak IS NOT NULL;
CREATE INDEX entry_answers    ON entry (of_seq, seq) WHERE of_seq IS NOT NULL;
CREATE INDEX entry_own        ON entry (kind, seq) WHERE kind <> 1;
CREATE INDEX entry_unpriced   ON entry (seq) WHERE price IS NULL AND kind = 1;
CREATE TRIGGER entry_keep BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_stay BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

DROP TABLE rollup;
DROP TABLE rolled;
CREATE TABLE sum_chunk (
  last     INTEGER PRIMARY KEY,
  earliest INTEGER NOT NULL,
  latest   INTEGER NOT NULL,
  gifts    INTEGER NOT NULL,
  coins    INTEGER NOT NULL,
  diamonds INTEGER NOT NULL,
  reversed INTEGER NOT NULL,
  unpriced INTEGER NOT NULL,
  keys     INTEGER NOT NULL,
  print    INTEGER NOT NULL,
  columns  BLOB    NOT NULL
) STRICT;
CREATE TABLE sum_key (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE
) STRICT;

ALTER TABLE session ADD COLUMN note TEXT;
ALTER TABLE person ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
`,
  },
  {
    // A session without gifts has no first entry; its last sign of life outlasts a restart.
    version: 3,
    sql: `
CREATE TABLE session_of_any_kind (
  id         INTEGER PRIMARY KEY,
  first_seq  INTEGER UNIQUE,
  started_at INTEGER NOT NULL,
  active_at  INTEGER,
  ended_at   INTEGER,
  name       TEXT,
  note       TEXT
) STRICT;
INSERT INTO session_of_any_kind
SELECT id, first_seq, started_at, NULL, ended_at, name, note FROM session;
DROP TABLE session;
ALTER TABLE session_of_any_kind RENAME TO session;
`,
  },
];
