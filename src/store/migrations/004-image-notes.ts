/** Notes of node images, which never change once they are published, by their path in the repository. */
export const imageNotes = `
CREATE TABLE image_notes (
  path TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  fetched_at TEXT NOT NULL
) STRICT;
`
