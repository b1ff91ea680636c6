/** Who did what about an alert. `at` and `until` are ISO 8601 instants in UTC. A message is found by where it stands. */
export const alertEvents = `
CREATE TABLE alert_events (
  number INTEGER PRIMARY KEY,
  route TEXT NOT NULL,
  thread TEXT NOT NULL,
  user TEXT NOT NULL,
  action TEXT NOT NULL,
  at TEXT NOT NULL,
  until TEXT
) STRICT;
CREATE INDEX alert_events_of_thread ON alert_events (route, thread);
CREATE INDEX deliveries_of_thread ON deliveries (route, thread);
CREATE INDEX deliveries_by_answer ON deliveries (answer);
`
