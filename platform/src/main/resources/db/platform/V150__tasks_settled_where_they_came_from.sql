-- A task that nobody finishes by hand: what is done at its page settles it, and this is the word for that ("Review").
ALTER TABLE platform.task ADD COLUMN settling VARCHAR(60);

-- Reviews of openings that wait already.
UPDATE platform.task SET settling = 'Review'
  WHERE origin_kind = 'record.opening' AND done_at IS NULL AND url LIKE '/patients/break-glass.xhtml%';
