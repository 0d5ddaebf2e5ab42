-- An appointment that is moved keeps its old time; one that was entered in error is struck out and stays readable.
ALTER TABLE therapy.appointment ADD COLUMN struck_out_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE therapy.appointment ADD COLUMN struck_out_by UUID;
ALTER TABLE therapy.appointment ADD COLUMN struck_out_reason VARCHAR(500);
ALTER TABLE therapy.appointment_was ADD COLUMN starts_at TIMESTAMP;
ALTER TABLE therapy.appointment_was ADD COLUMN place VARCHAR(200);
ALTER TABLE therapy.appointment_was ADD COLUMN superseded_reason VARCHAR(500);
ALTER TABLE therapy.appointment_was ADD COLUMN struck_out_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE therapy.appointment_was ADD COLUMN struck_out_by UUID;
ALTER TABLE therapy.appointment_was ADD COLUMN struck_out_reason VARCHAR(500);
