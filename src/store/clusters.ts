import { sql } from 'kysely'
import type { Cluster } from '../domain/cluster.ts'
import { findCluster } from '../domain/find-cluster.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'
import { inBatches } from './in-batches.ts'
import type { ClusterRow, Db } from './tables.ts'

export interface StoredCluster {
  readonly cluster: Cluster
  /** Name of the file or person that last told of it. */
  readonly source: string
  /** absent: it left the file that it came from. */
  readonly state: 'active' | 'absent'
  /** When it was last told otherwise than before. */
  readonly importedAt: string
}

/** Names of clusters by what became of them. */
export type AddResult = Readonly<Record<'added' | 'updated' | 'unchanged', readonly string[]>>

export interface ImportResult extends AddResult {
  /** Those that the source no longer tells of: marked absent, or removed. */
  readonly absent: readonly string[]
}

export type Clusters = ReturnType<typeof clustersTable>

export function clustersTable(db: Db) {
  const all = async () =>
    (await db.selectFrom('clusters').selectAll().orderBy('name').orderBy('id').execute()).map(fromRow)

  async function put(clusters: readonly Cluster[], source: string, now: Date): Promise<void> {
    const rows = clusters.map((cluster) => toRow(cluster, source, now))
    await inBatches(rows, (batch) =>
      db
        .insertInto('clusters')
        .values(batch)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            source: row.ref('excluded.source'),
            state: row.ref('excluded.state'),
            imported_at: row.ref('excluded.imported_at'),
            cluster: row.ref('excluded.cluster'),
          })),
        )
        .execute(),
    )
  }

  /** Puts clusters beside those that were stored `before`. */
  async function add(
    before: readonly StoredCluster[],
    clusters: readonly Cluster[],
    source: string,
    now: Date,
  ): Promise<AddResult> {
    const stored = new Map(before.map((entry) => [entry.cluster.id, entry]))
    // Where an inventory comes from, maintenance windows mostly do not.
    const read = clusters.map((cluster) =>
      cluster.maintenance.length > 0
        ? cluster
        : { ...cluster, maintenance: stored.get(cluster.id)?.cluster.maintenance ?? [] },
    )
    const {
      added = [],
      updated = [],
      unchanged = [],
    } = Object.groupBy(read, (cluster) => {
      const entry = stored.get(cluster.id)
      if (entry === undefined) return 'added'
      const isSame = entry.state === 'active' && JSON.stringify(entry.cluster) === JSON.stringify(cluster)
      return isSame ? 'unchanged' : 'updated'
    })
    const moved = unchanged.filter(({ id }) => stored.get(id)?.source !== source)
    await put([...added, ...updated, ...moved], source, now)
    return { added: added.map(nameOf), updated: updated.map(nameOf), unchanged: unchanged.map(nameOf) }
  }

  return {
    /** By name; the absent ones too. */
    list: all,

    /** What rules are matched with: every cluster that has not left its file. */
    async active(): Promise<Cluster[]> {
      return (await all()).filter((stored) => stored.state === 'active').map((stored) => stored.cluster)
    },

    /** A mark that changes with the inventory. */
    async mark(): Promise<string> {
      const { count, active, latest } = await db
        .selectFrom('clusters')
        .select([
          sql<number>`count(*)`.as('count'),
          sql<number>`count(CASE WHEN state = 'active' THEN 1 END)`.as('active'),
          sql<string | null>`max(imported_at)`.as('latest'),
        ])
        .executeTakeFirstOrThrow()
      return `${count} ${active} ${latest}`
    },

    /** By name, case-blind, or id. Throws LookoutError where there is none, or several of one name. */
    async get(name: string): Promise<StoredCluster> {
      return findStored(await all(), name)
    },

    /** Takes what one source tells of some clusters; all others stay as they are. */
    async add(clusters: readonly Cluster[], source: string, now: Date): Promise<AddResult> {
      return add(await all(), clusters, source, now)
    },

    /**
     * Takes what one source tells as all that it has: clusters of that source that are missing are marked absent, with
     * `replace` removed. Other sources' clusters stay as they are.
     */
    async import(clusters: readonly Cluster[], source: string, now: Date, replace = false): Promise<ImportResult> {
      const told = new Set(clusters.map((cluster) => cluster.id))
      const before = await all()
      const left = before.filter((entry) => entry.source === source && !told.has(entry.cluster.id))
      const result = await add(before, clusters, source, now)
      await inBatches(
        left.map((entry) => entry.cluster.id),
        (ids) =>
          replace
            ? db.deleteFrom('clusters').where('id', 'in', ids).execute()
            : db.updateTable('clusters').set({ state: 'absent' }).where('id', 'in', ids).execute(),
      )
      const absent = left.filter((entry) => replace || entry.state === 'active')
      return { ...result, absent: absent.map(({ cluster }) => cluster.name) }
    },

    /**
     * Sets the maintenance windows of clusters that are stored, told by id, and returns their names. Throws a LookoutError
     * for one that is not.
     */
    async maintain(
      told: readonly { readonly id: string; readonly windows: Cluster['maintenance'] }[],
      now: Date,
    ): Promise<string[]> {
      const stored = await all()
      for (const { id, windows } of told) {
        const entry = stored.find(({ cluster }) => cluster.id === id)
        if (!entry) {
          const name = quoted(id.split('/').at(-1) ?? id)
          throw new LookoutError(`no cluster ${name} is registered to which the maintenance belongs; import it first`)
        }
        await put([{ ...entry.cluster, maintenance: windows }], entry.source, now)
      }
      return told.map(({ id }) => stored.find(({ cluster }) => cluster.id === id)!.cluster.name)
    },

    /** Forgets a cluster, found as `get` finds it. */
    async remove(name: string): Promise<Cluster> {
      const { cluster } = findStored(await all(), name)
      await db.deleteFrom('clusters').where('id', '=', cluster.id).execute()
      return cluster
    },
  }
}

function findStored(stored: readonly StoredCluster[], name: string): StoredCluster {
  const clusters = stored.map(({ cluster }) => cluster)
  return stored[clusters.indexOf(findCluster(clusters, name))]!
}

function toRow(cluster: Cluster, source: string, now: Date): ClusterRow {
  const { id, name } = cluster
  return { id, name, source, state: 'active', imported_at: now.toISOString(), cluster: JSON.stringify(cluster) }
}

function fromRow({ source, state, imported_at, cluster: json }: ClusterRow): StoredCluster {
  const cluster = JSON.parse(json) as Cluster
  // Rows of the first version have no windows.
  const maintenance = cluster.maintenance ?? []
  return {
    source,
    state: state as StoredCluster['state'],
    importedAt: imported_at,
    cluster: { ...cluster, maintenance },
  }
}

function nameOf(cluster: Cluster): string {
  return cluster.name
}
