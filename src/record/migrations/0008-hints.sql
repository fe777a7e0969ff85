-- What the markup of a source's file says of who is named, when, and who speaks; the reader suggests it. A source whose file
-- says nothing has no row.
CREATE TABLE hint (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL UNIQUE REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL -- Hints
) STRICT;
