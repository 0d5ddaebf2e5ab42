-- A digest of the row as the sender last sent it. A row that comes again as it was changes nothing, also where somebody
-- has changed on screen what it became; only a row that the sender changed is taken again.
ALTER TABLE platform.team ADD COLUMN sent_hash BIGINT;
ALTER TABLE platform.staged_team ADD COLUMN sent_hash BIGINT;
