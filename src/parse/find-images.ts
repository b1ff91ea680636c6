import type { ImageMention } from '../domain/node-image.ts'
import type { Link } from '../domain/notice.ts'
import { osOfImageName } from '../domain/os-release.ts'

const imageVersion = /(?<![\d.])(?:20\d{4}\.\d{2}\.\d{1,2}|20\d{2}\.\d{2}\.\d{2}|[12]\d{4}\.\d{3,5}\.\d{6})(?!\.?\d)/g

/** Windows builds name their release: 17763 is Windows Server 2019 (AKS docs, windows-annual-channel and node images). */
const windowsBuilds: Readonly<Record<string, string>> = {
  '17763': 'windows-2019',
  '20348': 'windows-2022',
  '25398': 'windows-23h2',
  '26100': 'windows-2025',
}

/**
 * Finds the node images that an item announces. The OS release comes from the Windows build, the name in the text before
 * the version, or the path of its link; a version of something that is no known image is left out.
 */
export function findImages(plain: string, links: readonly Link[]): ImageMention[] {
  const found = new Map<string, ImageMention>()
  for (const match of plain.matchAll(imageVersion)) {
    const version = match[0]
    const link = links.find(
      (candidate) => candidate.text.includes(version) && candidate.url.includes(version.slice(0, 9)),
    )
    const os = windowsBuilds[version.slice(0, 5)] ?? osInLine(plain, match.index) ?? osInLink(link)
    if (os) found.set(`${os} ${version}`, { os, version, url: link?.url ?? null })
  }
  return [...found.values()]
}

function osInLine(plain: string, at: number): string | null {
  const line = plain.slice(plain.lastIndexOf('\n', at) + 1, at)
  const named = osOfImageName(line) ?? (/\bubuntu\b/i.test(line) ? null : bareFamily(line))
  return named?.startsWith('windows') ? null : named
}

/** Azure Linux had no version in its name before 3.0, as Mariner before it. */
function bareFamily(line: string): string | null {
  if (/\bmariner\b/i.test(line)) return 'mariner-2'
  return /\bazure ?linux\b/i.test(line) ? 'azure-linux-2' : null
}

function osInLink(link: Link | undefined): string | null {
  if (!link) return null
  const path = decodeURIComponent(new URL(link.url).pathname)
  return osOfImageName(path) ?? bareFamily(path.replaceAll('/', ' '))
}
