-- A desk whose clock was once far ahead never goes back: all it writes from then on is ahead. What a person let through
-- stays let through for that desk, no further ahead than it was.
-- Milliseconds beyond the usual limit: of what is quarantined now, and of what a person let through.
ALTER TABLE books ADD COLUMN apart_beyond bigint;
ALTER TABLE books ADD COLUMN allowed_beyond bigint;

-- Milliseconds that a clock value stands for, and the other way round.
CREATE FUNCTION hlc_millis(hlc text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('x' || lpad(left(hlc, 12), 16, '0'))::bit(64)::bigint
$$;
CREATE FUNCTION hlc_of(millis bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lpad(to_hex(least(millis, 281474976710655)), 12, '0') || '-0000'
$$;

-- As before, and: `quarantine_from` is further ahead for a desk that a person let through, by how far it was and by
-- `slack_millis` for what its postings need to get here. As soon as it is no longer ahead, nothing is left of that.
DROP FUNCTION append_postings(text, text, bigint, text, text, text[], text[], text[], timestamptz, integer);
CREATE FUNCTION append_postings(
  in_site text, in_desk text, after_seq bigint, after_hash text, quarantine_from text, slack_millis bigint,
  hlcs text[], new_hashes text[], documents text[], contact timestamptz, still_waiting integer,
  OUT moved boolean, OUT end_seq bigint, OUT end_hash text, OUT quarantined integer, OUT apart bigint,
  OUT top bigint, OUT held_next boolean)
LANGUAGE plpgsql AS $$
DECLARE
  book books := lock_book(in_site, in_desk);
  total integer := cardinality(new_hashes);
  visible integer := 0;
  apart_at text := quarantine_from;
BEGIN
  moved := book.last_seq <> after_seq OR book.last_hash <> after_hash;
  end_seq := book.last_seq;
  end_hash := book.last_hash;
  IF moved THEN
    RETURN;
  END IF;

  IF book.allowed_beyond IS NOT NULL THEN
    apart_at := hlc_of(hlc_millis(quarantine_from) + book.allowed_beyond + slack_millis);
  END IF;
  IF book.apart_from IS NULL THEN
    WHILE visible < total AND hlcs[visible + 1] COLLATE "C" < apart_at LOOP
      visible := visible + 1;
    END LOOP;
  END IF;
  quarantined := total - visible;
  IF quarantined > 0 THEN
    apart := coalesce(book.apart_from, after_seq + visible + 1);
    SELECT greatest(book.apart_beyond, max(hlc_millis(hlc)) - hlc_millis(quarantine_from)) INTO book.apart_beyond
    FROM unnest(hlcs[visible + 1 : total]) AS hlc;
  ELSIF hlcs[total] COLLATE "C" < quarantine_from THEN
    book.allowed_beyond := NULL;
  END IF;
  end_seq := after_seq + total;
  end_hash := new_hashes[total];

  UPDATE books b SET last_seq = end_seq, last_hash = end_hash, apart_from = apart,
    apart_beyond = book.apart_beyond, allowed_beyond = book.allowed_beyond,
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

-- Gives the first quarantined postings of a book their positions, as far as their clock is before `hlc_before`. When a
-- person does so, the desk's later postings may be as far ahead as the furthest that was kept apart.
DROP FUNCTION release_postings(text, text, text);
CREATE FUNCTION release_postings(
  in_site text, in_desk text, hlc_before text, by_person boolean, OUT released integer, OUT top bigint)
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

  UPDATE books b SET apart_from = stop_at,
    apart_beyond = CASE WHEN stop_at IS NOT NULL THEN b.apart_beyond END,
    allowed_beyond = CASE WHEN by_person THEN greatest(b.allowed_beyond, b.apart_beyond) ELSE b.allowed_beyond END
  WHERE b.site = in_site AND b.desk = in_desk;
  UPDATE sites s SET position = s.position + released WHERE s.site = in_site RETURNING s.position INTO top;
  UPDATE postings p SET position = top - released + (p.seq - book.apart_from + 1)
  WHERE p.site = in_site AND p.desk = in_desk AND p.position IS NULL AND p.seq < coalesce(stop_at, p.seq + 1);
  PERFORM blank_erased(in_site, in_desk, book.apart_from, book.apart_from + released - 1);
END $$;
