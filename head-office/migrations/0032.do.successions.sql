-- The desk whose key asked for this one, because its book had forked. No one gave out a code for it: it is shut out with
-- the one it comes from.
ALTER TABLE desks ADD COLUMN succeeds text COLLATE "C";
-- First number of which the desk itself sent another posting than the one that is stored.
ALTER TABLE books ADD COLUMN forked_from bigint;

-- Shuts a desk out, and all that come from it without a code. Returns their ids, those shut out before included. A
-- succession that is under way waits for the row it comes from: either it finds it shut out, or it is found here.
CREATE FUNCTION revoke_desk(in_site text, in_desk text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  every text[] := ARRAY[in_desk];
  next text[] := every;
BEGIN
  WHILE cardinality(next) > 0 LOOP
    UPDATE desks d SET revoked = true WHERE d.site = in_site AND d.desk = ANY (next);
    SELECT coalesce(array_agg(d.desk ORDER BY d.desk), '{}') INTO next FROM desks d
    WHERE d.site = in_site AND d.succeeds = ANY (next) AND d.desk <> ALL (every);
    every := every || next;
  END LOOP;
  RETURN every;
END $$;
