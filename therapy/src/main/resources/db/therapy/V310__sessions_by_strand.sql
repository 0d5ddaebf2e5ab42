-- A caseload asks each episode for the sessions of a few strands: assessments and reviews among years of weekly groups.
CREATE INDEX appointment_strand ON therapy.appointment (episode_id, strand, starts_at);
