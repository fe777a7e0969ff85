-- Claims and what they rest on: nouns of src/case as JSON, with columns for what is asked for or must join up.
-- Row ids carry their noun ("claim:c1"), so that no two rows of a case share one.

-- A source as the coder of claims names it. Its text may come later; then `source` says which it is.
CREATE TABLE witness (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL, -- order among its kind, here and below
  source TEXT UNIQUE REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL -- FolderSource
) STRICT;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  body TEXT NOT NULL, -- Question
  by TEXT NOT NULL
) STRICT;

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  question TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  witness TEXT NOT NULL REFERENCES witness (id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER,
  body TEXT NOT NULL, -- Claim without what the columns say
  by TEXT NOT NULL
) STRICT;
CREATE INDEX claim_question ON claim (question, n);
CREATE INDEX claim_witness ON claim (witness, line);

-- Where a claim stands in the text of its source, once that is in the case.
CREATE TABLE binding (
  id TEXT PRIMARY KEY,
  claim TEXT NOT NULL UNIQUE REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER, -- code points; null where the passage was not found
  "end" INTEGER,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  digest TEXT NOT NULL, -- of the text version the offsets count in
  anchoring TEXT NOT NULL CHECK (anchoring IN ('exact', 'moved', 'orphan')),
  why TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX binding_source ON binding (source, start);

-- A diagnosis that a person put aside for one pair of claims. It hides and never deletes.
CREATE TABLE dismissal (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  b TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  UNIQUE (a, b, kind)
) STRICT;

-- Everything else that is said about claims, sources and time; `kind` names the noun.
CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('about', 'actor', 'apart', 'document', 'event', 'time', 'exposure', 'dependence', 'silence')),
  n INTEGER NOT NULL,
  body TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX statement_kind ON statement (kind, n);
