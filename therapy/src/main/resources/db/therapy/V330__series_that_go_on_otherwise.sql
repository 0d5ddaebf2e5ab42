-- "This and all later ones" changed in one step: the earlier series ends, and this one goes on from there.
ALTER TABLE therapy.series ADD COLUMN follows UUID REFERENCES therapy.series (id);
CREATE INDEX series_follows ON therapy.series (follows);
