-- Treatment rests: no day of it counts in any clock. The day on which it goes on is the first that counts again; without one
-- nobody knows it yet. What was said before of a pause stays readable.
CREATE TABLE therapy.pause (
  id UUID PRIMARY KEY,
  pause_key VARCHAR(120) NOT NULL UNIQUE,
  episode_id UUID NOT NULL REFERENCES therapy.episode (id),
  paused_on DATE NOT NULL,
  resumed_on DATE,
  reason VARCHAR(500),
  recorded_at TIMESTAMP WITH TIME ZONE,
  recorded_by UUID,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  version INTEGER DEFAULT 0 NOT NULL,
  sent_hash BIGINT
);
CREATE INDEX pause_episode ON therapy.pause (episode_id);

CREATE TABLE therapy.pause_was (
  pause_id UUID NOT NULL REFERENCES therapy.pause (id),
  version INTEGER NOT NULL,
  paused_on DATE NOT NULL,
  resumed_on DATE,
  superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  superseded_by UUID,
  PRIMARY KEY (pause_id, version)
);

-- Somebody decided that the stay in a phase may last so many weeks longer.
CREATE TABLE therapy.extension (
  id UUID PRIMARY KEY,
  extension_key VARCHAR(120) NOT NULL UNIQUE,
  episode_id UUID NOT NULL REFERENCES therapy.episode (id),
  phase VARCHAR(60) NOT NULL,
  decided_on DATE NOT NULL,
  weeks INTEGER NOT NULL,
  reason VARCHAR(500),
  recorded_at TIMESTAMP WITH TIME ZONE,
  recorded_by UUID,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_reason VARCHAR(500),
  sent_hash BIGINT
);
CREATE INDEX extension_episode ON therapy.extension (episode_id);

CREATE TABLE therapy.staged_pause (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  pause_key VARCHAR(120),
  episode_key VARCHAR(120),
  paused_on DATE,
  resumed_on DATE,
  reason VARCHAR(500),
  episode_id UUID,
  sent_hash BIGINT,
  PRIMARY KEY (run, row_no)
);

CREATE TABLE therapy.staged_extension (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  extension_key VARCHAR(120),
  episode_key VARCHAR(120),
  phase VARCHAR(60),
  decided_on DATE,
  weeks INTEGER,
  reason VARCHAR(500),
  episode_id UUID,
  sent_hash BIGINT,
  PRIMARY KEY (run, row_no)
);
