import type { ImageMention } from '../domain/node-image.ts'
import type { Link } from '../domain/notice.ts'
import { osOfImageName } from '../domain/os-release.ts'
import { remember } from '../domain/remember.ts'

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
  imageVersion.lastIndex = 0
  for (let match = imageVersion.exec(plain); match; match = imageVersion.exec(plain)) {
    const version = match[0]
    const link = links.find(
      (candidate) => candidate.text.includes(version) && candidate.url.includes(version.slice(0, 9)),
    )
    const windows = windowsBuilds[version.slice(0, 5)]
    const named = windows === undefined ? releasesAround(plain, match.index, version.length) : [windows]
    const releases = named.length > 0 ? named : [osInLink(link) ?? anyLinux(plain, match.index)]
    for (const os of releases) if (os) found.set(`${os} ${version}`, { os, version, url: link?.url ?? null })
  }
  return [...found.values()]
}

const releaseName =
  /(?:aks[- ]?)?ubuntu[- ]?(?:\d{4}|\d\d\.\d\d)(?:(?:,| and| &| or)+ (?:ubuntu )?\d\d\.\d\d)*|(?:aks[- ]?)?(?:cbl[- ]?)?mariner[- ]?v?\d?|azure ?linux(?: container host)?[- ]?(?:os ?guard|v?\d)?|flatcar|azure container linux|\bubuntu\b/gi

/** The releases named nearest before a version in its line, or after it ("202607.20.0 for Ubuntu 24.04 and Azure Linux 3.0"). */
function releasesAround(plain: string, at: number, length: number): readonly string[] {
  const line = plain.lastIndexOf('\n', at) + 1
  const lead = plain.slice(line, at)
  const before = lastListed([...withoutSpared(lead).matchAll(releaseName)])
  if (before.length > 0) return ubuntusAfter(before, lead) ?? before.flatMap(releasesOf)
  const below = line === 0 ? [] : releasesBelow(plain.slice(0, plain.indexOf('\n')), lead)
  if (below.length > 0) return below
  const rest = plain.slice(at + length).split(/\n|\.\s/, 1)[0] ?? ''
  return [...rest.matchAll(releaseName)].flatMap((match) => releasesOf(match[0]))
}

/** "Ubuntu images: 22.04 and 24.04" has the releases behind the name, "22.04 202607.20.0, 24.04" each before its own version. */
function ubuntusAfter(names: readonly string[], lead: string): readonly string[] | null {
  if (names.length !== 1 || names[0]?.trim().toLowerCase() !== 'ubuntu') return null
  const own = lead.slice(lead.lastIndexOf(names[0])).split(imageVersion).at(-1) ?? ''
  const releases = own.match(/(?<![\d.])\d\d\.(?:04|10)(?![\d.])/g)
  return releases?.map((release) => `ubuntu-${release}`) ?? null
}

/** "Ubuntu node images" above "22.04: 202607.20.0": the one names the family, the other its release. */
function releasesBelow(heading: string, lead: string): readonly string[] {
  const [family] = heading.match(releaseName) ?? []
  const release = /\b(?:v\d|\d\d\.\d\d|\d\.0)\b/i.exec(lead)?.[0]
  return family === undefined || release === undefined || /\d/.test(family)
    ? []
    : releasesOf(`${family.trim()} ${release}`)
}

/** "Windows and Azure Linux are not affected. Upgrade to 202602.24.0": the image is of none of them. */
function withoutSpared(text: string): string {
  const sentences = text.split(/(?<=[.;])\s+/)
  return sentences
    .filter((sentence) => !/(?:\bnot|n['’]t|\bun) ?(?:be )?(?:affected|impacted)/i.test(sentence))
    .join(' ')
}

/** The last name and those listed with it: "Ubuntu 22.04, Ubuntu 24.04 and Azure Linux 3.0". */
function lastListed(names: readonly RegExpExecArray[]): string[] {
  const listed: string[] = []
  for (let index = names.length - 1; index >= 0; index--) {
    const { 0: name, index: start, input } = names[index] as RegExpExecArray
    const next = names[index + 1]
    if (next && !/^\s*(?:,|and|or|&|, and|, or)\s*$/.test(input.slice(start + name.length, next.index))) break
    listed.unshift(name)
  }
  return listed
}

/** `Ubuntu 22.04 and 24.04` names two. */
const releasesOf = remember((name): readonly string[] => {
  const [, ...further] = name.match(/\d\d\.\d\d/g) ?? []
  const first = osOfImageName(name) ?? bareFamily(name)
  return [...(first === null ? [] : [first]), ...further.map((release) => `ubuntu-${release}`)]
})

/** Azure Linux had no version in its name before 3.0, as Mariner before it; `ubuntu` stands for all its releases. */
function bareFamily(line: string): string | null {
  if (/\bubuntu\b/i.test(line)) return 'ubuntu'
  if (/\bmariner\b/i.test(line)) return 'mariner-2'
  return /\bazure ?linux\b/i.test(line) ? 'azure-linux-2' : null
}

/** "Linux nodes with an image older than 202510.03.0": whatever their release. */
const ofAny =
  /\bimages?\s+(?:that\s+are\s+)?(?:(?:older|earlier|lower)\s+than|before|below|prior\s+to|from|since|up\s+to(?:\s+and\s+including)?)\s+[`v]*$/i

function anyLinux(plain: string, at: number): string | null {
  return ofAny.test(plain.slice(Math.max(0, at - 60), at)) ? 'linux' : null
}

function osInLink(link: Link | undefined): string | null {
  if (!link) return null
  const path = new URL(link.url).pathname
  return osOfImageName(path) ?? bareFamily(path.replaceAll('/', ' '))
}
