-- An end that was entered in error is taken back and stays readable, with who took it back and why.
CREATE TABLE therapy.episode_was (
  episode_id UUID NOT NULL REFERENCES therapy.episode (id),
  version INTEGER NOT NULL,
  ended_on DATE NOT NULL,
  ending VARCHAR(40),
  end_reason VARCHAR(500),
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by UUID,
  superseded_reason VARCHAR(500) NOT NULL,
  PRIMARY KEY (episode_id, version)
);

-- What was said of an appointment before it was corrected: its outcome, and what came of going after the person.
CREATE TABLE therapy.appointment_was (
  appointment_id UUID NOT NULL REFERENCES therapy.appointment (id),
  version INTEGER NOT NULL,
  outcome VARCHAR(40),
  follow_up VARCHAR(500),
  followed_up_at TIMESTAMP WITH TIME ZONE,
  followed_up_by UUID,
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by UUID,
  PRIMARY KEY (appointment_id, version)
);
