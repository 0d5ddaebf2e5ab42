-- When and by whom a row was entered; null where it was not kept, or for the name where another system sent it.
ALTER TABLE patients.patient ADD COLUMN entered_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE patients.patient ADD COLUMN entered_by VARCHAR(200);
ALTER TABLE patients.referral ADD COLUMN entered_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE patients.referral ADD COLUMN entered_by VARCHAR(200);
ALTER TABLE patients.diagnosis ADD COLUMN entered_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE patients.diagnosis ADD COLUMN entered_by VARCHAR(200);

-- Whoever changed the details last has a name; another system has none.
ALTER TABLE patients.patient ALTER COLUMN changed_by DROP NOT NULL;
UPDATE patients.patient SET changed_by = NULL WHERE changed_by = 'Import';

-- A referral entered in error is struck out, and stays readable.
ALTER TABLE patients.referral ADD COLUMN struck_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE patients.referral ADD COLUMN struck_by VARCHAR(200);
ALTER TABLE patients.referral ADD COLUMN struck_because VARCHAR(500);

-- The key by which a file's row finds its diagnosis here. One that was struck out gives it up when it is entered again.
ALTER TABLE patients.diagnosis ALTER COLUMN diagnosis_key DROP NOT NULL;

-- What a row said before somebody changed it here, or its sender did.
CREATE TABLE patients.patient_was (
  patient_id UUID NOT NULL REFERENCES patients.patient (id),
  version INTEGER NOT NULL,
  nhs_number VARCHAR(10),
  given_name VARCHAR(120) NOT NULL,
  family_name VARCHAR(120),
  preferred_name VARCHAR(120),
  date_of_birth DATE,
  gender VARCHAR(40),
  ethnicity VARCHAR(80),
  postcode VARCHAR(10),
  died_on DATE,
  observed_until DATE,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  changed_by VARCHAR(200),
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by VARCHAR(200),
  superseded_because VARCHAR(500),
  PRIMARY KEY (patient_id, version)
);

CREATE TABLE patients.referral_was (
  referral_id UUID NOT NULL REFERENCES patients.referral (id),
  version INTEGER NOT NULL,
  patient_id UUID NOT NULL,
  received_on DATE NOT NULL,
  source VARCHAR(120),
  team_id UUID,
  outcome VARCHAR(30) NOT NULL,
  outcome_on DATE,
  struck_at TIMESTAMP WITH TIME ZONE,
  struck_by VARCHAR(200),
  struck_because VARCHAR(500),
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by VARCHAR(200),
  superseded_because VARCHAR(500),
  PRIMARY KEY (referral_id, version)
);

CREATE TABLE patients.diagnosis_was (
  diagnosis_id UUID NOT NULL REFERENCES patients.diagnosis (id),
  version INTEGER NOT NULL,
  patient_id UUID NOT NULL,
  recorded_on DATE,
  code_system VARCHAR(10) NOT NULL,
  code VARCHAR(20) NOT NULL,
  instrument VARCHAR(80),
  criteria_met INTEGER,
  axis2_count INTEGER,
  struck_at TIMESTAMP WITH TIME ZONE,
  struck_by VARCHAR(200),
  struck_because VARCHAR(500),
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by VARCHAR(200),
  superseded_because VARCHAR(500),
  PRIMARY KEY (diagnosis_id, version)
);
