-- A head office that was put back to an older state gives positions out again, to other postings. What proves that a
-- position is still the one that a desk came to is a number drawn whenever a posting gets one: who finds it there again
-- finds everything before it there too.
ALTER TABLE postings ADD COLUMN arrival bigint NOT NULL DEFAULT floor(random() * 9007199254740992)::bigint;

-- As before, and: a new position, a new number.
CREATE OR REPLACE FUNCTION release_postings(
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
  UPDATE postings p SET position = top - released + (p.seq - book.apart_from + 1), arrival = DEFAULT
  WHERE p.site = in_site AND p.desk = in_desk AND p.position IS NULL AND p.seq < coalesce(stop_at, p.seq + 1);
  PERFORM blank_erased(in_site, in_desk, book.apart_from, book.apart_from + released - 1);
END $$;
