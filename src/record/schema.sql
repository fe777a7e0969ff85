-- Generated from migrations/ by test/record/schema.test.ts. Do not edit.
CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'body', 'place')),
  name TEXT NOT NULL,
  part_of TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED, -- counted as this actor; null stands alone
  reasons TEXT NOT NULL,
  as_read TEXT, -- the actor as the reader of one source named it; null where a person made it
  by TEXT -- the person who last said who this is; null is the engine
) STRICT;
CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  finding TEXT UNIQUE REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  digest TEXT NOT NULL, -- of the text version the offsets count in
  actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  body TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE aside (
  id TEXT PRIMARY KEY,
  format TEXT NOT NULL,
  about TEXT NOT NULL, -- the id there
  body TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
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
CREATE TABLE case_file (
  id TEXT PRIMARY KEY CHECK (id = 'case'),
  title TEXT NOT NULL,
  uuid TEXT NOT NULL,
  created TEXT NOT NULL
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
CREATE TABLE comparison (
  key TEXT PRIMARY KEY, -- digest of both texts, their masks and the engine's number
  body TEXT NOT NULL -- Reuse
) STRICT;
CREATE TABLE consent (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL UNIQUE REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  address TEXT NOT NULL,
  model TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE dismissal (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  b TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  UNIQUE (a, b, kind)
) STRICT;
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  verb TEXT NOT NULL,
  words TEXT NOT NULL,
  step INTEGER NOT NULL, -- the first entry of the step this one belongs to
  of INTEGER REFERENCES entry (seq), -- for undo and redo: the step taken back or done again
  change TEXT NOT NULL, -- canonical JSON: row images before and after
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE failure (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  path TEXT, -- where the file lies, for another try
  original TEXT -- digest of the bytes, where they came without a path
) STRICT;
CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL, -- the beginning of the range as it stands in the text
  actor TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED, -- who is named, speaks, or is the source
  reason TEXT NOT NULL,
  body TEXT NOT NULL,
  by TEXT -- the person who proposes it; null is the engine
) STRICT;
CREATE TABLE hint (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL UNIQUE REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL -- Hints
) STRICT;
CREATE TABLE identity (
  id TEXT PRIMARY KEY,
  voice TEXT NOT NULL UNIQUE, -- the id that claims use
  actor TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE TABLE mask (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  reason TEXT NOT NULL,
  why TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'rejected')),
  by TEXT,
  UNIQUE (source, n)
) STRICT;
CREATE TABLE original (
  digest TEXT PRIMARY KEY, -- SHA-256 of the bytes
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('none', 'read', 'propose', 'decide', 'own')),
  token TEXT -- SHA-256 of the secret, or null where none was given
) STRICT;
CREATE TABLE piece ( -- the pieces of a text in order; joined they are the text
  id INTEGER PRIMARY KEY,
  text INTEGER NOT NULL REFERENCES text (id),
  start INTEGER NOT NULL, -- code points
  body TEXT NOT NULL, line INTEGER NOT NULL DEFAULT 1 /* of its text, from 1 */,
  UNIQUE (text, start)
) STRICT;
CREATE TABLE question (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  body TEXT NOT NULL, -- Question
  by TEXT NOT NULL
) STRICT;
CREATE TABLE rejection (
  id TEXT PRIMARY KEY REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('exact', 'loose')),
  source TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  by TEXT NOT NULL
) STRICT;
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  siglum TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  file TEXT NOT NULL,
  media_type TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES text (digest) DEFERRABLE INITIALLY DEFERRED,
  original TEXT NOT NULL,
  encoding TEXT NOT NULL,
  record TEXT NOT NULL,
  map TEXT NOT NULL,
  layers TEXT NOT NULL,
  notes TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('gathered', 'read'))
) STRICT;
CREATE TABLE sqlite_sequence(name,seq);
CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,
  body TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE TABLE suggestion (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  origin TEXT NOT NULL CHECK (origin IN ('rules', 'model')),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
  claim TEXT REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED, -- what it became
  reason TEXT NOT NULL,
  body TEXT NOT NULL, -- Suggestion
  by TEXT NOT NULL
) STRICT;
CREATE TABLE term (id INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE term_counts USING fts5vocab (term_parts, 'row');
CREATE VIRTUAL TABLE term_parts USING fts5 (form, content = '', tokenize = 'trigram', detail = none);
CREATE TABLE text (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE, -- SHA-256 of the text in UTF-8
  length INTEGER NOT NULL -- code points
) STRICT;
CREATE TABLE touch (
  id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES entry (seq),
  PRIMARY KEY (id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, so that a late word about one file cannot mean another
  file TEXT NOT NULL,
  bytes BLOB NOT NULL,
  by TEXT NOT NULL, -- who handed it in and will sign it
  at TEXT NOT NULL,
  begun INTEGER NOT NULL -- how often it was begun and the program ended before the file was dealt with
) STRICT;
CREATE TABLE witness (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL, -- order among its kind, here and below
  source TEXT UNIQUE REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL -- FolderSource
) STRICT;
CREATE VIRTUAL TABLE words USING fts5 (
  folded, content = '', contentless_delete = 1,
  tokenize = ascii
);
CREATE INDEX actor_part ON actor (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX annotation_actor ON annotation (actor) WHERE actor IS NOT NULL;
CREATE INDEX annotation_kind ON annotation (kind, source, start);
CREATE INDEX annotation_source ON annotation (source, start);
CREATE INDEX binding_source ON binding (source, start);
CREATE INDEX claim_question ON claim (question, n);
CREATE INDEX claim_witness ON claim (witness, line);
CREATE INDEX entry_by ON entry (by, seq);
CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'a ledger entry is never deleted'); END;
CREATE INDEX entry_of ON entry (of, seq) WHERE of IS NOT NULL;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'a ledger entry is never changed'); END;
CREATE INDEX entry_step ON entry (step, seq);
CREATE INDEX finding_actor ON finding (actor) WHERE actor IS NOT NULL;
CREATE INDEX finding_kind ON finding (kind, source, start);
CREATE INDEX finding_source ON finding (source, start);
CREATE INDEX identity_actor ON identity (actor);
CREATE INDEX source_digest ON source (digest);
CREATE UNIQUE INDEX source_original ON source (original);
CREATE INDEX statement_kind ON statement (kind, n);
CREATE INDEX suggestion_source ON suggestion (source);
CREATE INDEX touch_seq ON touch (seq);
