-- Names by subqueries, not joins: SQLite then reads events by their day and stops when a page is full, and counts them
-- by an index alone (of 33,000: 0.5 and 4 ms, 160 and 40 with joins). The sign keeps it from beginning with the types.
CREATE VIEW conferences AS
SELECT e.id, e.label, (SELECT name FROM terms WHERE id = e.type) AS type, e.start, e.end, e.sort_date, e.year,
  e.cluster, (SELECT name FROM clusters WHERE id = e.cluster) AS cluster_name,
  e.host, (SELECT name FROM schools WHERE id = e.host) AS host_name, e.place, e.covers, e.theme,
  (SELECT name FROM terms WHERE id = e.status) AS status, e.reports, e.publishers, e.people, e.type AS type_code
FROM events e
WHERE e.parent_id IS NULL AND +e.type IN (SELECT id FROM terms WHERE kind = 'conference');

-- Of each school and level the statement that carries furthest: recognised, then reached, appraised, self-assessed, ...
-- (terms.sort_order); of equals the earliest for what lasts, the latest for what moves. A day the text gives only as a
-- month or a year counts from its last day, never later than the article itself.
CREATE VIEW ladder AS
SELECT c.school, s.name AS school_name, c.level, c.status, t.name AS status_name, t.sort_order AS rank, c.as_of, c.sort_date, c.progress,
  c.quote, c.id AS claim_id, c.article_id, c.document_id, s.province, s.cluster, s.region,
  s.valid_from, s.valid_to, s.sort_order,
  CASE WHEN t.sort_order <= 3 THEN julianday(c.sort_date) ELSE -julianday(c.sort_date) END AS preference
FROM claims c
JOIN terms t ON t.id = c.status
JOIN schools s ON s.id = c.school;

-- One look into an index for each school, level and status: sorting the statements took seconds at a million of them.
CREATE VIEW level1 AS
SELECT l.school, l.school_name, l.province, l.cluster, l.region, l.level, l.status, l.status_name,
  l.status = 'recognised' AS recognised, l.as_of, l.sort_date, l.progress, l.quote, l.claim_id, l.article_id, l.document_id,
  (SELECT count(*) FROM claims c WHERE c.school = l.school AND c.level = l.level AND c.sort_date <= build.as_of) AS statements
FROM (
  SELECT min(rank), claim_id
  FROM (
    SELECT s.id AS school, levels.level, t.sort_order AS rank, CASE WHEN t.sort_order <= 3
      THEN (SELECT id FROM claims WHERE school = s.id AND level = levels.level AND status = t.id AND sort_date <= build.as_of
        ORDER BY sort_date, id LIMIT 1)
      ELSE (SELECT id FROM claims WHERE school = s.id AND level = levels.level AND status = t.id AND sort_date <= build.as_of
        ORDER BY sort_date DESC, id LIMIT 1) END AS claim_id
    FROM schools s, (SELECT 1 AS level UNION ALL SELECT 2) AS levels, terms t, build
    WHERE t.kind = 'standing'
      AND (valid_from IS NULL OR valid_from <= build.as_of) AND (valid_to IS NULL OR valid_to >= build.as_of)
  )
  WHERE claim_id IS NOT NULL
  GROUP BY school, level
) AS best
JOIN ladder l ON l.claim_id = best.claim_id
JOIN build
ORDER BY l.level, l.rank, l.sort_order;

-- In the order of the index participants_person_id, and in no other: a page of it took all 250,000 rows otherwise.
CREATE VIEW positions AS
SELECT person_id, (SELECT name FROM people WHERE id = person_id) AS name, position, organisation, school,
  min(sort_date) AS first_date, max(sort_date) AS last_date, count(*) AS appearances
FROM participants
WHERE position IS NOT NULL
GROUP BY person_id, position, organisation;

-- What articles call a cluster, and in which years: the year the article gives its roles for, else its own.
CREATE VIEW cluster_names AS
SELECT r.cluster, r.cluster_name AS name, min(coalesce(r.year, a.year)) AS first_year,
  max(coalesce(r.year, a.year)) AS last_year, count(DISTINCT r.article_id) AS articles, min(r.fact_id) AS fact_id
FROM cluster_roles r JOIN articles a ON a.id = r.article_id
WHERE r.cluster_name IS NOT NULL
GROUP BY r.cluster, r.cluster_name
ORDER BY r.cluster, first_year, name;
