-- thidua.db, made afresh by every build and read-only from then on. Column meanings, in Vietnamese: /metadata.yml.
-- Identifiers: an article and a fact keep the integer the store gave them; an event, a person and a document bear the
-- smallest id of the reports, appearances or citations that make them up, so an id once published stays or is found
-- again in event_reports, participants or citations. Schools, clusters and terms are slugs.
-- Days that lists are sorted by are NOT NULL (SQLite cannot page through a nullable sort column by index); the
-- column `date_precision` beside them says how much of the day the text supports.

CREATE TABLE build (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  built_at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  last_run_id INTEGER REFERENCES runs(id),
  made_from TEXT NOT NULL
);

CREATE TABLE terms (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_order INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE clusters (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sort_order INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE schools (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  province TEXT NOT NULL,
  cluster TEXT REFERENCES clusters(id),
  region TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  website TEXT,
  latitude REAL,
  longitude REAL,
  sort_order INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE successions (
  id INTEGER PRIMARY KEY,
  predecessor TEXT NOT NULL REFERENCES schools(id),
  successor TEXT NOT NULL REFERENCES schools(id),
  date TEXT NOT NULL
);

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT,
  kind TEXT REFERENCES terms(id),
  school TEXT REFERENCES schools(id),
  articles INTEGER NOT NULL DEFAULT 0,
  last_article TEXT,
  last_success TEXT
) WITHOUT ROWID;

-- One row per source that is crawled, with or without news: what is missing here must be seen, too.
CREATE TABLE coverage (
  source TEXT PRIMARY KEY REFERENCES sources(id),
  alarm INTEGER NOT NULL CHECK (alarm IN (0, 1)),
  outcome TEXT REFERENCES terms(id),
  since TEXT,
  seen TEXT NOT NULL,
  last_fresh TEXT,
  rhythm REAL
) WITHOUT ROWID;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  outcome TEXT REFERENCES terms(id)
);

CREATE TABLE source_runs (
  id INTEGER PRIMARY KEY,
  run_id INTEGER REFERENCES runs(id),
  source TEXT NOT NULL REFERENCES sources(id),
  started TEXT NOT NULL,
  finished TEXT NOT NULL,
  outcome TEXT NOT NULL REFERENCES terms(id),
  detail TEXT NOT NULL,
  requests INTEGER NOT NULL,
  lists INTEGER NOT NULL,
  links INTEGER NOT NULL,
  known INTEGER NOT NULL,
  new INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  attachments INTEGER NOT NULL,
  bytes INTEGER NOT NULL
);

-- The long columns last: what stands behind them is only read through the pages they fill.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources(id),
  url TEXT,
  file TEXT,
  published TEXT,
  sort_date TEXT NOT NULL,
  date_precision TEXT NOT NULL REFERENCES terms(id),
  year INTEGER NOT NULL,
  authors TEXT NOT NULL,
  publisher TEXT NOT NULL,
  copy_of INTEGER REFERENCES articles(id),
  text_of INTEGER REFERENCES documents(id),
  versions INTEGER NOT NULL,
  gone_since TEXT,
  first_run_id INTEGER REFERENCES runs(id),
  last_run_id INTEGER REFERENCES runs(id),
  body TEXT NOT NULL,
  captions TEXT NOT NULL
);

-- Where `crawler.archive.read` finds the bytes of an article as they came, one row per state of the page.
CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id),
  captured TEXT NOT NULL,
  warc TEXT NOT NULL,
  warc_offset INTEGER NOT NULL,
  digest TEXT NOT NULL
);

CREATE TABLE rejections (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL REFERENCES sources(id),
  page TEXT NOT NULL,
  reason TEXT NOT NULL REFERENCES terms(id),
  sentence TEXT NOT NULL,
  run_id INTEGER REFERENCES runs(id)
);

-- What every fact read from an article has in common. With `evidence` the longest table: few columns, few indexes.
CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id),
  rule TEXT NOT NULL,
  reader TEXT NOT NULL,
  first_run_id INTEGER NOT NULL,
  last_run_id INTEGER NOT NULL,
  gone_run_id INTEGER REFERENCES runs(id)
);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES facts(id),
  field TEXT NOT NULL,
  start INTEGER,
  end INTEGER,
  quote TEXT NOT NULL
);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  type TEXT NOT NULL REFERENCES terms(id),
  name TEXT,
  start TEXT,
  end TEXT,
  sort_date TEXT NOT NULL,
  date_precision TEXT NOT NULL REFERENCES terms(id),
  year INTEGER NOT NULL,
  cluster TEXT REFERENCES clusters(id),
  host TEXT REFERENCES schools(id),
  place TEXT,
  organiser TEXT,
  covers TEXT,
  theme TEXT,
  status TEXT NOT NULL REFERENCES terms(id),
  parent_id INTEGER REFERENCES events(id),
  reports INTEGER NOT NULL,
  publishers INTEGER NOT NULL,
  people INTEGER NOT NULL
);

CREATE TABLE event_reports (
  id INTEGER PRIMARY KEY REFERENCES facts(id),
  event_id INTEGER NOT NULL REFERENCES events(id),
  article_id INTEGER NOT NULL REFERENCES articles(id),
  type TEXT NOT NULL REFERENCES terms(id),
  name TEXT,
  start TEXT,
  end TEXT,
  cluster TEXT REFERENCES clusters(id),
  host TEXT REFERENCES schools(id),
  place TEXT,
  organiser TEXT,
  covers TEXT,
  theme TEXT,
  status TEXT NOT NULL REFERENCES terms(id),
  parent_report_id INTEGER REFERENCES event_reports(id),
  sort_date TEXT NOT NULL,
  date_precision TEXT NOT NULL REFERENCES terms(id),
  quote TEXT NOT NULL
);

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  degree TEXT,
  position TEXT,
  organisation TEXT,
  school TEXT REFERENCES schools(id),
  first_date TEXT NOT NULL,
  last_date TEXT NOT NULL,
  appearances INTEGER NOT NULL
);

CREATE TABLE participants (
  id INTEGER PRIMARY KEY REFERENCES facts(id),
  person_id INTEGER NOT NULL REFERENCES people(id),
  event_id INTEGER REFERENCES events(id),
  article_id INTEGER NOT NULL REFERENCES articles(id),
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  degree TEXT,
  position TEXT,
  organisation TEXT,
  school TEXT REFERENCES schools(id),
  roles TEXT NOT NULL,
  roles_label TEXT NOT NULL,
  sort_date TEXT NOT NULL,
  quote TEXT NOT NULL
);

CREATE TABLE cluster_roles (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES facts(id),
  cluster TEXT NOT NULL REFERENCES clusters(id),
  year INTEGER,
  role TEXT NOT NULL REFERENCES terms(id),
  school TEXT NOT NULL REFERENCES schools(id),
  cluster_name TEXT,
  article_id INTEGER NOT NULL REFERENCES articles(id),
  quote TEXT NOT NULL
);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  registry_key TEXT,
  type TEXT,
  issuer TEXT,
  date TEXT,
  sort_date TEXT NOT NULL,
  date_precision TEXT NOT NULL REFERENCES terms(id),
  subject TEXT,
  citations INTEGER NOT NULL,
  conflicts INTEGER NOT NULL
);

CREATE TABLE citations (
  id INTEGER PRIMARY KEY REFERENCES facts(id),
  document_id INTEGER NOT NULL REFERENCES documents(id),
  article_id INTEGER NOT NULL REFERENCES articles(id),
  key TEXT NOT NULL,
  type TEXT,
  issuer TEXT,
  date TEXT,
  subject TEXT,
  conflict TEXT,
  sort_date TEXT NOT NULL,
  quote TEXT NOT NULL
);

CREATE TABLE claims (
  id INTEGER PRIMARY KEY REFERENCES facts(id),
  school TEXT NOT NULL REFERENCES schools(id),
  level INTEGER NOT NULL CHECK (level IN (1, 2)),
  status TEXT NOT NULL REFERENCES terms(id),
  as_of TEXT,
  sort_date TEXT NOT NULL,
  date_precision TEXT NOT NULL REFERENCES terms(id),
  year INTEGER NOT NULL,
  progress TEXT,
  quote TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id),
  document_id INTEGER REFERENCES documents(id)
);

CREATE TABLE totals (
  id INTEGER PRIMARY KEY REFERENCES facts(id),
  cluster TEXT REFERENCES clusters(id),
  level INTEGER NOT NULL CHECK (level IN (1, 2)),
  status TEXT NOT NULL REFERENCES terms(id),
  count INTEGER NOT NULL,
  as_of TEXT,
  sort_date TEXT NOT NULL,
  date_precision TEXT NOT NULL REFERENCES terms(id),
  quote TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id)
);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY REFERENCES facts(id),
  article_id INTEGER NOT NULL REFERENCES articles(id),
  text TEXT NOT NULL,
  value TEXT NOT NULL,
  start INTEGER,
  end INTEGER
);

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  change TEXT NOT NULL REFERENCES terms(id),
  kind TEXT NOT NULL REFERENCES terms(id),
  fact_id INTEGER NOT NULL REFERENCES facts(id),
  article_id INTEGER NOT NULL REFERENCES articles(id),
  summary TEXT NOT NULL,
  before TEXT,
  after TEXT
);

-- What publishers changed in an article, passage by passage: `version` is the one that came of it.
CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id),
  version INTEGER NOT NULL,
  seen_at TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT
);

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL REFERENCES terms(id),
  fact_id INTEGER REFERENCES facts(id),
  other_fact_id INTEGER REFERENCES facts(id),
  new_values TEXT,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  rank INTEGER NOT NULL,
  reason TEXT NOT NULL,
  summary TEXT NOT NULL,
  fact_id INTEGER NOT NULL REFERENCES facts(id),
  other_fact_id INTEGER REFERENCES facts(id),
  article_id INTEGER NOT NULL REFERENCES articles(id)
);

-- What the charts draw, and what is new, counted once: counting a million rows for every visitor would take a second each.
CREATE TABLE monthly_conferences (
  month TEXT NOT NULL,
  type TEXT NOT NULL REFERENCES terms(id),
  conferences INTEGER NOT NULL,
  PRIMARY KEY (month, type)
) WITHOUT ROWID;

CREATE TABLE run_changes (
  run_id INTEGER NOT NULL REFERENCES runs(id),
  kind TEXT NOT NULL REFERENCES terms(id),
  change TEXT NOT NULL REFERENCES terms(id),
  changes INTEGER NOT NULL,
  PRIMARY KEY (run_id, kind, change)
) WITHOUT ROWID;

CREATE TABLE yearly_citations (
  year INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  citations INTEGER NOT NULL,
  PRIMARY KEY (year, document_id)
) WITHOUT ROWID;
