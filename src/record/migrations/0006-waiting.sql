-- Files that were handed in and are not dealt with yet. A queue and no evidence, so it is outside the ledger: a file leaves
-- it as a source or as a failure, and that is in the ledger.
CREATE TABLE waiting (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, so that a late word about one file cannot mean another
  file TEXT NOT NULL,
  bytes BLOB NOT NULL,
  by TEXT NOT NULL, -- who handed it in and will sign it
  at TEXT NOT NULL,
  begun INTEGER NOT NULL -- how often it was begun and the program ended before the file was dealt with
) STRICT;
