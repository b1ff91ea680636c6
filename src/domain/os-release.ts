import { kubernetesMinor } from './kubernetes-version.ts'

/** OS releases of AKS nodes, in the project's style. */
export const osReleases = [
  'ubuntu-16.04',
  'ubuntu-18.04',
  'ubuntu-20.04',
  'ubuntu-22.04',
  'ubuntu-24.04',
  'ubuntu-26.04',
  'mariner-1',
  'mariner-2',
  'azure-linux-2',
  'azure-linux-3',
  'azure-linux-osguard-3',
  'azure-container-linux',
  'flatcar',
  'windows-2019',
  'windows-2022',
  'windows-2025',
  'windows-23h2',
] as const

/** Each pattern's groups fill the `$1`, `$2` of the release's name; the first that fits decides. */
const imageNames: readonly (readonly [pattern: RegExp, os: string])[] = [
  [/osguard/, 'azure-linux-osguard-3'],
  [/azurecontainerlinux|aclgen\d/, 'azure-container-linux'],
  [/flatcar/, 'flatcar'],
  [/ubuntu[a-z]*[-/ ]?(?:gen\d[-/])?(\d\d)\.?(04|10)(?!\d)/, 'ubuntu-$1.$2'],
  [/mariner[a-z]*[-/ ]?v?(\d)/, 'mariner-$1'],
  [/azure ?linux(?:edgezone)?[-/ ]?v?(\d)/, 'azure-linux-$1'],
  [/windows[a-z]*[-/ ]?(?:server[-/ ]?)?(\d\dh\d|20\d\d)/, 'windows-$1'],
]

/**
 * OS release that an image's name tells, in any of AKS's spellings: a node's `AKSUbuntu-2204gen2containerd`, the CVE
 * API's `AKSUbuntu-gen2-2204containerd`, AgentBaker's `AKSUbuntu/gen2/2204containerd`, vhd-notes' `AzureLinuxv3`.
 * Null for a name that is none of them.
 */
export function osOfImageName(name: string): string | null {
  const lower = name.toLowerCase()
  for (const [pattern, os] of imageNames) {
    const found = pattern.exec(lower)
    if (found) return os.replace(/\$(\d)/g, (_, group) => found[Number(group)] ?? '')
  }
  return null
}

/** What a pool's `osSku` leaves open. */
export interface SkuContext {
  /** The pool's Kubernetes version. */
  readonly version: string
  /** FIPS and confidential pools of sku `Ubuntu` run an older release than the others, which the sku does not tell. */
  readonly special: boolean
}

/** OS release behind an `osSku` (case-blind); null where the sku does not tell. Source: AKS docs, upgrade-os-version. */
export function osOfSku(osSku: string, { version, special }: SkuContext): string | null {
  const sku = osSku.toLowerCase()
  const minor = kubernetesMinor(version)
  if (sku === 'ubuntu') return special ? null : defaultUbuntu(minor)
  if (sku === 'azurelinux') return minor === null ? null : minor >= 32 ? 'azure-linux-3' : 'azure-linux-2'
  if (sku === 'mariner' || sku === 'cblmariner') return 'mariner-2'
  if (sku === 'windowsannual') return 'windows-23h2'
  return osOfImageName(sku)
}

/**
 * Mariner is the earlier name of Azure Linux: `mariner-2` and `azure-linux-2` get the same images. A bare `ubuntu` stands
 * for all its releases, `linux` for every release but those of Windows.
 */
export function sameFamily(a: string, b: string): boolean {
  const [left, right] = [a.replace('mariner', 'azure-linux'), b.replace('mariner', 'azure-linux')]
  return (
    left === right ||
    (left === 'linux' && !right.startsWith('windows')) ||
    (right === 'linux' && !left.startsWith('windows')) ||
    (left === 'ubuntu' && right.startsWith('ubuntu-')) ||
    (right === 'ubuntu' && left.startsWith('ubuntu-'))
  )
}

function defaultUbuntu(minor: number | null): string | null {
  if (minor === null) return null
  if (minor >= 35) return 'ubuntu-24.04'
  return minor >= 25 ? 'ubuntu-22.04' : 'ubuntu-18.04'
}
