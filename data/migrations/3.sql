-- Version 3: competencies in the pair's own words, sealed rounds of rating, evidence,
-- the people around a mentee with the forms they are asked to fill in, what the pair
-- agreed, and what the mentee says at the end. The bodies of goals, commitments, assessments and pairs have more fields, which
-- version 2 would drop without a word.

CREATE TABLE competencies (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE rounds (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE evidence (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE stakeholders (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE forms (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES stakeholders (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE agreements (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;

CREATE TABLE farewells (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE CHECK (id <> ''),
  parent_id TEXT NOT NULL REFERENCES pairs (id),
  written   INTEGER NOT NULL,
  deleted   INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body      BLOB NOT NULL CHECK (typeof(body) = 'blob' AND length(body) >= 41 AND substr(body, 1, 1) = x'01')
) STRICT;
