-- Proposed claims, what a person allowed to be sent away, who is who between texts and claims, and what an import could
-- not place.

-- A proposal that a person decided on, or that a model made. What the rules propose is worked out anew and kept once decided.
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
CREATE INDEX suggestion_source ON suggestion (source);

-- One source may be sent to one address, because a person said so.
CREATE TABLE consent (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL UNIQUE REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  address TEXT NOT NULL,
  model TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- A voice that claims name is an actor that the texts name: said by a person, with the reason.
CREATE TABLE identity (
  id TEXT PRIMARY KEY,
  voice TEXT NOT NULL UNIQUE, -- the id that claims use
  actor TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX identity_actor ON identity (actor);

-- What an imported set says and the nouns have no place for, as it came.
CREATE TABLE aside (
  id TEXT PRIMARY KEY,
  format TEXT NOT NULL,
  about TEXT NOT NULL, -- the id there
  body TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
