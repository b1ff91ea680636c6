import { daysInMonth } from './calendar-date.ts'
import { remember } from './remember.ts'
import { osOfImageName, sameFamily } from './os-release.ts'

/** A node image that release notes announce. */
export interface ImageMention {
  /** OS release in the project's style: `ubuntu-22.04`, `azure-linux-3`, `windows-2019`. */
  readonly os: string
  /** `202508.20.0` (Linux) or `20348.4052.250823` (Windows), as written. */
  readonly version: string
  readonly url: string | null
}

/** A node image that a pool runs, read from `nodeImageVersion`. */
export interface NodeImage {
  readonly os: string
  readonly version: string
  /** `AKSUbuntu-2204gen2containerd-202508.06.0`, as Azure writes it. */
  readonly raw: string
}

const longestName = 200
const linuxVersion = /^(\d{4})(\d{2})\.(\d{1,2})\.(\d{1,5})$/
const oldLinuxVersion = /^(\d{4})\.(\d{2})\.(\d{2})$/
const windowsVersion = /^(\d{5})\.(\d{1,6})\.(\d{2})(\d{2})(\d{2})$/
/** Name, version and, on the SecurityPatch channel, the date of the patch. */
const imageParts = /^(.+?)[-/](\d{6}\.\d{1,2}\.\d+|\d{4}\.\d{2}\.\d{2}|\d{5}\.\d+\.\d{6})(?:-\d{4}\.\d{2}\.\d{2})?$/

/** Reads `nodeImageVersion` (also the CVE API's and AgentBaker's spelling); null when it is no AKS image known. */
export function parseNodeImage(raw: string): NodeImage | null {
  if (raw.length > longestName) return null
  const [, name, version] = imageParts.exec(raw.trim()) ?? []
  if (name === undefined || version === undefined) return null
  const os = osOfImageName(name)
  return os === null ? null : { os, version, raw }
}

/** Day (`YYYY-MM-DD`) an image was built, from its version in any of the three forms; null when it is none. */
export function imageDate(version: string): string | null {
  const linux = linuxVersion.exec(version) ?? oldLinuxVersion.exec(version)
  if (linux) return calendarDay(linux[1], linux[2], linux[3])
  const windows = windowsVersion.exec(version)
  return windows && calendarDay(`20${windows[3]}`, windows[4], windows[5])
}

/** Negative when `a` is older than `b`, 0 when equal; null when their families or the forms of their versions differ. */
export function compareImages(
  a: Pick<NodeImage, 'os' | 'version'>,
  b: Pick<NodeImage, 'os' | 'version'>,
): number | null {
  if (!sameFamily(a.os, b.os)) return null
  const left = imageOrder(a.version)
  const right = imageOrder(b.version)
  if (left === null || right === null || left.form !== right.form) return null
  return left.main - right.main || left.fix - right.fix
}

/** Whole weeks between two image versions' days, never negative; null when a version tells no day. */
export function weeksBehind(running: string, newest: string): number | null {
  const from = imageDate(running)
  const to = imageDate(newest)
  if (from === null || to === null) return null
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 604_800_000))
}

interface ImageOrder {
  readonly form: 'linux' | 'windows'
  readonly main: number
  readonly fix: number
}

/** Linux counts by day, then hotfix; Windows by build, then revision. The one never compares with the other. */
const imageOrder = remember((version: string): ImageOrder | null => {
  const day = imageDate(version)
  if (day === null) return null
  const windows = windowsVersion.exec(version)
  if (windows) return { form: 'windows', main: Number(windows[1]), fix: Number(windows[2]) }
  return { form: 'linux', main: Date.parse(day), fix: Number(linuxVersion.exec(version)?.[4] ?? 0) }
})

function calendarDay(year = '', month = '', day = ''): string | null {
  const known = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1
  if (!known || Number(day) > daysInMonth(Number(year), Number(month))) return null
  return `${year}-${month}-${day.padStart(2, '0')}`
}
