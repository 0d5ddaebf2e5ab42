-- What an entry said before somebody corrected it here, or its sender changed it: nothing of a record is lost.
CREATE TABLE outcomes.contact_was (
  contact_id UUID NOT NULL REFERENCES outcomes.contact (id),
  version INTEGER NOT NULL,
  patient_id UUID NOT NULL,
  type VARCHAR(40) NOT NULL,
  started_on DATE NOT NULL,
  ended_on DATE,
  source VARCHAR(200),
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by UUID,
  superseded_reason VARCHAR(500),
  PRIMARY KEY (contact_id, version)
);

CREATE TABLE outcomes.event_was (
  event_id UUID NOT NULL REFERENCES outcomes.event (id),
  version INTEGER NOT NULL,
  patient_id UUID NOT NULL,
  occurred_on DATE NOT NULL,
  precision VARCHAR(10) NOT NULL,
  act VARCHAR(40) NOT NULL,
  intent VARCHAR(20),
  intent_basis VARCHAR(20),
  medical_severity INTEGER,
  treatment VARCHAR(20),
  method VARCHAR(120),
  count INTEGER NOT NULL,
  informant VARCHAR(20),
  corroborated BOOLEAN,
  setting VARCHAR(120),
  substance_involved BOOLEAN,
  reported_on DATE,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by UUID,
  superseded_reason VARCHAR(500),
  PRIMARY KEY (event_id, version)
);
