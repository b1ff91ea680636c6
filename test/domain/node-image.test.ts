import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareImages, imageDate, parseNodeImage, weeksBehind } from '../../src/domain/node-image.ts'

describe('parseNodeImage', () => {
  test.each([
    ['AKSUbuntu-1604-2022.03.29', 'ubuntu-16.04', '2022.03.29'],
    ['AKSUbuntu-1804containerd-202303.28.0', 'ubuntu-18.04', '202303.28.0'],
    ['AKSUbuntu-2004gen2fipscontainerd-202506.16.0', 'ubuntu-20.04', '202506.16.0'],
    ['AKSUbuntu-2004cvmcontainerd-202507.02.0', 'ubuntu-20.04', '202507.02.0'],
    ['AKSUbuntu-2204containerd-202512.18.0', 'ubuntu-22.04', '202512.18.0'],
    ['AKSUbuntu-2204gen2arm64containerd-202512.18.0', 'ubuntu-22.04', '202512.18.0'],
    ['aksubuntu-2204GEN2TLcontainerd-202512.18.0', 'ubuntu-22.04', '202512.18.0'],
    ['AKSUbuntuEdgeZone-2204gen2containerd-202512.18.0', 'ubuntu-22.04', '202512.18.0'],
    ['AKSUbuntu-2404gen2arm64gb200containerd-202602.13.5', 'ubuntu-24.04', '202602.13.5'],
    ['AKSUbuntu-2204gen2containerd-202410.27.0-2024.12.01', 'ubuntu-22.04', '202410.27.0'],
    ['AKSUbuntu-2604minimalgen2containerd-202607.09.0', 'ubuntu-26.04', '202607.09.0'],
    ['AKSAzureLinux-V3gen2arm64fips-202512.18.0', 'azure-linux-3', '202512.18.0'],
    ['AKSAzureLinux-V3katagen2-202512.18.0', 'azure-linux-3', '202512.18.0'],
    ['AKSAzureLinux-V2gen2-202512.06.0', 'azure-linux-2', '202512.06.0'],
    ['AKSAzureLinuxEdgeZone-V3gen2-202512.18.0', 'azure-linux-3', '202512.18.0'],
    ['AKSAzureLinux-OSGuardV3gen2fipsTL-202512.18.0', 'azure-linux-osguard-3', '202512.18.0'],
    ['AKSAzureContainerLinux-202606.01.0', 'azure-container-linux', '202606.01.0'],
    ['AKSAzureLinux-aclgen2TL-202606.01.0', 'azure-container-linux', '202606.01.0'],
    ['AKSCBLMariner-V2gen2-202512.06.0', 'mariner-2', '202512.06.0'],
    ['AKSFlatcar-flatcargen2arm64-202508.06.0', 'flatcar', '202508.06.0'],
    ['AKSWindows-2019-17763.2019.221114', 'windows-2019', '17763.2019.221114'],
    ['AKSWindows-2022-containerd-gen2-20348.4529.251212', 'windows-2022', '20348.4529.251212'],
    ['AKSWindows-2025-gen2-26100.7462.251212', 'windows-2025', '26100.7462.251212'],
    ['AKSWindows-23H2-gen2-25398.2025.251212', 'windows-23h2', '25398.2025.251212'],
    ['AKSUbuntu-gen2-2204containerd/202601.13.0', 'ubuntu-22.04', '202601.13.0'],
    ['AKSCBLMarinerV2-gen2/202512.06.0', 'mariner-2', '202512.06.0'],
    ['AKSAzureLinuxV3-gen2fips/202601.13.0', 'azure-linux-3', '202601.13.0'],
    ['AKSUbuntu/gen2/2204containerd/202601.13.0', 'ubuntu-22.04', '202601.13.0'],
    ['AKSAzureLinuxV3/gen2/202601.13.0', 'azure-linux-3', '202601.13.0'],
    ['aks-ubuntu/AKSUbuntu-2204/202601.13.0', 'ubuntu-22.04', '202601.13.0'],
    ['AzureLinuxv3/202601.13.0', 'azure-linux-3', '202601.13.0'],
    ['AKSWindows/2022/20348.4529.251212', 'windows-2022', '20348.4529.251212'],
  ])('%s is %s %s', (raw, os, version) => {
    expect(parseNodeImage(raw)).toEqual({ os, version, raw })
  })

  test.each(['', 'AKSUbuntu-2204gen2containerd', 'Debian-12-202508.06.0', '202508.06.0', '-'.repeat(1_000_000)])(
    'no known image: %#',
    (raw) => expect(parseNodeImage(raw)).toBeNull(),
  )

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, version) => {
        expect(() => parseNodeImage(`${name}-${version}`)).not.toThrow()
      }),
    )
  })
})

describe('image versions', () => {
  test.each([
    ['202508.20.0', '2025-08-20'],
    ['2022.10.03', '2022-10-03'],
    ['20348.4052.250823', '2025-08-23'],
    ['202513.01.0', null],
    ['202502.30.0', null],
    ['1.2.3', null],
  ])('%s was built %s', (version, date) => expect(imageDate(version)).toBe(date))

  test('weeks behind are whole weeks, and never negative', () => {
    expect(weeksBehind('202507.21.0', '202508.20.0')).toBe(4)
    expect(weeksBehind('17763.7009.250319', '17763.7136.250402')).toBe(2)
    expect(weeksBehind('202508.20.0', '202507.21.0')).toBe(0)
    expect(weeksBehind('unknown', '202507.21.0')).toBeNull()
  })

  test.each([
    ['ubuntu-22.04', '202508.06.0', 'ubuntu-22.04', '202508.20.0', -1],
    ['ubuntu-22.04', '202602.13.5', 'ubuntu-22.04', '202602.13.10', -1],
    ['ubuntu-22.04', '2022.10.03', 'ubuntu-22.04', '202308.01.0', -1],
    ['windows-2022', '20348.4052.250823', 'windows-2022', '20348.3932.250714', 1],
    ['mariner-2', '202512.06.0', 'azure-linux-2', '202512.06.0', 0],
  ])('%s %s against %s %s', (os, version, otherOs, otherVersion, sign) => {
    const order = compareImages({ os, version }, { os: otherOs, version: otherVersion })
    expect(Math.sign(order ?? Number.NaN)).toBe(sign)
  })

  test('another family or another form of version does not compare', () => {
    expect(
      compareImages({ os: 'ubuntu-22.04', version: '202508.06.0' }, { os: 'ubuntu-24.04', version: '202508.06.0' }),
    ).toBeNull()
    expect(
      compareImages(
        { os: 'windows-2022', version: '202508.06.0' },
        { os: 'windows-2022', version: '20348.4052.250823' },
      ),
    ).toBeNull()
    expect(compareImages({ os: 'flatcar', version: 'latest' }, { os: 'flatcar', version: '202508.06.0' })).toBeNull()
  })

  test('order is the same read from either side', () => {
    const day = fc.date({ min: new Date('2021-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    const image = fc.tuple(day, fc.nat(20)).map(([date, fix]) => {
      const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-')
      return { os: 'ubuntu-22.04', version: `${year}${month}.${dayOfMonth}.${fix}` }
    })
    fc.assert(
      fc.property(image, image, (a, b) => {
        expect(compareImages(a, b)).toBe(0 - (compareImages(b, a) ?? Number.NaN))
        expect(compareImages(a, b) === 0).toBe(a.version === b.version)
      }),
    )
  })
})
