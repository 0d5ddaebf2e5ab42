-- Treatment that was begun in error is struck out and stays readable. Its row keeps what it said; it counts nowhere.
ALTER TABLE therapy.episode ADD COLUMN struck_out_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE therapy.episode ADD COLUMN struck_out_by UUID;
ALTER TABLE therapy.episode ADD COLUMN struck_out_reason VARCHAR(500);
ALTER TABLE therapy.episode_was ADD COLUMN struck_out_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE therapy.episode_was ADD COLUMN struck_out_by UUID;
ALTER TABLE therapy.episode_was ADD COLUMN struck_out_reason VARCHAR(500);
