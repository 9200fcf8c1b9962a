-- Made after the rows are in: 272,000 against 125,000 rows a second. Beside these, create_indexes makes one for the facets
-- of each table, for each column that lists are sorted by, and for each foreign key that none begins with. They cost 1.5 of
-- the 59 s of CPU of a build of 50,000 articles; a page of events in any order takes 0.2 ms of SQL, where it took 40 to 70.
-- The newest articles of a source: 12,500 rows of a million were read and sorted for its page, two seconds.
CREATE INDEX articles_source_sort_date ON articles(source, sort_date);
-- For the view conferences: in the order of its page, and in that of the codes its facets are counted by. Without parent_id,
-- always NULL here, SQLite looks into every row for it: 33,000 conferences took 18 ms to count instead of 3. Their facets took
-- 37 ms in the order of the page, sorted by names, and take 3; of those held, whose status is in that index, 52 and 8.
CREATE INDEX events_whole ON events(sort_date, type, cluster, year, parent_id) WHERE parent_id IS NULL;
CREATE INDEX events_shown ON events(type, cluster, year, status, parent_id) WHERE parent_id IS NULL;
CREATE INDEX claims_standing ON claims(school, level, status, sort_date);
CREATE INDEX citations_type ON citations(type) WHERE type IS NOT NULL;
-- The newest of a cluster, and how many of each type and year there are, without a look at the 70,000 rows of a million.
CREATE INDEX events_cluster_sort_date ON events(cluster, sort_date, type, year);
CREATE INDEX events_theme ON events(theme) WHERE theme IS NOT NULL;
