import { describe, expect, it } from 'vitest'
import { compareImages, parseNodeImage } from '../../src/domain/node-image.ts'
import { osName } from '../../src/render/os-name.ts'

const linux = ['202503.02.0', '202506.16.0', '202508.06.0', '202508.20.0', '202512.18.0']
const windows = (build: number) =>
  [3091, 3808, 4529, 5122].map((revision, month) => `${build}.${revision}.250${month + 5}14`)
const sizes = ['gen2', 'gen2TL', 'gen2arm64', 'fips', 'gen2fips']

/** Definitions as `nodeImageVersion` writes them, in the galleries that hold them, with versions that each family had. */
const families: readonly (readonly [
  os: string,
  name: string,
  definitions: readonly string[],
  versions: readonly string[],
])[] = [
  [
    'ubuntu-20.04',
    'Ubuntu 20.04',
    ['2004fipscontainerd', '2004gen2fipscontainerd', '2004gen2CVMcontainerd', '2004cvmcontainerd'].map(
      (name) => `AKSUbuntu-${name}`,
    ),
    linux,
  ],
  [
    'ubuntu-22.04',
    'Ubuntu 22.04',
    ['', ...sizes, 'gen2fipsTL'].map((size) => `AKSUbuntu-2204${size}containerd`),
    linux,
  ],
  [
    'ubuntu-24.04',
    'Ubuntu 24.04',
    ['', 'gen2', 'gen2TL', 'gen2arm64', 'gen2arm64gb200', 'gen2CVM'].map((size) => `AKSUbuntu-2404${size}containerd`),
    linux,
  ],
  [
    'ubuntu-26.04',
    'Ubuntu 26.04',
    ['2604minimalgen2', '2604minimalgen2arm64', '2604gen2', '2604gen2arm64'].map(
      (name) => `AKSUbuntu-${name}containerd`,
    ),
    linux,
  ],
  [
    'azure-linux-3',
    'Azure Linux 3',
    ['V3', ...sizes.map((size) => `V3${size}`), 'V3gen2CVM', 'V3katagen2'].map((name) => `AKSAzureLinux-${name}`),
    linux,
  ],
  [
    'azure-linux-2',
    'Azure Linux 2',
    ['V2', ...sizes.map((size) => `V2${size}`)].map((name) => `AKSAzureLinux-${name}`),
    linux,
  ],
  [
    'mariner-2',
    'Mariner 2',
    ['V2', 'V2gen2', 'V2gen2arm64', 'V2fips', 'V2katagen2'].map((name) => `AKSCBLMariner-${name}`),
    linux,
  ],
  [
    'azure-linux-osguard-3',
    'Azure Linux OS Guard 3',
    ['V3gen2fipsTL', 'V3gen2TL', 'V3gen2', 'V3gen2arm64'].map((name) => `AKSAzureLinux-OSGuard${name}`),
    linux,
  ],
  [
    'azure-container-linux',
    'Azure Container Linux',
    ['AKSAzureContainerLinux', 'AKSAzureLinux-aclgen2TL', 'AKSAzureLinux-aclgen2', 'AKSAzureLinux-aclgen2arm64TL'],
    linux,
  ],
  [
    'flatcar',
    'Flatcar',
    ['flatcargen2', 'flatcargen2arm64', 'flatcar', 'flatcargen2TL'].map((name) => `AKSFlatcar-${name}`),
    linux,
  ],
  [
    'windows-2019',
    'Windows Server 2019',
    ['2019', '2019-containerd', '2019-gen2', '2019-containerd-gen2', '2019-gen2-tl'].map(
      (name) => `AKSWindows-${name}`,
    ),
    windows(17763),
  ],
  [
    'windows-2022',
    'Windows Server 2022',
    ['2022', '2022-containerd', '2022-containerd-gen2', '2022-gen2', '2022-gen2-tl'].map(
      (name) => `AKSWindows-${name}`,
    ),
    windows(20348),
  ],
  [
    'windows-2025',
    'Windows Server 2025',
    ['2025', '2025-gen2', '2025-gen2-tl', '2025-containerd', '2025-containerd-gen2'].map(
      (name) => `AKSWindows-${name}`,
    ),
    windows(26100),
  ],
  [
    'windows-23h2',
    'Windows Server 23h2',
    ['23H2', '23H2-gen2', '23H2-gen2-tl', '23H2-containerd', '23H2-containerd-gen2'].map(
      (name) => `AKSWindows-${name}`,
    ),
    windows(25398),
  ],
]

describe.each(families)('%s', (os, name, definitions, versions) => {
  const all = versions.flatMap((version) =>
    definitions.map((definition) => ({ raw: `${definition}-${version}`, version })),
  )

  it('is read from every spelling, at least twenty', () => {
    expect(all.length).toBeGreaterThanOrEqual(20)
    for (const { raw, version } of all) expect(parseNodeImage(raw)).toEqual({ os, version, raw })
    expect(osName(os)).toBe(name)
  })

  it('is ordered by version, whatever the definition, and never mixed with another family', () => {
    const images = all.map(({ raw }) => parseNodeImage(raw)!)
    for (const one of images) {
      for (const other of images) {
        const order = Math.sign(compareImages(one, other) ?? Number.NaN)
        expect(order).toBe(Math.sign(versions.indexOf(one.version) - versions.indexOf(other.version)))
      }
    }
    const related = (other: string): boolean =>
      other.replace('mariner', 'azure-linux') === os.replace('mariner', 'azure-linux')
    for (const [other, , [definition], [version]] of families) {
      if (related(other)) continue
      expect(compareImages(images[0]!, parseNodeImage(`${definition}-${version}`)!)).toBeNull()
    }
  })
})
