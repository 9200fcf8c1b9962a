-- What is most worth a person's look, never more than fifty: what the headline rests on first.
INSERT INTO review
SELECT row_number() OVER (ORDER BY rank, fact_id DESC), rank, reason, summary, fact_id, other_fact_id, article_id FROM (
  SELECT 1 AS rank, 'Trái nhau: đã công nhận, sau đó có bài nói chưa đạt' AS reason,
    yes.school_name || ', mức ' || yes.level || ': ' || yes.quote || ' ↔ ' || no.quote AS summary,
    yes.claim_id AS fact_id, min(no.claim_id) AS other_fact_id, yes.article_id
  FROM ladder yes JOIN ladder no ON no.school = yes.school AND no.level = yes.level
  WHERE yes.status = 'recognised' AND no.status = 'not_reached' AND no.sort_date > yes.sort_date
  GROUP BY yes.claim_id
  UNION ALL
  SELECT 2, 'Được tính là đã công nhận chỉ nhờ một bài, không nêu quyết định',
    school_name || ', mức ' || level || ': ' || quote, claim_id, NULL, article_id
  FROM level1 AS best
  WHERE recognised AND document_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM claims c WHERE c.school = best.school AND c.level = best.level AND c.status = 'recognised'
      AND c.article_id <> best.article_id)
  UNION ALL
  SELECT 3, 'Gộp làm một sự kiện dù các bài ghi nơi tổ chức khác nhau',
    e.label || ': ' || group_concat(DISTINCT r.host), min(r.id), max(r.id), min(r.article_id)
  FROM event_reports r JOIN events e ON e.id = r.event_id
  WHERE r.host IS NOT NULL GROUP BY r.event_id HAVING count(DISTINCT r.host) > 1
  UNION ALL
  SELECT 4, 'Để thành hai sự kiện dù cùng loại, cùng cụm, cách nhau không quá ba ngày',
    one.label || ' (' || one.start || ') ↔ ' || other.label || ' (' || other.start || ')', one.id, other.id, r.article_id
  FROM events one
  JOIN events other ON other.cluster = one.cluster AND other.type = one.type
    AND other.sort_date BETWEEN one.sort_date AND date(one.sort_date, '+3 days')
    AND (other.sort_date > one.sort_date OR other.id > one.id)
  JOIN event_reports r ON r.id = one.id
  WHERE one.date_precision = 'day' AND other.date_precision = 'day'
    AND NOT EXISTS (SELECT 1 FROM event_reports mine JOIN event_reports theirs ON theirs.article_id = mine.article_id
      WHERE mine.event_id = one.id AND theirs.event_id = other.id)
)
ORDER BY rank, fact_id DESC
LIMIT 50;
