-- What was entered here at once for several people is one session; files do not say which of their rows belong together.
ALTER TABLE training.supervision_session ADD COLUMN sitting_id UUID;
