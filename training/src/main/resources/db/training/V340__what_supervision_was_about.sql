-- Which treatment a session of supervision was about. Never changed; taken back with author and reason. One episode may
-- have sessions alone and in a group, which are two treatments. What was noted before has neither author nor time.
CREATE TABLE training.supervision_about (
  id UUID PRIMARY KEY,
  session_id UUID NOT NULL REFERENCES training.supervision_session (id),
  episode_id UUID NOT NULL,
  setting VARCHAR(20) NOT NULL,
  recorded_by UUID,
  recorded_at TIMESTAMP WITH TIME ZONE,
  struck_out_at TIMESTAMP WITH TIME ZONE,
  struck_out_by UUID,
  struck_out_why VARCHAR(500)
);
CREATE INDEX supervision_about_session ON training.supervision_about (session_id);

INSERT INTO training.supervision_about (id, session_id, episode_id, setting)
SELECT x.id, x.id, x.episode_id, COALESCE((SELECT MAX(v.setting) FROM training.evidence v
    WHERE v.staff_id = x.supervisee_id AND v.episode_id = x.episode_id AND v.kind = 'TREATMENT'
    AND v.struck_out_at IS NULL), 'INDIVIDUAL')
FROM training.supervision_session x WHERE x.episode_id IS NOT NULL;

DROP INDEX training.supervision_session_episode;
ALTER TABLE training.supervision_session DROP COLUMN episode_id;

-- The same for recordings.
UPDATE training.evidence SET setting = COALESCE((SELECT MAX(v.setting) FROM training.evidence v
    WHERE v.staff_id = evidence.staff_id AND v.episode_id = evidence.episode_id AND v.kind = 'TREATMENT'
    AND v.struck_out_at IS NULL), 'INDIVIDUAL')
WHERE kind = 'RECORDING';
