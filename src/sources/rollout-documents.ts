import type { Document } from '../domain/document.ts'
import { imageDate } from '../domain/node-image.ts'
import { osName } from '../render/os-name.ts'
import type { Rollout } from './release-tracker.ts'

const source = 'release-tracker'

/**
 * How far node images and releases have come, a document each. What the tracker says less than before (its answers differ
 * from one backend to the next) takes nothing back: regions `kept` from earlier answers stay.
 */
export function rolloutDocuments(rollouts: readonly Rollout[], kept: readonly Document[]): Document[] {
  const before = new Map(kept.map((document) => [document.key, readRegions(document.text)]))
  return rollouts.flatMap((rollout): Document[] => {
    const { kind, os, version } = rollout
    const date = kind === 'release' ? releaseDate(version) : imageDate(version)
    if (date === null || (kind === 'image' && os === null)) return []
    const key = `${os ?? 'aks'}/${version}`
    const regions = [...new Set([...(before.get(key) ?? []), ...rollout.regions])].toSorted()
    const text =
      kind === 'release'
        ? regions.join(', ')
        : `### Node images\n\n* ${osName(os ?? '')} node image ${version} is out. It has reached ${regions.join(', ')}.`
    const form = kind === 'release' ? 'reach' : 'image'
    return [{ source, key, form, date, title: `${os ?? 'AKS'} ${version}`, url: null, text }]
  })
}

function readRegions(text: string): string[] {
  return (text.split(' has reached ').at(-1) ?? '').match(/[a-z0-9]+/g) ?? []
}

/** `v20250808` is the release of 2025-08-08. */
function releaseDate(version: string): string | null {
  const [, year, month, day] = /^v?(20\d\d)(\d\d)(\d\d)$/.exec(version) ?? []
  return day === undefined ? null : `${year}-${month}-${day}`
}
