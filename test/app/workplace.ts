import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { azCluster, azPool } from '../inventory/az-cluster.ts'
import { askLookout, runLookout, type Outcome, type Setting } from './run-lookout.ts'

/** Release notes that concern some of {@link inventory}. */
export const changelog = `## Release 2025-10-12

### Announcements

* Windows Server 2019 is retired on 1 March 2026. Move to Windows Server 2022 pools.
* Kubernetes 1.31 is no longer supported after 1 November 2025.

### Behavioral Changes

* Starting with Kubernetes 1.34, kubenet clusters are rejected in West Europe.

### Component Updates

* Ubuntu 22.04 node image is now 202510.03.0.

## Release 2025-09-14

### Announcements

* Windows Server 2019 is retired on 31 March 2026. Move to Windows Server 2022 pools.
`

export const inventory = [
  azCluster({
    networkProfile: { networkPlugin: 'kubenet' },
    agentPoolProfiles: [
      azPool(),
      azPool({
        name: 'win19',
        osType: 'Windows',
        osSku: 'Windows2019',
        nodeImageVersion: 'AKSWindows-2019-17763.7009.250319',
      }),
    ],
  }),
  azCluster({
    name: 'web-test',
    id: '/subscriptions/sub-1/web-test',
    location: 'japaneast',
    currentKubernetesVersion: '1.31.9',
  }),
]

export interface Workplace extends Setting {
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly run: (...args: string[]) => Promise<Outcome>
  /** With `--json`, parsed. */
  readonly ask: <T>(...args: string[]) => Promise<T>
}

/** A folder of its own that goes with the test, and the command run in it. */
export function workplace(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  surroundings: Omit<Setting, 'folder'> = {},
): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  const setting = { ...surroundings, folder }
  return {
    ...setting,
    write,
    run: (...args) => runLookout(args, setting),
    ask: (...args) => askLookout(args, setting),
  }
}

/** A workplace whose database holds {@link changelog} and {@link inventory}. */
export async function filledWorkplace(): Promise<Workplace> {
  const place = workplace({ 'CHANGELOG.md': changelog, 'clusters.json': JSON.stringify(inventory) })
  const { exitCode, stderr } = await place.run('run', '--changelog', 'CHANGELOG.md', '--clusters', 'clusters.json')
  if (exitCode !== 0) throw new Error(stderr)
  return place
}
