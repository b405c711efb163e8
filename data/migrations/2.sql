-- Version 2: lines caught during a talk, what is let go of, and the questions and
-- templates that were edited or added. The bodies of sessions, talking points and
-- pairs have more fields, which version 1 would drop without a word.

CREATE TABLE captures (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES sessions (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE lettings_go (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE questions (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT CHECK (parent_id IS NULL),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE templates (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT CHECK (parent_id IS NULL),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;
