-- What two texts share, as it was worked out. It follows from the texts and is no evidence, so it is outside the ledger; it is
-- kept because working it out takes seconds for each pair.
CREATE TABLE comparison (
  key TEXT PRIMARY KEY, -- digest of both texts, their masks and the engine's number
  body TEXT NOT NULL -- Reuse
) STRICT;
