-- The audit trail proper: rows with a seal of their own, and the chain that holds them in their order.
DROP TABLE platform.audit_row;

-- Append-only. "mac" is a keyed digest of the row; the key is a file in the service's home, not in this database.
CREATE TABLE platform.audit_row (
  id UUID PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  account_id UUID,
  staff_id UUID,
  person_name VARCHAR(200) NOT NULL,
  roles VARCHAR(200) NOT NULL,
  action VARCHAR(120) NOT NULL,
  record_id UUID,
  detail VARCHAR(2000) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  origin VARCHAR(120) NOT NULL,
  key_id VARCHAR(16) NOT NULL,
  mac VARCHAR(64) NOT NULL
);
CREATE INDEX audit_row_record ON platform.audit_row (record_id, at);
CREATE INDEX audit_row_staff ON platform.audit_row (staff_id, at);
CREATE INDEX audit_row_at ON platform.audit_row (at);

-- One link for each row, each digest over the one before it: a row that goes missing or changes place breaks it.
CREATE TABLE platform.audit_link (
  seq BIGINT PRIMARY KEY,
  row_id UUID NOT NULL UNIQUE,
  key_id VARCHAR(16) NOT NULL,
  digest VARCHAR(64) NOT NULL
);

-- Where the chain ends. Its seal cannot be made for an earlier end without the key, so a cut tail shows.
CREATE TABLE platform.audit_head (
  id INTEGER PRIMARY KEY,
  seq BIGINT NOT NULL,
  digest VARCHAR(64) NOT NULL,
  key_id VARCHAR(16) NOT NULL,
  seal VARCHAR(64) NOT NULL
);
INSERT INTO platform.audit_head (id, seq, digest, key_id, seal) VALUES (1, 0, '', '', '');
