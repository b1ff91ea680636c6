import { z } from 'zod'
import { osOfImageName } from '../domain/os-release.ts'
import { quoted } from '../domain/quoted.ts'
import type { GetOptions } from './conditional-get.ts'
import { conditionalGet } from './conditional-get.ts'
import type { Source } from './source.ts'
import { SourceError } from './source.ts'

/** How far one version of AKS or of a node image has come. */
export interface Rollout {
  readonly kind: 'release' | 'image'
  /** As the tracker names it. */
  readonly component: string
  /** OS release of an image, `ubuntu-22.04`; null for a release of AKS and where it cannot be told. */
  readonly os: string | null
  readonly version: string
  /** Short names of the regions that run it, `japaneast`, sorted. */
  readonly regions: readonly string[]
}

export interface ReleaseTrackerOptions extends GetOptions {
  /** `https://releases.aks.azure.com/parsed_data.json` */
  readonly url: string
}

const name = 'release-tracker'
const maxBytes = 64_000_000

const text = z.string().max(500)
const status = z.object({
  RegionName: text,
  Current: z.object({ Version: text, ReleaseNote: text.default('') }),
  InProgress: z.boolean(),
})
const section = z.object({
  Components: z.record(text, z.object({ RegionalStatuses: z.record(text, z.array(status)) })),
})
const document = z.object({
  Sections: z.object({
    RP: section,
    UbuntuImage: section,
    // Azure Linux still goes by its first name here.
    CBLMarinerImage: section,
    WindowsImage: section,
    ACLImage: section.default({ Components: {} }),
  }),
})

/**
 * Which AKS release and which node images have reached which regions, from the data behind the AKS release tracker.
 * It is not documented and its answers differ from one backend to the next, so that what is missing here is not
 * withdrawn. A region whose rollout is under way is left out.
 */
export function createReleaseTrackerSource({ url, ...options }: ReleaseTrackerOptions): Source<readonly Rollout[]> {
  const mend = 'node images are told from the release notes alone; look for a newer Lookout'
  return {
    name,
    async fetch(previous, fetchOptions) {
      const target = { source: name, address: url, maxBytes, mend }
      const answer = await conditionalGet(target, previous, { ...options, ...fetchOptions })
      if (answer === null) return { status: 'unchanged', detail: '304' }
      const read = document.safeParse(parseJson(answer.body))
      if (!read.success) {
        const place = quoted(read.error.issues[0]?.path.join('.') || 'no object')
        throw new SourceError({ source: name, address: url, fault: `has another shape than known (${place})`, mend })
      }
      const content = readRollouts(read.data.Sections)
      return { status: 'changed', content, validators: answer.validators, detail: `${content.length} rollouts` }
    },
  }
}

// The whole text at once, which has a bound: for 20 MB a streaming parser took 44 MB of memory instead of 61, and five times as long.
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

function readRollouts(sections: z.infer<typeof document>['Sections']): Rollout[] {
  return Object.entries(sections).flatMap(([key, { Components }]) =>
    Object.entries(Components).flatMap(([component, { RegionalStatuses }]) => {
      const done = Object.values(RegionalStatuses)
        .flat()
        .filter(({ Current, InProgress }) => !InProgress && Current.Version)
      return [...Map.groupBy(done, ({ Current }) => Current.Version)].map(([version, statuses]) => ({
        kind: key === 'RP' ? ('release' as const) : ('image' as const),
        component,
        os: key === 'RP' ? null : imageOs(component, statuses[0]?.Current.ReleaseNote ?? ''),
        version,
        regions: statuses.map(({ RegionName }) => RegionName.toLowerCase().replaceAll(' ', '')).toSorted(),
      }))
    }),
  )
}

/** The note's address names the image as AgentBaker does: `…/release-notes/AKSUbuntu/gen2/2204containerd/….txt`. */
function imageOs(component: string, note: string): string | null {
  const image = /\/release-notes\/(.+)\/[^/]+$/.exec(note)?.[1]
  return (image === undefined ? null : osOfImageName(image)) ?? osOfImageName(component)
}
