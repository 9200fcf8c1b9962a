-- Counts that lists show, once everything is joined.
UPDATE sources SET articles = found.articles, last_article = found.last_article
FROM (SELECT source, count(*) AS articles, max(iif(date_precision = 'fetched', NULL, sort_date)) AS last_article FROM articles
  WHERE text_of IS NULL GROUP BY source) AS found
WHERE found.source = sources.id;
-- The registry knows no clusters of the schools since the mergers; articles tell some.
UPDATE schools SET cluster = (SELECT cluster FROM cluster_roles WHERE school = schools.id ORDER BY year DESC, id LIMIT 1)
WHERE cluster IS NULL;
UPDATE claims SET document_id = (SELECT document_id FROM citations WHERE citations.id = claims.document_id)
WHERE document_id IS NOT NULL;
UPDATE events SET people = found.people
FROM (SELECT event_id, count(DISTINCT sort_key) AS people FROM participants GROUP BY event_id) AS found
WHERE found.event_id = events.id;
-- What was only planned, put off or called off is no conference of any month; what is told of a year is of none of its months.
INSERT INTO monthly_conferences
SELECT substr(e.sort_date, 1, iif(e.date_precision = 'year', 4, 7)), e.type, count(*)
FROM events e JOIN terms t ON t.id = e.type AND t.kind = 'conference'
WHERE e.parent_id IS NULL AND e.status = 'held' GROUP BY 1, 2;
INSERT INTO run_changes SELECT run_id, kind, change, count(*) FROM changes GROUP BY 1, 2, 3;
INSERT INTO yearly_citations
SELECT CAST(substr(sort_date, 1, 4) AS INTEGER), document_id, count(*) FROM citations GROUP BY 1, 2;
