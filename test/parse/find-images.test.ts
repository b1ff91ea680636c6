import { describe, expect, it } from 'vitest'
import { findImages } from '../../src/parse/find-images.ts'

const notes = 'https://github.com/Azure/AKS/blob/master/vhd-notes'

function imagesOf(text: string): string[] {
  return findImages(text, []).map(({ os, version }) => `${os} ${version}`)
}

describe('findImages', () => {
  it.each([
    ['Ubuntu 22.04 node image: 202510.03.0', 'ubuntu-22.04 202510.03.0'],
    ['AKS Ubuntu 24.04 image has moved to AKSUbuntu-2404-202510.03.0.', 'ubuntu-24.04 202510.03.0'],
    ['Azure Linux v3 node image: 202510.03.0', 'azure-linux-3 202510.03.0'],
    ['Azure Linux image 202310.04.0', 'azure-linux-2 202310.04.0'],
    ['Mariner node image 202303.06.0', 'mariner-2 202303.06.0'],
    ['Windows Server 2019 image 17763.7792.250910', 'windows-2019 17763.7792.250910'],
    ['Windows image is now 20348.4171.250910', 'windows-2022 20348.4171.250910'],
    ['Windows annual channel 25398.1849.250910', 'windows-23h2 25398.1849.250910'],
    ['Windows Server 2025 image 26100.4946.250823', 'windows-2025 26100.4946.250823'],
    ['Ubuntu 18.04 image 2021.03.31', 'ubuntu-18.04 2021.03.31'],
    ['202510.03.0 is the new image of Ubuntu 22.04', 'ubuntu-22.04 202510.03.0'],
    ['Nodes with an image older than 202510.03.0', 'linux 202510.03.0'],
  ])('reads "%s"', (text, image) => {
    expect(imagesOf(text)).toEqual([image])
  })

  it.each([
    ['Ubuntu images: 22.04 202510.03.0, 24.04 202510.08.0', ['ubuntu-22.04 202510.03.0', 'ubuntu-24.04 202510.08.0']],
    ['Ubuntu images: 22.04 and 24.04 are at 202510.03.0', ['ubuntu-22.04 202510.03.0', 'ubuntu-24.04 202510.03.0']],
    ['Ubuntu images\n22.04: 202510.03.0\n24.04: 202510.03.0', ['ubuntu-22.04 202510.03.0', 'ubuntu-24.04 202510.03.0']],
    [
      'Azure Linux images\nv2 – 202510.03.0\nv3 – 202510.03.0',
      ['azure-linux-2 202510.03.0', 'azure-linux-3 202510.03.0'],
    ],
  ])('reads the releases that %j names after their family', (text, images) => {
    expect(imagesOf(text)).toEqual(images)
  })

  it('gives one version to every release that shares it, and each of several its own', () => {
    expect(imagesOf('Ubuntu 22.04 and 24.04 node images: 202510.03.0')).toEqual([
      'ubuntu-22.04 202510.03.0',
      'ubuntu-24.04 202510.03.0',
    ])
    expect(imagesOf('Ubuntu 22.04, Ubuntu 24.04 and Azure Linux 3.0 node images older than 202510.03.0')).toEqual([
      'ubuntu-22.04 202510.03.0',
      'ubuntu-24.04 202510.03.0',
      'azure-linux-3 202510.03.0',
    ])
    expect(
      imagesOf('Ubuntu 22.04 is affected. Azure Linux 3.0 is not affected. Upgrade to node image 202510.03.0.'),
    ).toEqual(['ubuntu-22.04 202510.03.0'])
    expect(imagesOf('Ubuntu 22.04 pools move to the Azure Linux 3.0 node image 202510.03.0')).toEqual([
      'azure-linux-3 202510.03.0',
    ])
    expect(imagesOf('Node images:\nUbuntu 22.04 202510.03.0\nAzure Linux v3 202509.23.0')).toEqual([
      'ubuntu-22.04 202510.03.0',
      'azure-linux-3 202509.23.0',
    ])
  })

  it('takes the address of the link that bears the version, and the release from it where the text tells none', () => {
    const url = `${notes}/AzureLinuxv3/202510.03.0.txt`
    expect(findImages('Newest: 202510.03.0', [{ text: '202510.03.0', url }])).toEqual([
      { os: 'azure-linux-3', version: '202510.03.0', url },
    ])
  })

  it.each([
    'API version 2025-10-03',
    'chart 202510.03.0 of something else',
    'Ubuntu 22.04 kernel 5.15.0-1092',
    'Windows Server 2022 build 20348',
    'Cilium 1.17.4',
  ])('finds none in "%s"', (text) => {
    expect(imagesOf(text)).toEqual([])
  })
})
