-- After a missed appointment somebody goes after the person: whether a task was raised for it, and what came of it.
ALTER TABLE therapy.appointment ADD COLUMN follow_up_raised BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE therapy.appointment ADD COLUMN followed_up_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE therapy.appointment ADD COLUMN followed_up_by UUID;
ALTER TABLE therapy.appointment ADD COLUMN follow_up VARCHAR(500);
