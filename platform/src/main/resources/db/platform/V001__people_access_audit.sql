-- Who works here, what they may do, and what they did.
CREATE TABLE platform.team (
  id UUID PRIMARY KEY,
  team_key VARCHAR(120) NOT NULL UNIQUE,
  name VARCHAR(200) NOT NULL,
  opened_on DATE,
  closed_on DATE,
  version INTEGER DEFAULT 0 NOT NULL
);

CREATE TABLE platform.staff (
  id UUID PRIMARY KEY,
  staff_key VARCHAR(120) NOT NULL UNIQUE,
  name VARCHAR(200) NOT NULL,
  email VARCHAR(254),
  started_on DATE,
  left_on DATE,
  version INTEGER DEFAULT 0 NOT NULL
);

CREATE TABLE platform.membership (
  id UUID PRIMARY KEY,
  staff_id UUID NOT NULL REFERENCES platform.staff (id),
  team_id UUID NOT NULL REFERENCES platform.team (id),
  from_on DATE NOT NULL,
  until_on DATE
);
CREATE INDEX membership_staff ON platform.membership (staff_id);
CREATE INDEX membership_team ON platform.membership (team_id);

CREATE TABLE platform.account (
  id UUID PRIMARY KEY,
  staff_id UUID NOT NULL UNIQUE REFERENCES platform.staff (id),
  username VARCHAR(120) NOT NULL UNIQUE,
  password_hash VARCHAR(400),
  closed_at TIMESTAMP WITH TIME ZONE,
  version INTEGER DEFAULT 0 NOT NULL
);

CREATE TABLE platform.account_role (
  account_id UUID NOT NULL REFERENCES platform.account (id),
  role VARCHAR(40) NOT NULL,
  PRIMARY KEY (account_id, role)
);

-- What is true of the whole service, such as whether it holds demonstration data.
CREATE TABLE platform.setting (
  name VARCHAR(120) PRIMARY KEY,
  content VARCHAR(2000) NOT NULL
);

-- Append-only. The chain over these rows comes with the audit migration.
CREATE TABLE platform.audit_row (
  id UUID PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  account_id UUID,
  staff_id UUID,
  roles VARCHAR(200) NOT NULL,
  action VARCHAR(120) NOT NULL,
  record_id UUID,
  detail VARCHAR(2000) NOT NULL,
  origin VARCHAR(120) NOT NULL
);
CREATE INDEX audit_row_record ON platform.audit_row (record_id, at);
CREATE INDEX audit_row_staff ON platform.audit_row (staff_id, at);
