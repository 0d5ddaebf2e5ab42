-- Where a membership came from: a file of the site (FILE), or somebody here (HERE). A later file moves only its own.
ALTER TABLE platform.membership ADD COLUMN source VARCHAR(20) DEFAULT 'HERE' NOT NULL;

ALTER TABLE platform.account ADD COLUMN opened_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE platform.account ADD COLUMN password_set_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE platform.account ADD COLUMN last_sign_in_at TIMESTAMP WITH TIME ZONE;

-- One row for each time somebody signed in with a browser. Ending the row ends the session, on every node.
CREATE TABLE platform.sign_in (
  id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES platform.account (id),
  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
  seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE,
  origin VARCHAR(120) NOT NULL,
  device VARCHAR(200) NOT NULL
);
CREATE INDEX sign_in_account ON platform.sign_in (account_id, started_at);

-- How often a subject (a name at an address, an address, a name) has lately failed. The score halves as time passes.
CREATE TABLE platform.throttle (
  subject VARCHAR(200) PRIMARY KEY,
  score DOUBLE PRECISION NOT NULL,
  last_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Links that let one person do one thing once: set the service up, choose a first password, choose a new one.
CREATE TABLE platform.one_time_link (
  id UUID PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  account_id UUID REFERENCES platform.account (id),
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  made_by UUID,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE
);

-- The secret is encrypted with a key that is not in the database. last_step is the last code's time step: no code twice.
CREATE TABLE platform.second_factor (
  account_id UUID PRIMARY KEY REFERENCES platform.account (id),
  secret VARCHAR(400) NOT NULL,
  confirmed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  last_step BIGINT NOT NULL
);

CREATE TABLE platform.recovery_code (
  id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES platform.account (id),
  code_hash VARCHAR(64) NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX recovery_code_account ON platform.recovery_code (account_id);

CREATE TABLE platform.api_token (
  id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES platform.account (id),
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  label VARCHAR(120) NOT NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE,
  revoked_at TIMESTAMP WITH TIME ZONE,
  origin VARCHAR(120) NOT NULL
);
CREATE INDEX api_token_account ON platform.api_token (account_id);
