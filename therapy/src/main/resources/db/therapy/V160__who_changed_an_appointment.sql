-- Who last changed what is known of an appointment, and when: whoever was looking at an older version is told.
ALTER TABLE therapy.appointment ADD COLUMN changed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE therapy.appointment ADD COLUMN changed_by UUID;
