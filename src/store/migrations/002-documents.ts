/**
 * What sources said is kept as documents, from which all notices are read; how a source fared stands in the runs.
 * `read_with` marks the rules that a document was last read with.
 */
export const documents = `
CREATE TABLE documents (
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  form TEXT NOT NULL,
  date TEXT,
  title TEXT NOT NULL,
  url TEXT,
  text TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  read_with TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (source, key)
) STRICT;

-- What was read before is not kept as a document, so that it has to be read anew.
DELETE FROM sources;
ALTER TABLE sources DROP COLUMN status;
ALTER TABLE sources DROP COLUMN checked_at;
ALTER TABLE sources DROP COLUMN error;

ALTER TABLE deliveries ADD COLUMN troubles TEXT NOT NULL DEFAULT '[]';
`
