-- Rows of files on their way in. Emptied after each import.
CREATE TABLE patients.staged_patient (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  patient_key VARCHAR(120),
  nhs_number VARCHAR(20),
  given_name VARCHAR(120),
  family_name VARCHAR(120),
  preferred_name VARCHAR(120),
  date_of_birth DATE,
  gender VARCHAR(40),
  ethnicity VARCHAR(80),
  postcode VARCHAR(10),
  died_on DATE,
  observed_until DATE,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE patients.staged_referral (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  referral_key VARCHAR(120),
  patient_key VARCHAR(120),
  received_on DATE,
  source VARCHAR(120),
  team VARCHAR(120),
  outcome VARCHAR(40),
  outcome_on DATE,
  patient_id UUID,
  team_id UUID,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE patients.staged_diagnosis (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  patient_key VARCHAR(120),
  recorded_on DATE,
  code_system VARCHAR(40),
  code VARCHAR(20),
  instrument VARCHAR(80),
  criteria_met INTEGER,
  axis2_count INTEGER,
  patient_id UUID,
  diagnosis_key VARCHAR(400),
  PRIMARY KEY (run, row_no)
);
