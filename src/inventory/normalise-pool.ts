import type { NodePool } from '../domain/cluster.ts'
import { osOfSku } from '../domain/os-release.ts'
import { choiceAt, isObject, isTrueAt, labelsAt, textAt, textsAt, valueAt, wordAt } from './loose-json.ts'
import type { Loose } from './loose-json.ts'
import { poolHardware } from './pool-hardware.ts'

/** One entry of `agentPoolProfiles` (keys in lower case); `clusterVersion` stands in for a version the pool lacks. */
export function normalisePool(pool: Loose, clusterVersion: string): NodePool {
  const hardware = poolHardware(vmSizeOf(pool), textAt(pool, 'nodeImageVersion'))
  const version = textAt(pool, 'currentOrchestratorVersion') ?? textAt(pool, 'orchestratorVersion') ?? clusterVersion
  const osSku = textAt(pool, 'osSku')
  const fips = isTrueAt(pool, 'enableFips') || hardware.fips
  const special = fips || hardware.confidential
  const os = hardware.image?.os ?? (osSku === null ? null : osOfSku(osSku, { version, special }))
  return {
    ...hardware,
    name: wordAt(pool, 'name') ?? '',
    mode: choiceAt(pool, 'mode', ['system', 'user', 'gateway']) ?? 'user',
    osType: isWindows(pool, os) ? 'windows' : 'linux',
    os,
    osSku,
    version,
    count: countAt(pool),
    type: wordAt(pool, 'type'),
    spot: wordAt(pool, 'scaleSetPriority') === 'spot',
    fips,
    gpuDriver: wordAt(pool, 'gpuProfile.driver'),
    trustedLaunch:
      hardware.trustedLaunch ||
      isTrueAt(pool, 'securityProfile.enableSecureBoot') ||
      isTrueAt(pool, 'securityProfile.enableVtpm'),
    workloadRuntime: wordAt(pool, 'workloadRuntime'),
    customCaTrust: isTrueAt(pool, 'enableCustomCaTrust'),
    autoscaling: isTrueAt(pool, 'enableAutoScaling'),
    podSubnet: textAt(pool, 'podSubnetId') !== null,
    nodePublicIp: isTrueAt(pool, 'enableNodePublicIp'),
    zones: textsAt(pool, 'availabilityZones'),
    osDisk: choiceAt(pool, 'osDiskType', ['ephemeral', 'managed']),
    tags: labelsAt(pool, 'tags'),
    labels: labelsAt(pool, 'nodeLabels'),
    taints: textsAt(pool, 'nodeTaints'),
  }
}

function isWindows(pool: Loose, os: string | null): boolean {
  return wordAt(pool, 'osType') === 'windows' || os?.startsWith('windows') === true
}

/** A pool of type VirtualMachines mixes sizes and names them in its scale profile; the first stands for the pool. */
function vmSizeOf(pool: Loose): string | null {
  const scales = valueAt(pool, 'virtualMachinesProfile.scale.manual')
  const first: unknown = Array.isArray(scales) ? scales[0] : null
  return textAt(pool, 'vmSize') ?? (isObject(first) ? textAt(first, 'size') : null)
}

function countAt(pool: Loose): number | null {
  const count = valueAt(pool, 'count')
  return typeof count === 'number' ? count : null
}
