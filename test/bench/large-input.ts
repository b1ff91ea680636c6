import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')
const copies = 75
const day = 86_400_000

/** Files of release notes and clusters, large enough to measure with. */
export interface LargeInput {
  readonly changelog: string
  readonly clusters: string
}

/** AKS's own CHANGELOG where it is kept beside the repository, otherwise the sample many times over, put into `folder`. */
export function largeInput(folder: string): LargeInput {
  const real = { changelog: join(shared, 'corpus/CHANGELOG.md'), clusters: join(shared, 'gold/fleet.json') }
  if (existsSync(real.changelog) && existsSync(real.clusters)) return real
  const changelog = join(folder, 'CHANGELOG.md')
  writeFileSync(changelog, multiply(readFileSync(join(root, 'data/sample/CHANGELOG.md'), 'utf8')))
  return { changelog, clusters: join(root, 'data/sample/clusters.json') }
}

/** Each copy tells the same, a month before the last. */
function multiply(sample: string): string {
  return Array.from({ length: copies }, (_, copy) =>
    sample.replace(/^(## Release .*?)(\d{4}-\d{2}-\d{2})/gm, (_heading, title: string, date: string) => {
      return title + new Date(Date.parse(date) - copy * 30 * day).toISOString().slice(0, 10)
    }),
  ).join('\n')
}
