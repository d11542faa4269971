-- Index of the head office's own postings at each site, caught up from the book before every new one.
CREATE TABLE office_book (
  site text NOT NULL,
  seq bigint NOT NULL,
  posting text NOT NULL,
  hash text NOT NULL,
  hlc text COLLATE "C" NOT NULL,
  request text NOT NULL,
  PRIMARY KEY (site, seq)
);
CREATE INDEX office_book_request ON office_book (site, request) WHERE request <> '';

-- Running numbers the head office took: prefix, desk and date, with the highest count.
CREATE TABLE office_number (
  site text NOT NULL,
  series text NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (site, series)
);

-- The last day on which a site was gone through for what is past its keeping time.
CREATE TABLE office_retention (
  site text PRIMARY KEY,
  day text COLLATE "C" NOT NULL
);
