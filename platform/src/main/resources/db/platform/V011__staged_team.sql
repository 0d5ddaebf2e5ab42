-- Rows of a file of teams, while they are checked.
CREATE TABLE platform.staged_team (
  run UUID NOT NULL,
  row_no INTEGER NOT NULL,
  id UUID,
  change_kind VARCHAR(1),
  team_key VARCHAR(120),
  name VARCHAR(200),
  opened_on DATE,
  closed_on DATE,
  PRIMARY KEY (run, row_no)
);
