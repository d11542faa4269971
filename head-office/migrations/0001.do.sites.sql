-- Everything that belongs to a site carries its id, first in every key: what a cluster distributes by.
CREATE TABLE sites (
  site text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  -- Position of the last visible posting in the site's order of arrival. Whoever adds postings locks this row.
  position bigint NOT NULL DEFAULT 0,
  -- Postings stored, quarantined ones included.
  postings bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE desks (
  site text COLLATE "C" NOT NULL,
  desk text COLLATE "C" NOT NULL,
  name text NOT NULL,
  public_key text NOT NULL,
  -- SHA-256; the token itself is known to the desk only.
  token_hash text COLLATE "C" NOT NULL,
  revoked boolean NOT NULL DEFAULT false,
  -- The head office's own book says that this key is the desk's.
  vouched boolean NOT NULL DEFAULT false,
  PRIMARY KEY (site, desk)
);
CREATE INDEX desks_token ON desks (token_hash);

-- End of each book, the head office's own one included. Apart from `desks`: written at every push.
CREATE TABLE books (
  site text COLLATE "C" NOT NULL,
  desk text COLLATE "C" NOT NULL,
  last_seq bigint NOT NULL DEFAULT 0,
  last_hash text NOT NULL DEFAULT '',
  -- First posting of the book that is quarantined; all that follow are too.
  apart_from bigint,
  last_contact timestamptz,
  waiting integer NOT NULL DEFAULT 0,
  PRIMARY KEY (site, desk)
) WITH (fillfactor = 50);

CREATE TABLE alarms (
  site text COLLATE "C" NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  desk text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  posting text NOT NULL,
  detail text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  settled boolean NOT NULL DEFAULT false,
  PRIMARY KEY (site, id)
);
CREATE UNIQUE INDEX alarms_open ON alarms (site, desk, kind, posting) WHERE NOT settled;

-- Not of a site: a code may bring one that is not known yet.
CREATE TABLE invitations (
  code_hash text COLLATE "C" PRIMARY KEY,
  site text COLLATE "C",
  expires_at timestamptz NOT NULL,
  -- Key of the desk that used the code; the same desk may ask again when the answer was lost.
  used_by text
);
