-- What this module has been told of patients, referrals and episodes, kept for its reports. Told again, a row is replaced.
CREATE TABLE outcomes.patient_fact (
  id UUID PRIMARY KEY,
  patient_key VARCHAR(120) NOT NULL UNIQUE,
  date_of_birth DATE,
  died_on DATE,
  observed_until DATE
);

CREATE TABLE outcomes.referral_fact (
  id UUID PRIMARY KEY,
  referral_key VARCHAR(120) NOT NULL,
  patient_id UUID NOT NULL,
  received_on DATE NOT NULL,
  team_id UUID,
  outcome VARCHAR(40) NOT NULL,
  outcome_on DATE
);
CREATE INDEX referral_fact_received ON outcomes.referral_fact (received_on);
CREATE INDEX referral_fact_patient ON outcomes.referral_fact (patient_id);

-- The windows of the service-contact report are worked out when the episode is told, because calendar months differ
-- between databases. Each is from its first day to its last, both included.
CREATE TABLE outcomes.episode_fact (
  id UUID PRIMARY KEY,
  episode_key VARCHAR(120) NOT NULL,
  patient_id UUID NOT NULL,
  referral_id UUID,
  programme VARCHAR(40) NOT NULL,
  team_id UUID,
  clinician_id UUID,
  started_on DATE NOT NULL,
  ended_on DATE,
  ending VARCHAR(40),
  before_from DATE NOT NULL,
  before_to DATE NOT NULL,
  during_to DATE NOT NULL,
  six_months_on DATE NOT NULL,
  after_from DATE,
  after_to DATE
);
CREATE INDEX episode_fact_patient ON outcomes.episode_fact (patient_id, started_on);
CREATE INDEX episode_fact_referral ON outcomes.episode_fact (referral_id);
CREATE INDEX episode_fact_started ON outcomes.episode_fact (started_on);

-- Contacts with other services: a crisis team, a hospital, the police. Never deleted; struck out with author and reason.
CREATE TABLE outcomes.contact (
  id UUID PRIMARY KEY,
  contact_key VARCHAR(120) NOT NULL UNIQUE,
  patient_id UUID NOT NULL,
  type VARCHAR(40) NOT NULL,
  started_on DATE NOT NULL,
  ended_on DATE,
  source VARCHAR(200),
  entered_at TIMESTAMP WITH TIME ZONE,
  entered_by UUID,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX contact_patient ON outcomes.contact (patient_id, type, started_on, ended_on);

-- Self-harm and other events, by their separate facts (what was done, meant, treated), so that a definition such as
-- "suicide attempt" is worked out from them and can be worked out again another way.
CREATE TABLE outcomes.event (
  id UUID PRIMARY KEY,
  event_key VARCHAR(120) NOT NULL UNIQUE,
  patient_id UUID NOT NULL,
  occurred_on DATE NOT NULL,
  precision VARCHAR(10) DEFAULT 'DAY' NOT NULL,
  act VARCHAR(40) NOT NULL,
  intent VARCHAR(20),
  intent_basis VARCHAR(20),
  medical_severity INTEGER,
  treatment VARCHAR(20),
  method VARCHAR(120),
  count INTEGER DEFAULT 1 NOT NULL,
  informant VARCHAR(20),
  corroborated BOOLEAN,
  setting VARCHAR(120),
  substance_involved BOOLEAN,
  reported_on DATE,
  source VARCHAR(200),
  entered_at TIMESTAMP WITH TIME ZONE,
  entered_by UUID,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX event_patient ON outcomes.event (patient_id, occurred_on);

-- Rows of a file while it is checked; gone when it is stored or refused.
CREATE TABLE outcomes.staged_contact (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  contact_key VARCHAR(120),
  patient_key VARCHAR(120),
  type VARCHAR(40),
  started_on DATE,
  ended_on DATE,
  source VARCHAR(200),
  patient_id UUID,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE outcomes.staged_event (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  event_key VARCHAR(120),
  patient_key VARCHAR(120),
  occurred_on DATE,
  precision VARCHAR(40),
  act VARCHAR(40),
  intent VARCHAR(40),
  medical_severity INTEGER,
  treatment VARCHAR(40),
  method VARCHAR(120),
  count INTEGER,
  patient_id UUID,
  PRIMARY KEY (run, row_no)
);
