-- A list that was shown, or a file that was imported, concerns many records: one row of the trail names up to a thousand
-- of them, sixteen bytes each, under the row's own seal.
ALTER TABLE platform.audit_row ADD COLUMN records BYTEA;

-- Which rows name which record. Derived from the rows when they are tied into the chain; it can be made again from them.
CREATE TABLE platform.audit_record (
  record_id UUID NOT NULL,
  row_id UUID NOT NULL,
  PRIMARY KEY (record_id, row_id)
);
