-- As before, and bounded in bytes of the documents too: all of the postings are kept, or (when there would be more than
-- `most` of them, or more than `most_bytes`) none.
DROP FUNCTION hold_postings(text, text, integer, bigint[], text[], text[], text[]);
CREATE FUNCTION hold_postings(
  in_site text, in_desk text, most integer, most_bytes bigint,
  seqs bigint[], hlcs text[], new_hashes text[], documents text[])
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  book books := lock_book(in_site, in_desk);
  count_held integer;
  bytes_held bigint;
BEGIN
  SELECT count(*), coalesce(sum(bytes), 0) INTO count_held, bytes_held FROM (
    SELECT h.seq, octet_length(h.document) AS bytes FROM held h WHERE h.site = in_site AND h.desk = in_desk
    UNION ALL
    SELECT r.seq, octet_length(r.document) FROM unnest(seqs, documents) AS r (seq, document)
    WHERE r.seq > book.last_seq AND NOT EXISTS (
      SELECT FROM held h WHERE h.site = in_site AND h.desk = in_desk AND h.seq = r.seq)) AS every;
  IF count_held > most OR bytes_held > most_bytes THEN
    RETURN NULL;
  END IF;
  INSERT INTO held (site, desk, seq, hlc, hash, document)
  SELECT in_site, in_desk, r.seq, r.hlc, r.hash, r.document
  FROM unnest(seqs, hlcs, new_hashes, documents) AS r (seq, hlc, hash, document)
  WHERE r.seq > book.last_seq
  ON CONFLICT DO NOTHING;
  RETURN count_held;
END $$;
