import { existsSync } from 'node:fs'
import { LookoutError } from '../domain/lookout-error.ts'
import { openStore, type Store } from '../store/open-store.ts'
import type { Context } from './context.ts'
import { databaseFile } from './database-file.ts'

/** Opens the database for `work` and closes it after; it is made where there is none. */
export async function withStore<T>(context: Context, work: (store: Store) => Promise<T>): Promise<T> {
  return closing(openStore(databaseFile(context, await context.settings())), work)
}

/** The same for work that only reads: nothing is written, and a LookoutError tells how to make a database that is missing. */
export async function withStoredData<T>(context: Context, work: (store: Store) => Promise<T>): Promise<T> {
  const file = databaseFile(context, await context.settings())
  if (!existsSync(file))
    throw new LookoutError(
      `${file}: there is no database yet; make it with "lookout run", or "lookout clusters import FILE" for clusters alone`,
    )
  return closing(openStore(file, { copy: true }), work)
}

/** The same for work on notices; says so on stderr where none were ever read, which an empty answer would hide. */
export async function withStoredNotices<T>(context: Context, work: (store: Store) => Promise<T>): Promise<T> {
  return withStoredData(context, async (store) => {
    if ((await store.releases.list()).length === 0)
      context.errors.write('No release notes are stored yet; "lookout run" reads them.\n')
    return work(store)
  })
}

async function closing<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
