-- When somebody looked through everybody's access, and what they found.
CREATE TABLE platform.access_review (
  id UUID PRIMARY KEY,
  reviewed_on DATE NOT NULL,
  reviewed_by UUID REFERENCES platform.staff (id),
  reviewer_name VARCHAR(200) NOT NULL,
  accounts INTEGER NOT NULL,
  concerns INTEGER NOT NULL
);
