/** Who may do what only one process at a time may. `until` is an ISO 8601 instant in UTC. */
export const leases = `
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT;
`
