-- Statements of further kinds: what a kind may be is said by its noun's schema, which every row is read through.
ALTER TABLE statement RENAME TO statement_before;
DROP INDEX statement_kind;
CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,
  body TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
INSERT INTO statement SELECT id, kind, n, body, by FROM statement_before;
DROP TABLE statement_before;
CREATE INDEX statement_kind ON statement (kind, n);
