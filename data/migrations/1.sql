-- Version 1. In the clear: opaque ids, what belongs to what, the order of first
-- saving (seq), the number of the write that made the row (written) and the
-- tombstone. All else is sealed into body; the CHECK refuses anything that
-- doesn't look sealed: key version 1, 24 bytes of nonce, 16 of authentication.

CREATE TABLE people (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT CHECK (parent_id IS NULL),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE pairs (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES people (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE aims (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE assessments (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE goals (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE check_ins (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES goals (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE sessions (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE talking_points (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES sessions (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE commitments (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE shared_notes (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES sessions (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE private_notes (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES sessions (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

-- The earlier bodies of records, each under the number of the write that made it.
CREATE TABLE revisions (
  written   INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  record_id TEXT NOT NULL,
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE INDEX revisions_of ON revisions (kind, record_id);

-- The data key, once for each way of opening it.
CREATE TABLE vault (
  slot      TEXT PRIMARY KEY,
  params    TEXT NOT NULL,
  sealed    BLOB NOT NULL CHECK (typeof(sealed) = 'blob' AND length(sealed) >= 41 AND substr(sealed, 1, 1) = x'01')
) STRICT;
