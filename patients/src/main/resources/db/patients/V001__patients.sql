-- The people referred to the service, why they came, and who may open their record.
CREATE TABLE patients.patient (
  id UUID PRIMARY KEY,
  patient_key VARCHAR(120) NOT NULL UNIQUE,
  nhs_number VARCHAR(10) UNIQUE,
  given_name VARCHAR(120) NOT NULL,
  family_name VARCHAR(120),
  preferred_name VARCHAR(120),
  date_of_birth DATE,
  gender VARCHAR(40),
  ethnicity VARCHAR(80),
  postcode VARCHAR(10),
  died_on DATE,
  -- The last day on which whoever sends the contacts would have told us of one. Null: still observed.
  observed_until DATE,
  -- Staff who are patients, and their families: only named people open the record.
  restricted BOOLEAN DEFAULT FALSE NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX patient_born ON patients.patient (date_of_birth, id);

-- Finding by name. One row for each ordered pair of the words of a name, folded (lower case, no accents), or one row
-- with an empty "other" for a name of a single word. Bytes, so that a prefix is a range of the index whatever the
-- database's collation, and a second word narrows the range without touching another table.
CREATE TABLE patients.name_token (
  word BYTEA NOT NULL,
  other BYTEA NOT NULL,
  patient_id UUID NOT NULL,
  PRIMARY KEY (word, other, patient_id)
);
CREATE INDEX name_token_patient ON patients.name_token (patient_id);

CREATE TABLE patients.referral (
  id UUID PRIMARY KEY,
  referral_key VARCHAR(120) NOT NULL UNIQUE,
  patient_id UUID NOT NULL REFERENCES patients.patient (id),
  received_on DATE NOT NULL,
  source VARCHAR(120),
  team_id UUID,
  outcome VARCHAR(30) NOT NULL,
  outcome_on DATE,
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX referral_patient ON patients.referral (patient_id, received_on);

CREATE TABLE patients.diagnosis (
  id UUID PRIMARY KEY,
  -- Diagnoses come without a key of their own: patient, day, system, code and instrument tell one from another.
  diagnosis_key VARCHAR(400) NOT NULL UNIQUE,
  patient_id UUID NOT NULL REFERENCES patients.patient (id),
  recorded_on DATE,
  code_system VARCHAR(10) NOT NULL,
  code VARCHAR(20) NOT NULL,
  instrument VARCHAR(80),
  criteria_met INTEGER,
  axis2_count INTEGER,
  struck_at TIMESTAMP WITH TIME ZONE,
  struck_by VARCHAR(200),
  struck_because VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX diagnosis_patient ON patients.diagnosis (patient_id, recorded_on);

-- Which team cares, or has cared, for whom, and what placed the patient there: a referral, an episode, the registration.
CREATE TABLE patients.care (
  kind VARCHAR(20) NOT NULL,
  origin UUID NOT NULL,
  patient_id UUID NOT NULL,
  team_id UUID NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE,
  PRIMARY KEY (kind, origin)
);
CREATE INDEX care_patient ON patients.care (patient_id, team_id);
CREATE INDEX care_team ON patients.care (team_id, patient_id);

-- Who may open a restricted record.
CREATE TABLE patients.named_access (
  patient_id UUID NOT NULL REFERENCES patients.patient (id),
  staff_id UUID NOT NULL,
  PRIMARY KEY (patient_id, staff_id)
);

-- A record opened beyond the usual rules, by whom, why, until when, and what information governance made of it.
CREATE TABLE patients.opening (
  id UUID PRIMARY KEY,
  patient_id UUID NOT NULL REFERENCES patients.patient (id),
  staff_id UUID NOT NULL,
  staff_name VARCHAR(200) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  said VARCHAR(1000) NOT NULL,
  opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  review_by DATE NOT NULL,
  outcome VARCHAR(40),
  review_note VARCHAR(2000),
  reviewed_by VARCHAR(200),
  reviewed_at TIMESTAMP WITH TIME ZONE,
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX opening_patient ON patients.opening (patient_id, staff_id, ends_at);
CREATE INDEX opening_review ON patients.opening (reviewed_at, review_by);
