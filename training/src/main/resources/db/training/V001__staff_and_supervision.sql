-- What the service needs to know of a member of staff beyond their name: their profession and registration.
CREATE TABLE training.staff_profile (
  staff_id UUID PRIMARY KEY,
  profession VARCHAR(200),
  registration_body VARCHAR(200),
  registration_number VARCHAR(80),
  version INTEGER DEFAULT 0 NOT NULL
);

-- An agreed level and frequency of supervision (NICE QS88, statement 7).
CREATE TABLE training.supervision_agreement (
  id UUID PRIMARY KEY,
  agreement_key VARCHAR(120) NOT NULL UNIQUE,
  supervisor_id UUID NOT NULL,
  supervisee_id UUID NOT NULL,
  kind VARCHAR(40) NOT NULL,
  sessions_per_13_weeks INTEGER NOT NULL,
  agreed_on DATE NOT NULL,
  ended_on DATE,
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX supervision_agreement_supervisee ON training.supervision_agreement (supervisee_id);
CREATE INDEX supervision_agreement_supervisor ON training.supervision_agreement (supervisor_id);

-- A session that took place, once for each person supervised in it.
CREATE TABLE training.supervision_session (
  id UUID PRIMARY KEY,
  session_key VARCHAR(120) NOT NULL UNIQUE,
  supervisor_id UUID NOT NULL,
  supervisee_id UUID NOT NULL,
  held_on DATE NOT NULL,
  minutes INTEGER,
  kind VARCHAR(40) NOT NULL,
  group_size INTEGER,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_why VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX supervision_session_supervisee ON training.supervision_session (supervisee_id, held_on);
CREATE INDEX supervision_session_supervisor ON training.supervision_session (supervisor_id, held_on);

-- Time away, which counts neither for nor against supervision.
CREATE TABLE training.away (
  id UUID PRIMARY KEY,
  staff_id UUID NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL
);
CREATE INDEX away_staff ON training.away (staff_id, from_on);

CREATE TABLE training.staged_staff (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  staff_key VARCHAR(120),
  name VARCHAR(200),
  email VARCHAR(254),
  profession VARCHAR(200),
  registration_body VARCHAR(200),
  registration_number VARCHAR(80),
  team VARCHAR(120),
  started_on DATE,
  left_on DATE,
  team_id UUID,
  staff_id UUID,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE training.staged_supervision (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  session_key VARCHAR(120),
  supervisor VARCHAR(120),
  supervisee VARCHAR(120),
  held_on DATE,
  minutes INTEGER,
  kind VARCHAR(40),
  group_size INTEGER,
  supervisor_id UUID,
  supervisee_id UUID,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE training.staged_agreement (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  agreement_key VARCHAR(120),
  supervisor VARCHAR(120),
  supervisee VARCHAR(120),
  kind VARCHAR(40),
  sessions_per_13_weeks INTEGER,
  agreed_on DATE,
  ended_on DATE,
  supervisor_id UUID,
  supervisee_id UUID,
  PRIMARY KEY (run, row_no)
);
