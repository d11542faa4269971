-- The document without the given parts of its body.
CREATE FUNCTION blanked(document text, places integer[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE WHEN line.number - 2 = ANY (places) THEN '' ELSE line.text END, E'\n' ORDER BY line.number)
  FROM unnest(string_to_array(document, E'\n')) WITH ORDINALITY AS line (text, number)
$$;

-- Blanks what must not be kept of a run of postings. The caller has locked the site's row.
CREATE FUNCTION blank_erased(in_site text, in_desk text, first_seq bigint, end_seq bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM erasures e
             WHERE e.site = in_site AND e.desk = in_desk AND e.seq BETWEEN first_seq AND end_seq) THEN
    UPDATE postings p SET document = blanked(p.document, gone.places)
    FROM (SELECT e.seq, array_agg(e.place) AS places FROM erasures e
          WHERE e.site = in_site AND e.desk = in_desk AND e.seq BETWEEN first_seq AND end_seq
          GROUP BY e.seq) gone
    WHERE p.site = in_site AND p.desk = in_desk AND p.seq = gone.seq;
  END IF;
END $$;

-- Locks the end of a book, which is made when it is not there yet.
CREATE FUNCTION lock_book(in_site text, in_desk text) RETURNS books
LANGUAGE plpgsql AS $$
DECLARE
  book books;
BEGIN
  SELECT * INTO book FROM books b WHERE b.site = in_site AND b.desk = in_desk FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO books (site, desk) VALUES (in_site, in_desk) ON CONFLICT DO NOTHING;
    SELECT * INTO book FROM books b WHERE b.site = in_site AND b.desk = in_desk FOR UPDATE;
  END IF;
  RETURN book;
END $$;

-- Appends postings that follow each other to a book that still ends at the given tail. The book's row is locked before
-- the site's and that before any held one, everywhere; the site's row stays locked until the end, so that positions
-- become visible in their order.
CREATE FUNCTION append_postings(
  in_site text, in_desk text, after_seq bigint, after_hash text, quarantine_from text,
  hlcs text[], new_hashes text[], documents text[], contact timestamptz, still_waiting integer,
  OUT moved boolean, OUT end_seq bigint, OUT end_hash text, OUT quarantined integer, OUT apart bigint,
  OUT top bigint, OUT held_next boolean)
LANGUAGE plpgsql AS $$
DECLARE
  book books := lock_book(in_site, in_desk);
  total integer := cardinality(new_hashes);
  visible integer := 0;
BEGIN
  moved := book.last_seq <> after_seq OR book.last_hash <> after_hash;
  end_seq := book.last_seq;
  end_hash := book.last_hash;
  IF moved THEN
    RETURN;
  END IF;

  IF book.apart_from IS NULL THEN
    WHILE visible < total AND hlcs[visible + 1] COLLATE "C" < quarantine_from LOOP
      visible := visible + 1;
    END LOOP;
  END IF;
  quarantined := total - visible;
  apart := CASE WHEN quarantined > 0 THEN coalesce(book.apart_from, after_seq + visible + 1) END;
  end_seq := after_seq + total;
  end_hash := new_hashes[total];

  UPDATE books b SET last_seq = end_seq, last_hash = end_hash, apart_from = apart,
    last_contact = coalesce(contact, b.last_contact), waiting = coalesce(still_waiting, b.waiting)
  WHERE b.site = in_site AND b.desk = in_desk;
  UPDATE sites s SET position = s.position + visible, postings = s.postings + total
  WHERE s.site = in_site RETURNING s.position INTO top;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'site % is not known', in_site;
  END IF;
  INSERT INTO postings (site, desk, seq, position, hlc, hash, document)
  SELECT in_site, in_desk, after_seq + r.number,
    CASE WHEN r.number <= visible THEN top - visible + r.number END, r.hlc, r.hash, r.document
  FROM unnest(hlcs, new_hashes, documents) WITH ORDINALITY AS r (hlc, hash, document, number);
  PERFORM blank_erased(in_site, in_desk, after_seq + 1, end_seq);
  DELETE FROM held h WHERE h.site = in_site AND h.desk = in_desk AND h.seq <= end_seq;
  held_next := EXISTS (
    SELECT FROM held h WHERE h.site = in_site AND h.desk = in_desk AND h.seq = end_seq + 1);
END $$;

-- Keeps postings that came too early, all or (when there would be more than `most`) none. The caller's array runs in
-- step with `seqs`. Returns how many the book holds now, or NULL for none kept.
CREATE FUNCTION hold_postings(
  in_site text, in_desk text, most integer, seqs bigint[], hlcs text[], new_hashes text[], documents text[])
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  book books := lock_book(in_site, in_desk);
  count_held integer;
BEGIN
  SELECT count(*) INTO count_held FROM (
    SELECT h.seq FROM held h WHERE h.site = in_site AND h.desk = in_desk
    UNION SELECT s FROM unnest(seqs) AS s WHERE s > book.last_seq) AS every;
  IF count_held > most THEN
    RETURN NULL;
  END IF;
  INSERT INTO held (site, desk, seq, hlc, hash, document)
  SELECT in_site, in_desk, r.seq, r.hlc, r.hash, r.document
  FROM unnest(seqs, hlcs, new_hashes, documents) AS r (seq, hlc, hash, document)
  WHERE r.seq > book.last_seq
  ON CONFLICT DO NOTHING;
  RETURN count_held;
END $$;

-- Gives the first quarantined postings of a book their positions, as far as their clock is before `hlc_before`.
CREATE FUNCTION release_postings(
  in_site text, in_desk text, hlc_before text, OUT released integer, OUT top bigint)
LANGUAGE plpgsql AS $$
DECLARE
  book books := lock_book(in_site, in_desk);
  stop_at bigint;
BEGIN
  released := 0;
  IF book.apart_from IS NULL THEN
    RETURN;
  END IF;
  SELECT min(p.seq) INTO stop_at FROM postings p
  WHERE p.site = in_site AND p.desk = in_desk AND p.position IS NULL AND p.hlc >= hlc_before;
  SELECT count(*) INTO released FROM postings p
  WHERE p.site = in_site AND p.desk = in_desk AND p.position IS NULL AND p.seq < coalesce(stop_at, p.seq + 1);

  UPDATE books b SET apart_from = stop_at WHERE b.site = in_site AND b.desk = in_desk;
  UPDATE sites s SET position = s.position + released WHERE s.site = in_site RETURNING s.position INTO top;
  UPDATE postings p SET position = top - released + (p.seq - book.apart_from + 1)
  WHERE p.site = in_site AND p.desk = in_desk AND p.position IS NULL AND p.seq < coalesce(stop_at, p.seq + 1);
  PERFORM blank_erased(in_site, in_desk, book.apart_from, book.apart_from + released - 1);
END $$;

-- Blanks parts that are stored or held, and remembers them for when they are not.
CREATE FUNCTION erase_parts(in_site text, in_desks text[], in_seqs bigint[], in_places integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  -- A run of postings that is just being appended is either seen here or sees these erasures.
  PERFORM FROM sites s WHERE s.site = in_site FOR UPDATE;
  INSERT INTO erasures (site, desk, seq, place)
  SELECT in_site, r.desk, r.seq, r.place FROM unnest(in_desks, in_seqs, in_places) AS r (desk, seq, place)
  ON CONFLICT DO NOTHING;
  UPDATE postings p SET document = blanked(p.document, gone.places)
  FROM (SELECT r.desk, r.seq, array_agg(r.place) AS places
        FROM unnest(in_desks, in_seqs, in_places) AS r (desk, seq, place) GROUP BY 1, 2) gone
  WHERE p.site = in_site AND p.desk = gone.desk AND p.seq = gone.seq;
  UPDATE held h SET document = blanked(h.document, gone.places)
  FROM (SELECT r.desk, r.seq, array_agg(r.place) AS places
        FROM unnest(in_desks, in_seqs, in_places) AS r (desk, seq, place) GROUP BY 1, 2) gone
  WHERE h.site = in_site AND h.desk = gone.desk AND h.seq = gone.seq;
END $$;
