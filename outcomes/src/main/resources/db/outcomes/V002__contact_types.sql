-- The types of contact in use, a site's own among them, so that a report need not read every contact to learn them.
CREATE TABLE outcomes.contact_type (
  type VARCHAR(40) PRIMARY KEY
);
