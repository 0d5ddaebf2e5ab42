-- A digest of the row as the sender last sent it, so that sending it again overwrites nothing that was changed here since.
ALTER TABLE training.staff_profile ADD COLUMN sent_hash BIGINT;
ALTER TABLE training.supervision_session ADD COLUMN sent_hash BIGINT;
ALTER TABLE training.supervision_agreement ADD COLUMN sent_hash BIGINT;
ALTER TABLE training.staged_staff ADD COLUMN sent_hash BIGINT;
ALTER TABLE training.staged_supervision ADD COLUMN sent_hash BIGINT;
ALTER TABLE training.staged_agreement ADD COLUMN sent_hash BIGINT;
