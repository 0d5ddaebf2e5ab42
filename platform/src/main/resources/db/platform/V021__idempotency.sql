-- Requests that made a record, so that the same request again finds it instead of making another.
CREATE TABLE platform.idempotency (
  account_id UUID NOT NULL,
  request_key VARCHAR(200) NOT NULL,
  body_hash VARCHAR(64) NOT NULL,
  made_id UUID,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (account_id, request_key)
);
