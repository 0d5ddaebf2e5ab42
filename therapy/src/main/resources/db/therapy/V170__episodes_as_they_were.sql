-- All of an episode as it was before it was changed: by a file, by giving it into other hands, by taking its end back.
ALTER TABLE therapy.episode_was ALTER COLUMN ended_on DROP NOT NULL;
ALTER TABLE therapy.episode_was ALTER COLUMN superseded_reason DROP NOT NULL;
ALTER TABLE therapy.episode_was ADD COLUMN referral_id UUID;
ALTER TABLE therapy.episode_was ADD COLUMN programme VARCHAR(40);
ALTER TABLE therapy.episode_was ADD COLUMN programme_version INTEGER;
ALTER TABLE therapy.episode_was ADD COLUMN team_id UUID;
ALTER TABLE therapy.episode_was ADD COLUMN clinician_id UUID;
ALTER TABLE therapy.episode_was ADD COLUMN started_on DATE;

-- A reason why it ended says nothing of treatment that goes on.
UPDATE therapy.episode SET end_reason = NULL WHERE ended_on IS NULL AND end_reason IS NOT NULL;
