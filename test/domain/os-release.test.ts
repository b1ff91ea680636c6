import { describe, expect, test } from 'vitest'
import { osOfImageName, osOfSku, osReleases, sameFamily } from '../../src/domain/os-release.ts'

describe('osOfSku', () => {
  test.each([
    ['Ubuntu', '1.24.9', 'ubuntu-18.04'],
    ['Ubuntu', '1.34.1', 'ubuntu-22.04'],
    ['Ubuntu', '1.35', 'ubuntu-24.04'],
    ['Ubuntu2404', '1.33.0', 'ubuntu-24.04'],
    ['AzureLinux', '1.31.8', 'azure-linux-2'],
    ['azurelinux', '1.32.0', 'azure-linux-3'],
    ['AzureLinux3', '1.30.0', 'azure-linux-3'],
    ['CBLMariner', '1.26.0', 'mariner-2'],
    ['AzureLinuxOSGuard', '1.33.0', 'azure-linux-osguard-3'],
    ['AzureContainerLinux', '1.35.0', 'azure-container-linux'],
    ['Flatcar', '1.34.0', 'flatcar'],
    ['Windows2019', '1.28.0', 'windows-2019'],
    ['Windows2025', '1.33.0', 'windows-2025'],
    ['WindowsAnnual', '1.32.0', 'windows-23h2'],
    ['Ubuntu', '', null],
    ['Plan9', '1.32.0', null],
  ])('%s on Kubernetes %s is %s', (sku, version, os) => {
    expect(osOfSku(sku, { version, special: false })).toBe(os)
  })

  test('sku Ubuntu does not tell the release of a FIPS or confidential pool', () => {
    expect(osOfSku('Ubuntu', { version: '1.29.15', special: true })).toBeNull()
    expect(osOfSku('Ubuntu2204', { version: '1.29.15', special: true })).toBe('ubuntu-22.04')
  })
})

test('release notes write the releases as images do', () => {
  expect(osOfImageName('Ubuntu 22.04')).toBe('ubuntu-22.04')
  expect(osOfImageName('Azure Linux 3.0')).toBe('azure-linux-3')
  expect(osOfImageName('Windows Server 2025')).toBe('windows-2025')
})

test('Mariner 2 and Azure Linux 2 are one family, and nothing else is', () => {
  const pairs = osReleases.flatMap((a) => osReleases.filter((b) => a < b && sameFamily(a, b)).map((b) => [a, b]))
  expect(pairs).toEqual([['azure-linux-2', 'mariner-2']])
})
