-- What the books of the sites say now, folded by the same areas as on a desk. Everything here is derived.
-- A fold is one version of the areas at one site; another version is folded beside it and then serves.
CREATE TABLE fold_site (
  site text NOT NULL,
  version text NOT NULL,
  -- Postings of the site's order of arrival up to which all are folded.
  position bigint NOT NULL DEFAULT 0,
  -- Latest clock value that was seen and is not far ahead.
  seen_hlc text COLLATE "C" NOT NULL DEFAULT '000000000000-0000',
  -- It has caught up once.
  ready boolean NOT NULL DEFAULT false,
  -- The reports read it.
  serving boolean NOT NULL DEFAULT false,
  touched_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (site, version)
);
CREATE UNIQUE INDEX fold_site_serving ON fold_site (site) WHERE serving;

-- json, not jsonb: a text may hold a NUL, which jsonb refuses.
CREATE TABLE fold_subject (
  site text NOT NULL,
  version text NOT NULL,
  subject text COLLATE "C" NOT NULL,
  state json,
  hlc text COLLATE "C" NOT NULL,
  desk text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  stale boolean NOT NULL DEFAULT false,
  PRIMARY KEY (site, version, subject)
);
CREATE INDEX fold_subject_stale ON fold_subject (site, version) WHERE stale;

CREATE TABLE fold_posting (
  site text NOT NULL,
  version text NOT NULL,
  subject text COLLATE "C" NOT NULL,
  posting text NOT NULL,
  PRIMARY KEY (site, version, subject, posting)
);
CREATE INDEX fold_posting_posting ON fold_posting (site, version, posting);

CREATE TABLE fold_row (
  site text NOT NULL,
  version text NOT NULL,
  subject text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  unit text,
  status text,
  open boolean NOT NULL,
  due text COLLATE "C",
  at text COLLATE "C",
  scope text,
  data json NOT NULL,
  -- Marked urgent or important by its area.
  urgent boolean NOT NULL,
  PRIMARY KEY (site, version, kind, id, subject)
);
CREATE INDEX fold_row_subject ON fold_row (site, version, subject);
CREATE INDEX fold_row_at ON fold_row (site, version, kind, at);
CREATE INDEX fold_row_open ON fold_row (site, version, kind, due) WHERE open;
CREATE INDEX fold_row_scope ON fold_row (site, version, kind, scope) WHERE scope IS NOT NULL;

CREATE VIEW served_row AS
  SELECT r.* FROM fold_row r JOIN fold_site f ON f.site = r.site AND f.version = r.version WHERE f.serving;
CREATE VIEW served_subject AS
  SELECT s.* FROM fold_subject s JOIN fold_site f ON f.site = s.site AND f.version = s.version WHERE f.serving;
