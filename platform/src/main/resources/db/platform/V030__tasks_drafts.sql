-- What somebody owes by when, what somebody has typed but not sent, and which submits have been used.
CREATE TABLE platform.task (
  id UUID PRIMARY KEY,
  owner_id UUID REFERENCES platform.staff (id),
  team_id UUID REFERENCES platform.team (id),
  record_id UUID,
  due_at TIMESTAMP WITH TIME ZONE NOT NULL,
  raised_at TIMESTAMP WITH TIME ZONE NOT NULL,
  raised_by UUID REFERENCES platform.staff (id),
  origin_kind VARCHAR(80) NOT NULL,
  origin_id UUID NOT NULL,
  title VARCHAR(300) NOT NULL,
  detail VARCHAR(1000),
  url VARCHAR(500),
  done_at TIMESTAMP WITH TIME ZONE,
  done_by UUID REFERENCES platform.staff (id),
  outcome VARCHAR(1000)
);
CREATE INDEX task_owner ON platform.task (owner_id, done_at, due_at);
CREATE INDEX task_team ON platform.task (team_id, done_at, due_at);
CREATE INDEX task_origin ON platform.task (origin_id, origin_kind);
CREATE INDEX task_record ON platform.task (record_id);

CREATE TABLE platform.draft (
  staff_id UUID NOT NULL REFERENCES platform.staff (id),
  form VARCHAR(120) NOT NULL,
  record VARCHAR(80) NOT NULL,
  content VARCHAR(200000) NOT NULL,
  saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (staff_id, form, record)
);
CREATE INDEX draft_saved ON platform.draft (saved_at);

CREATE TABLE platform.used_submit (
  id UUID PRIMARY KEY,
  staff_id UUID,
  used_at TIMESTAMP WITH TIME ZONE NOT NULL,
  led_to VARCHAR(1000)
);
CREATE INDEX used_submit_at ON platform.used_submit (used_at);
