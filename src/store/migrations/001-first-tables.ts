/** Instants are ISO 8601 in UTC, lists and values without columns of their own are JSON. */
export const firstTables = `
CREATE TABLE sources (
  name TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  changed_at TEXT,
  validators TEXT NOT NULL,
  error TEXT
) STRICT;

CREATE TABLE releases (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL,
  url TEXT,
  fingerprint TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
) STRICT;

CREATE TABLE notices (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  read_as TEXT NOT NULL,
  thread TEXT NOT NULL,
  release TEXT NOT NULL REFERENCES releases (id),
  line_offset INTEGER NOT NULL,
  line_count INTEGER NOT NULL,
  section TEXT NOT NULL,
  kind TEXT NOT NULL,
  breaking INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  deadline_date TEXT,
  deadline_precision TEXT,
  kubernetes TEXT,
  reach TEXT NOT NULL,
  subjects TEXT NOT NULL,
  lists TEXT NOT NULL,
  state TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX notices_of_release ON notices (release);
CREATE INDEX notices_of_thread ON notices (thread);

CREATE TABLE notice_versions (
  number INTEGER PRIMARY KEY,
  notice TEXT NOT NULL REFERENCES notices (id),
  seen_at TEXT NOT NULL,
  event TEXT NOT NULL,
  old_text TEXT NOT NULL,
  new_text TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX versions_of_notice ON notice_versions (notice);

CREATE VIRTUAL TABLE notices_fts USING fts5 (
  title, text, section, content = 'notices', content_rowid = 'number', tokenize = 'porter unicode61'
);
CREATE TRIGGER notices_fts_insert AFTER INSERT ON notices BEGIN
  INSERT INTO notices_fts (rowid, title, text, section) VALUES (new.number, new.title, new.text, new.section);
END;
CREATE TRIGGER notices_fts_delete AFTER DELETE ON notices BEGIN
  INSERT INTO notices_fts (notices_fts, rowid, title, text, section)
  VALUES ('delete', old.number, old.title, old.text, old.section);
END;
CREATE TRIGGER notices_fts_update AFTER UPDATE OF title, text, section ON notices BEGIN
  INSERT INTO notices_fts (notices_fts, rowid, title, text, section)
  VALUES ('delete', old.number, old.title, old.text, old.section);
  INSERT INTO notices_fts (rowid, title, text, section) VALUES (new.number, new.title, new.text, new.section);
END;

CREATE TABLE clusters (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  state TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  cluster TEXT NOT NULL
) STRICT;

CREATE TABLE alerts (
  route TEXT NOT NULL,
  thread TEXT NOT NULL,
  status TEXT NOT NULL,
  first_told TEXT NOT NULL,
  last_told TEXT NOT NULL,
  times_told INTEGER NOT NULL,
  snoozed_until TEXT,
  reminded INTEGER,
  told TEXT NOT NULL,
  PRIMARY KEY (route, thread)
) STRICT;

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  sources TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;

CREATE TABLE deliveries (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  run TEXT NOT NULL REFERENCES runs (id),
  route TEXT NOT NULL,
  target TEXT NOT NULL,
  kind TEXT NOT NULL,
  thread TEXT,
  alerts TEXT NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt_at TEXT NOT NULL,
  answer TEXT,
  error TEXT
) STRICT;
CREATE INDEX deliveries_of_run ON deliveries (run);
CREATE INDEX deliveries_due ON deliveries (status, next_attempt_at);
`
