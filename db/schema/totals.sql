-- Counts that lists show, once everything is joined.
UPDATE sources SET
  articles = (SELECT count(*) FROM articles WHERE source = sources.id),
  last_article = (SELECT max(sort_date) FROM articles WHERE source = sources.id),
  last_success = (SELECT max(finished) FROM source_runs WHERE source = sources.id
    AND outcome IN ('fresh', 'quiet', 'unchanged'));
UPDATE claims SET document_id = (SELECT document_id FROM citations WHERE citations.id = claims.document_id)
WHERE document_id IS NOT NULL;
