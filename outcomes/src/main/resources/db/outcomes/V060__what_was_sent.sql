-- A digest of the row as the sender last sent it, so that sending it again overwrites nothing that was changed here since.
ALTER TABLE outcomes.contact ADD COLUMN sent_hash BIGINT;
ALTER TABLE outcomes.event ADD COLUMN sent_hash BIGINT;
ALTER TABLE outcomes.staged_contact ADD COLUMN sent_hash BIGINT;
ALTER TABLE outcomes.staged_event ADD COLUMN sent_hash BIGINT;
