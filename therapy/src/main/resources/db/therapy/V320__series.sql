-- Sessions that come again and again. Each is an appointment like any other, written some months ahead; it keeps the day on
-- which the rhythm put it, wherever it is moved, so that none is written twice. A day that was skipped is kept too.
CREATE TABLE therapy.series (
  id UUID PRIMARY KEY,
  patient_id UUID NOT NULL,
  episode_id UUID NOT NULL REFERENCES therapy.episode (id),
  clinician_id UUID NOT NULL,
  strand VARCHAR(40) NOT NULL,
  every_unit VARCHAR(10) NOT NULL,
  every_n INTEGER NOT NULL,
  first_on DATE NOT NULL,
  at_time TIME NOT NULL,
  until_on DATE,
  times INTEGER,
  minutes INTEGER NOT NULL,
  place VARCHAR(200),
  skips_holidays BOOLEAN NOT NULL,
  written_to DATE NOT NULL,
  entered_at TIMESTAMP WITH TIME ZONE NOT NULL,
  entered_by UUID,
  ended_from DATE,
  end_reason VARCHAR(500),
  ended_at TIMESTAMP WITH TIME ZONE,
  ended_by UUID,
  version INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX series_episode ON therapy.series (episode_id);
CREATE INDEX series_written ON therapy.series (written_to);

ALTER TABLE therapy.appointment ADD COLUMN series_id UUID REFERENCES therapy.series (id);
ALTER TABLE therapy.appointment ADD COLUMN occurs_on DATE;
CREATE UNIQUE INDEX appointment_series ON therapy.appointment (series_id, occurs_on);

CREATE TABLE therapy.series_skip (
  series_id UUID NOT NULL REFERENCES therapy.series (id),
  occurs_on DATE NOT NULL,
  reason VARCHAR(500) NOT NULL,
  skipped_at TIMESTAMP WITH TIME ZONE NOT NULL,
  skipped_by UUID,
  PRIMARY KEY (series_id, occurs_on)
);
