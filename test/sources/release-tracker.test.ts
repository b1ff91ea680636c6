import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReleaseTrackerSource } from '../../src/sources/release-tracker.ts'
import type { FeedServer } from '../servers/feed-server.ts'
import { startFeedServer } from '../servers/feed-server.ts'

const notes = 'https://raw.githubusercontent.com/Azure/AgentBaker/main/vhdbuilder/release-notes'
const region = (RegionName: string, Version: string, image = '', InProgress = false) => ({
  RegionName,
  Current: { Version, DeprecatedVersion: '', ReleaseNote: image && `${notes}/${image}/${Version}.txt` },
  Recent: [],
  InProgress,
  BatchIndex: 1,
})
const section = (name: string, ...continents: readonly object[][]) => ({
  SectionName: name,
  Components: { [name]: { ComponentName: name, RegionalStatuses: Object.fromEntries(continents.entries()) } },
})
const sections = {
  RP: section('AKS', [region('Japan East', 'v20250808'), region('West US 2', 'v20250720')]),
  UbuntuImage: section(
    'Ubuntu 2204',
    [region('Japan East', '202508.20.0', 'AKSUbuntu/gen2/2204containerd')],
    [
      region('East Asia', '202508.20.0', 'AKSUbuntu/gen2/2204containerd'),
      region('UK South', '202508.20.0', 'AKSUbuntu/gen2/2204containerd', true),
      region('Qatar Central', ''),
    ],
  ),
  CBLMarinerImage: section('Azure Linux V3', [region('Germany West Central', '202508.20.0')]),
  WindowsImage: section('2022', [region('East US', '20348.4052.250823', 'AKSWindows/2022-gen2')]),
  CVEStatus: { anything: true },
}

let server: FeedServer
beforeEach(async () => {
  server = await startFeedServer(JSON.stringify({ LastUpdateTime: '2025-09-01T00:00:00Z', Sections: sections }))
})
afterEach(() => server.close())

const source = () =>
  createReleaseTrackerSource({ url: `${server.url}/parsed_data.json`, timeoutMs: 5000, sleep: async () => {} })

describe('the release tracker', () => {
  it('tells which version has reached which regions', async () => {
    const ubuntu = { kind: 'image', component: 'Ubuntu 2204', os: 'ubuntu-22.04', version: '202508.20.0' }
    expect(await source().fetch({})).toMatchObject({
      status: 'changed',
      detail: '5 rollouts',
      content: [
        { kind: 'release', component: 'AKS', os: null, version: 'v20250808', regions: ['japaneast'] },
        { kind: 'release', component: 'AKS', os: null, version: 'v20250720', regions: ['westus2'] },
        { ...ubuntu, regions: ['eastasia', 'japaneast'] },
        { kind: 'image', os: 'azure-linux-3', version: '202508.20.0', regions: ['germanywestcentral'] },
        { kind: 'image', os: 'windows-2022', version: '20348.4052.250823', regions: ['eastus'] },
      ],
    })
  })

  it('costs one conditional request when nothing changed', async () => {
    const first = await source().fetch({})
    const validators = first.status === 'changed' ? first.validators : {}
    expect(await source().fetch(validators)).toEqual({ status: 'unchanged', detail: '304' })
  })

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '<html>', /\("no object"\)/],
    ['no sections', {}, /\("Sections"\)/],
    ['a section less', { Sections: { ...sections, WindowsImage: undefined } }, /\("Sections\.WindowsImage"\)/],
    ['other names', { Sections: { ...sections, RP: { Parts: {} } } }, /\("Sections\.RP\.Components"\)/],
    [
      'a version that is none',
      { Sections: { ...sections, RP: section('AKS\n\u202e', [{ ...region('x', 'y'), Current: { Version: 7 } }]) } },
      /\("Sections\.RP\.Components\.AKS\\n\\u202e\.RegionalStatuses\.0\.0\.Current\.Version"\)/,
    ],
  ])('is named as failed with %s', async (_, body, message) => {
    server.body = typeof body === 'string' ? body : JSON.stringify(body)
    await expect(source().fetch({})).rejects.toThrow(message)
    await expect(source().fetch({})).rejects.toThrow(
      /^release-tracker: has another shape .*; node images are told from/,
    )
  })
})
