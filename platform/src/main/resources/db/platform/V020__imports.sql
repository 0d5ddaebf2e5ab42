-- Imports: what was sent, by whom, and what became of it.
CREATE TABLE platform.import_run (
  id UUID PRIMARY KEY,
  dataset VARCHAR(60) NOT NULL,
  file_name VARCHAR(255),
  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE,
  account_id UUID,
  sender VARCHAR(200) NOT NULL,
  -- RUNNING, STORED, REFUSED (mistakes in the file), FAILED (not the file's fault)
  state VARCHAR(20) NOT NULL,
  row_count BIGINT,
  inserted BIGINT,
  updated BIGINT,
  unchanged BIGINT,
  fault_count INTEGER
);
CREATE INDEX import_run_started ON platform.import_run (started_at);

-- The mistakes of a refused file, in words, for whoever mends it.
CREATE TABLE platform.import_fault (
  run UUID NOT NULL,
  fault_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  column_name VARCHAR(120),
  message VARCHAR(1000) NOT NULL,
  PRIMARY KEY (run, fault_no)
);

-- Imports are stored one at a time: whoever holds this row.
CREATE TABLE platform.import_turn (
  name VARCHAR(20) PRIMARY KEY
);
INSERT INTO platform.import_turn (name) VALUES ('store');
