-- A hand-over does not undo that a team has cared: each team that an episode or a referral was with keeps its stretch.
CREATE TABLE patients.stretch_of_care (
  kind VARCHAR(20) NOT NULL,
  origin UUID NOT NULL,
  patient_id UUID NOT NULL,
  team_id UUID NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE,
  PRIMARY KEY (kind, origin, team_id)
);
INSERT INTO patients.stretch_of_care (kind, origin, patient_id, team_id, from_on, until_on)
  SELECT kind, origin, patient_id, team_id, from_on, until_on FROM patients.care;
DROP TABLE patients.care;
ALTER TABLE patients.stretch_of_care RENAME TO care;
CREATE INDEX care_patient ON patients.care (patient_id, team_id);
CREATE INDEX care_team ON patients.care (team_id, patient_id);
CREATE INDEX care_origin ON patients.care (origin);
