-- Why a record was closed to all but named people, who was named, and why it was opened again. Only ever added to.
CREATE TABLE patients.restriction (
  id UUID PRIMARY KEY,
  patient_id UUID NOT NULL REFERENCES patients.patient (id),
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  done_by VARCHAR(200) NOT NULL,
  -- RESTRICTED, NAMED, UNNAMED, LIFTED
  step VARCHAR(20) NOT NULL,
  staff_name VARCHAR(200),
  reason VARCHAR(500)
);
CREATE INDEX restriction_patient ON patients.restriction (patient_id, at);
