-- A series passes to another clinician with the episode; with whom it was until then is kept.
CREATE TABLE therapy.series_hand (
  series_id UUID NOT NULL REFERENCES therapy.series (id),
  version INTEGER NOT NULL,
  from_on DATE NOT NULL,
  former_id UUID NOT NULL,
  clinician_id UUID NOT NULL,
  handed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  handed_by UUID,
  PRIMARY KEY (series_id, version)
);
