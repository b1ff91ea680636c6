import type { Digest } from '../../src/domain/digest.ts'
import type { Severity } from '../../src/domain/match.ts'
import { digestNow, makeAlert, makeDigest } from '../plan/digests.ts'
import { makeMatch, makeMatter } from '../plan/samples.ts'
import { sampleCluster, samplePool } from '../samples/sample-cluster.ts'

/** Each text of a digest is `words`. */
export function digestOfWords(words: string): Digest {
  const deadline = { date: '2025-12-01', precision: 'day' } as const
  return makeDigest({
    route: words,
    clusters: [
      sampleCluster({ name: words, version: words, upgradeChannel: words, pools: [samplePool({ name: words })] }),
    ],
    matters: [makeMatter({ title: words, deadline })],
    matches: [makeMatch(words, { pools: [words], reasons: [words] })],
    urls: new Map([['2025-08-29', words]]),
    alerts: [makeAlert(), makeAlert({ thread: 'b', title: words })],
    runs: [{ startedAt: digestNow.toISOString(), sources: [{ name: words, status: 'failed', error: words }] }],
  })
}

/** So many open matters, all of them new, on so many clusters, each with the three severities in turn. */
export function largeDigest(matters: number, clusters: number): Digest {
  const severities: readonly Severity[] = ['critical', 'warning', 'info']
  const names = Array.from({ length: clusters }, (_, index) => `payments-prod-westeurope-${index}`)
  const ids = Array.from({ length: matters }, (_, index) => `matter-${index}`)
  const day = (index: number) => new Date(digestNow.getTime() + index * 86_400_000).toISOString().slice(0, 10)
  const title = 'The Basic Load Balancer retires: move each cluster that uses it to the Standard one before that day'
  return makeDigest({
    clusters: names.map((name, index) => sampleCluster({ id: name, name, version: `1.${20 + (index % 16)}.3` })),
    matters: ids.map((id, index) =>
      makeMatter({ id, thread: id, title, deadline: { date: day(index), precision: 'day' } }),
    ),
    matches: ids.flatMap((id, index) =>
      names.map((name) => makeMatch(name, { notice: id, thread: id, severity: severities[index % 3]! })),
    ),
    urls: new Map([['2025-08-29', 'https://github.com/Azure/AKS/releases/tag/2025-08-29']]),
    alerts: ids.map((thread) => makeAlert({ thread })),
  })
}
