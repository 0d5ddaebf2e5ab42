-- Whoever has left belongs to no team any more; who leaves later, to none from that day on.
UPDATE platform.membership SET until_on = (SELECT s.left_on FROM platform.staff s WHERE s.id = staff_id)
  WHERE until_on IS NULL
    AND EXISTS (SELECT 1 FROM platform.staff s WHERE s.id = staff_id AND s.left_on IS NOT NULL AND s.left_on >= from_on);
