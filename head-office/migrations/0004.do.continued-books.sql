-- The desk that goes on with this one's book after a restore or a fork, and sends what of it never arrived.
ALTER TABLE desks ADD COLUMN continued_by text COLLATE "C";
