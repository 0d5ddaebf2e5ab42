-- What a training lead recorded of somebody towards a qualification: a statement, a course, a treatment or a rated
-- section of a recording. Never deleted; struck out with author and reason. A treatment is named by its episode only.
CREATE TABLE training.evidence (
  id UUID PRIMARY KEY,
  staff_id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  topic VARCHAR(60),
  started_on DATE,
  shown_on DATE NOT NULL,
  until_on DATE,
  days INTEGER,
  live_hours INTEGER,
  self_guided_hours INTEGER,
  modules INTEGER,
  attended_whole BOOLEAN,
  episode_id UUID,
  setting VARCHAR(20),
  primary_bpd BOOLEAN,
  minutes INTEGER,
  medium VARCHAR(20),
  rater_id UUID,
  recorded_by UUID,
  recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_why VARCHAR(500)
);
CREATE INDEX evidence_staff ON training.evidence (staff_id, shown_on);
CREATE INDEX evidence_topic ON training.evidence (topic);

-- The treatment that a session of supervision was about, where that was noted.
ALTER TABLE training.supervision_session ADD COLUMN episode_id UUID;
CREATE INDEX supervision_session_episode ON training.supervision_session (episode_id);
