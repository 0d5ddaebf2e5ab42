-- A digest of the row as the sender last sent it, so that sending it again overwrites nothing that was changed here since.
ALTER TABLE therapy.episode ADD COLUMN sent_hash BIGINT;
ALTER TABLE therapy.phase_move ADD COLUMN sent_hash BIGINT;
ALTER TABLE therapy.product_delivered ADD COLUMN sent_hash BIGINT;
ALTER TABLE therapy.appointment ADD COLUMN sent_hash BIGINT;
ALTER TABLE therapy.staged_episode ADD COLUMN sent_hash BIGINT;
ALTER TABLE therapy.staged_phase ADD COLUMN sent_hash BIGINT;
ALTER TABLE therapy.staged_product ADD COLUMN sent_hash BIGINT;
ALTER TABLE therapy.staged_appointment ADD COLUMN sent_hash BIGINT;
