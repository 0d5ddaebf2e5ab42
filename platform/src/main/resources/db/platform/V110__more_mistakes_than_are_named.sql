-- A file may have more mistakes than an answer names; the history has to know that it did not tell them all.
ALTER TABLE platform.import_run ADD COLUMN more_faults BOOLEAN DEFAULT FALSE NOT NULL;
