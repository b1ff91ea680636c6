import type { Generated, Kysely } from 'kysely'

/** Rows as SQLite keeps them: instants ISO 8601 in UTC, booleans 0 and 1, lists and open values JSON. */
export interface Tables {
  sources: SourceRow
  documents: DocumentRow
  image_notes: ImageNotesRow
  releases: ReleaseRow
  notices: NoticeRow
  notice_versions: NoticeVersionRow
  clusters: ClusterRow
  alerts: AlertRow
  alert_events: AlertEventRow
  runs: RunRow
  deliveries: DeliveryRow
  leases: LeaseRow
}

/** A connection or a transaction. */
export type Db = Kysely<Tables>

interface SourceRow {
  name: string
  changed_at: string | null
  validators: string
}

interface ImageNotesRow {
  path: string
  text: string
  fetched_at: string
}

export interface DocumentRow {
  source: string
  key: string
  form: string
  date: string | null
  title: string
  url: string | null
  text: string
  fingerprint: string
  read_with: string
  changed_at: string
}

interface ReleaseRow {
  id: string
  source: string
  date: string
  title: string
  line: number
  url: string | null
  /** Hash of all that was read of the release, without its place in the document. */
  fingerprint: string
  first_seen: string
  last_seen: string
}

export interface NoticeRow {
  number: Generated<number>
  id: string
  read_as: string
  thread: string
  release: string
  /** Lines below the release's heading: a release that is put on top of the document moves no notice. */
  line_offset: number
  line_count: number
  section: string
  kind: string
  breaking: number
  title: string
  text: string
  deadline_date: string | null
  deadline_precision: string | null
  kubernetes: string | null
  reach: string
  subjects: string
  /** All that nothing is looked up by: dates, patches, regions, CVEs, images, links, … */
  lists: string
  state: string
  first_seen: string
  changed_at: string
}

interface NoticeVersionRow {
  number: Generated<number>
  notice: string
  seen_at: string
  event: string
  old_text: string
  new_text: string
  changes: string
}

export interface ClusterRow {
  id: string
  name: string
  source: string
  state: string
  imported_at: string
  cluster: string
}

export interface AlertRow {
  route: string
  thread: string
  status: string
  first_told: string
  last_told: string
  times_told: number
  snoozed_until: string | null
  reminded: number | null
  told: string
}

interface AlertEventRow {
  number: Generated<number>
  route: string
  thread: string
  user: string
  action: string
  at: string
  until: string | null
}

export interface RunRow {
  id: string
  started_at: string
  finished_at: string | null
  sources: string
  counts: string
}

export interface DeliveryRow {
  number: Generated<number>
  id: string
  run: string
  route: string
  target: string
  kind: string
  thread: string | null
  alerts: string
  troubles: string
  status: string
  attempts: number
  next_attempt_at: string
  answer: string | null
  error: string | null
}

interface LeaseRow {
  name: string
  holder: string
  until: string
}
