import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../../src/store/open-store.ts'

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real store in a file that goes with the test. */
export function temporaryStore(file = join(temporaryFolder(), 'lookout.db')): Store {
  const store = openStore(file)
  onTestFinished(() => store.close())
  return store
}
