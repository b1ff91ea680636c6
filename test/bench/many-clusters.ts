import { openStore } from '../../src/store/open-store.ts'

/** Fills a database with copies of its clusters, up to so many, and with all that is open for them. Returns their names. */
export async function manyClusters(database: string, atLeast: number, now: Date): Promise<string[]> {
  const store = openStore(database)
  try {
    const own = await store.clusters.active()
    const copies = Array.from({ length: Math.ceil(atLeast / own.length) }, (_, copy) => `-${copy}`)
    const all = copies.flatMap((copy) => own.map((one) => ({ ...one, id: one.id + copy, name: one.name + copy })))
    await store.clusters.import(all, 'run', now, true)
    const states = await store.alerts.list()
    await store.alerts.save(
      states.map((state) => {
        const told = copies.flatMap((copy) => state.told.clusters.map((one) => ({ ...one, name: one.name + copy })))
        return { ...state, told: { ...state.told, clusters: told } }
      }),
    )
    return all.map(({ name }) => name)
  } finally {
    await store.close()
  }
}
