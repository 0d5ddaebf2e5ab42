-- A digest of the row as the sender last sent it, so that sending it again overwrites nothing that was changed here since.
ALTER TABLE patients.patient ADD COLUMN sent_hash BIGINT;
ALTER TABLE patients.referral ADD COLUMN sent_hash BIGINT;
ALTER TABLE patients.diagnosis ADD COLUMN sent_hash BIGINT;
ALTER TABLE patients.staged_patient ADD COLUMN sent_hash BIGINT;
ALTER TABLE patients.staged_referral ADD COLUMN sent_hash BIGINT;
ALTER TABLE patients.staged_diagnosis ADD COLUMN sent_hash BIGINT;
