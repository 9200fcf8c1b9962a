-- What is most worth a person's look, never more than fifty: what the headline rests on first; of schools told once those of
-- today before those that have been merged. Every search ends by itself
-- or at the fiftieth hit: pairs of a million events are not counted out. What somebody has decided is not asked again.
INSERT INTO review
WITH
settled AS (SELECT min(fact_id, coalesce(other_fact_id, fact_id)) AS one, max(fact_id, coalesce(other_fact_id, fact_id)) AS other
  FROM corrections WHERE decision IN ('confirm', 'same', 'apart')),
yes AS (SELECT school, level, school_name, quote, article_id, min(sort_date) AS day, claim_id,
    count(DISTINCT (SELECT coalesce(copy_of, id) FROM articles WHERE id = article_id)) AS articles, count(document_id) AS decisions
  FROM ladder WHERE status = 'recognised' GROUP BY school, level),
no AS (SELECT school, level, quote, max(sort_date) AS day, claim_id
  FROM ladder WHERE status = 'not_reached' GROUP BY school, level),
denied AS (
  SELECT 1 AS rank, 'Trái nhau: đã công nhận, sau đó có bài nói chưa đạt' AS reason,
    yes.school_name || ', mức ' || yes.level || ': ' || yes.quote || ' ↔ ' || no.quote AS summary,
    yes.claim_id AS fact_id, no.claim_id AS other_fact_id, yes.article_id
  FROM yes JOIN no USING (school, level)
  WHERE no.day > yes.day
    AND (min(yes.claim_id, no.claim_id), max(yes.claim_id, no.claim_id)) NOT IN (SELECT one, other FROM settled)
),
told_once AS (
  SELECT 2, 'Được tính là đã công nhận chỉ nhờ một bài, không nêu quyết định',
    school_name || ', mức ' || level || ': ' || quote, claim_id, NULL, article_id
  FROM yes
  WHERE articles = 1 AND decisions = 0 AND (claim_id, claim_id) NOT IN (SELECT one, other FROM settled)
),
joined AS (
  SELECT 3, 'Gộp làm một sự kiện dù các bài ghi nơi tổ chức khác nhau',
    e.label || ': ' || one.host || ' ↔ ' || other.host, one.id, other.id, one.article_id
  FROM events e
  CROSS JOIN event_reports one ON one.event_id = e.id AND one.host IS NOT NULL
  CROSS JOIN event_reports other ON other.event_id = e.id AND other.host IS NOT NULL
    AND other.id > one.id AND other.host <> one.host
  WHERE e.reports > 1 AND (one.id, other.id) NOT IN (SELECT one, other FROM settled)
  GROUP BY e.id ORDER BY e.id DESC LIMIT 50
),
apart AS (
  SELECT 4, 'Để thành hai sự kiện dù cùng loại, cùng cụm, cách nhau không quá ba ngày',
    one.label || ' (' || one.start || ') ↔ ' || other.label || ' (' || other.start || ')', one.id, other.id, r.article_id
  FROM events one
  CROSS JOIN events other ON other.cluster = one.cluster AND other.type = one.type
    AND other.sort_date BETWEEN one.sort_date AND date(one.sort_date, '+3 days')
    AND (other.sort_date > one.sort_date OR other.id > one.id)
  CROSS JOIN event_reports r ON r.id = one.id
  WHERE one.date_precision = 'day' AND other.date_precision = 'day'
    AND NOT EXISTS (SELECT 1 FROM event_reports mine JOIN event_reports theirs ON theirs.article_id = mine.article_id
      WHERE mine.event_id = one.id AND theirs.event_id = other.id)
    AND (min(one.id, other.id), max(one.id, other.id)) NOT IN (SELECT one, other FROM settled)
  ORDER BY one.id DESC LIMIT 50
),
-- One name but for its tones ("Thi" for "Thị"; sort_key: letters, a tab, tones), one post or part of it, and bodies that
-- are one, follow one another or begin alike, or one of the two without a body. Two people of one article are two.
namesakes AS (
  SELECT 5, 'Để thành hai người dù cùng tên, chức vụ giống nhau và nơi làm việc không trái nhau',
    one.name || ', ' || one.position || coalesce(', ' || one.organisation, '') || ' ↔ '
      || other.name || ', ' || other.position || coalesce(', ' || other.organisation, ''), one.id, other.id, p.article_id
  FROM people one
  CROSS JOIN people other ON other.sort_key >= substr(one.sort_key, 1, instr(one.sort_key, char(9)))
    AND other.sort_key < substr(one.sort_key, 1, instr(one.sort_key, char(9))) || ':' AND other.id > one.id
  CROSS JOIN participants p ON p.id = one.id
  WHERE (instr(lower(one.position), lower(other.position)) OR instr(lower(other.position), lower(one.position)))
    AND CASE
      WHEN one.school = other.school THEN 1
      WHEN one.school IS NOT NULL AND other.school IS NOT NULL THEN one.sort_key = other.sort_key AND (
        EXISTS (SELECT 1 FROM successions WHERE predecessor = one.school AND successor = other.school)
        OR EXISTS (SELECT 1 FROM successions WHERE predecessor = other.school AND successor = one.school))
      WHEN one.organisation IS NOT NULL AND other.organisation IS NOT NULL
        THEN substr(lower(one.organisation), 1, 8) = substr(lower(other.organisation), 1, 8)
      ELSE one.sort_key = other.sort_key AND coalesce(one.organisation, other.organisation) IS NOT NULL END
    AND NOT EXISTS (SELECT 1 FROM participants mine JOIN participants theirs ON theirs.article_id = mine.article_id
      WHERE mine.person_id = one.id AND theirs.person_id = other.id)
    AND (one.id, other.id) NOT IN (SELECT one, other FROM settled)
  ORDER BY one.id DESC LIMIT 50
)
SELECT row_number() OVER (ORDER BY rank, rank = 2 AND fact_id NOT IN (SELECT claim_id FROM level1), fact_id DESC),
  rank, reason, summary, fact_id, other_fact_id, article_id
FROM (SELECT * FROM denied UNION ALL SELECT * FROM told_once UNION ALL SELECT * FROM joined UNION ALL SELECT * FROM apart
  UNION ALL SELECT * FROM namesakes)
ORDER BY 1
LIMIT 50;
