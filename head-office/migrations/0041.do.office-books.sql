-- The desk id under which the head office writes at a site. After it was put back it goes on under another one.
ALTER TABLE sites ADD COLUMN office_desk text COLLATE "C" NOT NULL DEFAULT 'HQ';

-- The index of its postings is made anew from the books: it now has those of all its ids.
DELETE FROM office_book;
ALTER TABLE office_book DROP CONSTRAINT office_book_pkey;
ALTER TABLE office_book ADD COLUMN desk text COLLATE "C" NOT NULL;
ALTER TABLE office_book ADD PRIMARY KEY (site, desk, seq);
