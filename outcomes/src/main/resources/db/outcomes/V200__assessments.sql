-- What people answered to questionnaires and interviews. Answers are kept as they were given ("1,,3": item 2 was not
-- answered) with the version of the definition they were given to; scores are worked out from them and never stored.
CREATE TABLE outcomes.assessment (
  id UUID PRIMARY KEY,
  assessment_key VARCHAR(120) NOT NULL UNIQUE,
  patient_id UUID NOT NULL,
  instrument VARCHAR(40) NOT NULL,
  instrument_version INTEGER NOT NULL,
  completed_on DATE NOT NULL,
  answers VARCHAR(1000) NOT NULL,
  -- Somebody was asked to see the person about an answer.
  risk_raised BOOLEAN DEFAULT FALSE NOT NULL,
  entered_at TIMESTAMP WITH TIME ZONE,
  entered_by UUID,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL,
  sent_hash BIGINT
);
CREATE INDEX assessment_patient ON outcomes.assessment (patient_id, completed_on);
-- A report reads the assessments of one instrument along it, person by person.
CREATE INDEX assessment_instrument ON outcomes.assessment (instrument, patient_id, completed_on, id);

CREATE TABLE outcomes.assessment_was (
  assessment_id UUID NOT NULL REFERENCES outcomes.assessment (id),
  version INTEGER NOT NULL,
  patient_id UUID NOT NULL,
  instrument VARCHAR(40) NOT NULL,
  instrument_version INTEGER NOT NULL,
  completed_on DATE NOT NULL,
  answers VARCHAR(1000) NOT NULL,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by UUID,
  superseded_reason VARCHAR(500),
  PRIMARY KEY (assessment_id, version)
);

CREATE TABLE outcomes.staged_assessment (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  sent_hash BIGINT,
  assessment_key VARCHAR(120),
  patient_key VARCHAR(120),
  instrument VARCHAR(40),
  version INTEGER,
  completed_on DATE,
  answers VARCHAR(1000),
  patient_id UUID,
  instrument_version INTEGER,
  PRIMARY KEY (run, row_no)
);
