-- What this module has been told of patients and referrals. Told again, a row is replaced.
CREATE TABLE therapy.patient_fact (
  id UUID PRIMARY KEY,
  patient_key VARCHAR(120) NOT NULL UNIQUE,
  given_name VARCHAR(200) NOT NULL,
  family_name VARCHAR(200),
  preferred_name VARCHAR(200),
  date_of_birth DATE,
  died_on DATE
);

CREATE TABLE therapy.referral_fact (
  id UUID PRIMARY KEY,
  referral_key VARCHAR(120) NOT NULL UNIQUE,
  patient_id UUID NOT NULL,
  received_on DATE NOT NULL,
  team_id UUID,
  outcome VARCHAR(40) NOT NULL,
  outcome_on DATE
);
CREATE INDEX referral_fact_patient ON therapy.referral_fact (patient_id);
CREATE INDEX referral_fact_outcome ON therapy.referral_fact (outcome, team_id);

-- One course of one programme for one person.
CREATE TABLE therapy.episode (
  id UUID PRIMARY KEY,
  episode_key VARCHAR(120) NOT NULL UNIQUE,
  patient_id UUID NOT NULL,
  referral_id UUID,
  programme VARCHAR(40) NOT NULL,
  -- The version of the programme's definition with which it began, and on which it stays.
  programme_version INTEGER NOT NULL,
  team_id UUID,
  clinician_id UUID,
  started_on DATE NOT NULL,
  ended_on DATE,
  ending VARCHAR(40),
  end_reason VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX episode_patient ON therapy.episode (patient_id, started_on);
CREATE INDEX episode_referral ON therapy.episode (referral_id);
CREATE INDEX episode_clinician ON therapy.episode (clinician_id, ended_on);
CREATE INDEX episode_team ON therapy.episode (team_id, ended_on);

-- Decisions about phases, and products written or agreed. Never deleted; struck out with author and reason.
CREATE TABLE therapy.phase_move (
  id UUID PRIMARY KEY,
  phase_key VARCHAR(120) NOT NULL UNIQUE,
  episode_id UUID NOT NULL REFERENCES therapy.episode (id),
  phase VARCHAR(60) NOT NULL,
  entered_on DATE NOT NULL,
  reason VARCHAR(500),
  recorded_at TIMESTAMP WITH TIME ZONE,
  recorded_by UUID,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500)
);
CREATE INDEX phase_move_episode ON therapy.phase_move (episode_id);

CREATE TABLE therapy.product_delivered (
  id UUID PRIMARY KEY,
  product_key VARCHAR(120) NOT NULL UNIQUE,
  episode_id UUID NOT NULL REFERENCES therapy.episode (id),
  product VARCHAR(60) NOT NULL,
  delivered_on DATE NOT NULL,
  recorded_at TIMESTAMP WITH TIME ZONE,
  recorded_by UUID,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500)
);
CREATE INDEX product_delivered_episode ON therapy.product_delivered (episode_id);

-- A planned session and what became of it. The time is the clinic's wall clock: it stays at ten when the clocks change.
CREATE TABLE therapy.appointment (
  id UUID PRIMARY KEY,
  appointment_key VARCHAR(120) NOT NULL UNIQUE,
  patient_id UUID NOT NULL,
  episode_id UUID REFERENCES therapy.episode (id),
  clinician_id UUID,
  strand VARCHAR(40) NOT NULL,
  starts_at TIMESTAMP NOT NULL,
  zone VARCHAR(60) NOT NULL,
  minutes INTEGER NOT NULL,
  place VARCHAR(200),
  outcome VARCHAR(40),
  outcome_note VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX appointment_patient ON therapy.appointment (patient_id, starts_at);
CREATE INDEX appointment_episode ON therapy.appointment (episode_id, starts_at);
CREATE INDEX appointment_clinician ON therapy.appointment (clinician_id, starts_at);

CREATE TABLE therapy.staged_episode (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  episode_key VARCHAR(120),
  patient_key VARCHAR(120),
  referral_key VARCHAR(120),
  programme VARCHAR(40),
  team VARCHAR(120),
  clinician VARCHAR(120),
  started_on DATE,
  ended_on DATE,
  ending VARCHAR(40),
  patient_id UUID,
  referral_id UUID,
  team_id UUID,
  clinician_id UUID,
  programme_version INTEGER,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE therapy.staged_phase (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  phase_key VARCHAR(120),
  episode_key VARCHAR(120),
  phase VARCHAR(60),
  entered_on DATE,
  episode_id UUID,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE therapy.staged_product (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  product_key VARCHAR(120),
  episode_key VARCHAR(120),
  product VARCHAR(60),
  delivered_on DATE,
  episode_id UUID,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE therapy.staged_appointment (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  appointment_key VARCHAR(120),
  patient_key VARCHAR(120),
  episode_key VARCHAR(120),
  clinician VARCHAR(120),
  strand VARCHAR(40),
  starts_at VARCHAR(40),
  minutes INTEGER,
  place VARCHAR(200),
  outcome VARCHAR(40),
  patient_id UUID,
  episode_id UUID,
  clinician_id UUID,
  PRIMARY KEY (run, row_no)
);
