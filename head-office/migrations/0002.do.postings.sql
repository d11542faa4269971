-- The books of all sites. `document` holds what is not a column: the first line is the rest of the head as JSON, each
-- further line one part of the body as JSON, an empty line where a part was erased. JSON never contains a bare line
-- break, and text keeps what jsonb would refuse or rewrite (NUL, lone surrogates), so that hashes stay true.
CREATE TABLE postings (
  site text COLLATE "C" NOT NULL,
  desk text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  -- Place in the site's order of arrival; none while quarantined.
  position bigint,
  hlc text COLLATE "C" NOT NULL,
  hash text NOT NULL,
  document text NOT NULL,
  PRIMARY KEY (site, desk, seq)
) PARTITION BY HASH (site);
CREATE UNIQUE INDEX postings_position ON postings (site, position) WHERE position IS NOT NULL;
CREATE INDEX postings_apart ON postings (site, desk, seq) WHERE position IS NULL;

DO $$
BEGIN
  FOR i IN 0..15 LOOP
    EXECUTE format('CREATE TABLE postings_%s PARTITION OF postings FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
      lpad(i::text, 2, '0'), i);
  END LOOP;
END $$;

-- Postings that came before their predecessors.
CREATE TABLE held (
  site text COLLATE "C" NOT NULL,
  desk text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  hlc text COLLATE "C" NOT NULL,
  hash text NOT NULL,
  document text NOT NULL,
  PRIMARY KEY (site, desk, seq)
);

-- Body parts that must not be kept, whenever they arrive. `place` counts from 0.
CREATE TABLE erasures (
  site text COLLATE "C" NOT NULL,
  desk text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  place integer NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (site, desk, seq, place)
);
