import { describe, expect, test } from 'vitest'
import { readInventory } from '../../src/inventory/read-inventory.ts'
import type { Cluster, NodePool } from '../../src/domain/cluster.ts'
import { azCluster, azPool } from './az-cluster.ts'

function cluster(otherwise: Record<string, unknown> = {}): Cluster {
  return readInventory(JSON.stringify([azCluster(otherwise)]), 'fleet.json').clusters[0]!
}

function pool(otherwise: Record<string, unknown>): NodePool {
  return cluster({ agentPoolProfiles: [azPool(otherwise)] }).pools[0]!
}

test('names are in lower case, tags are as written', () => {
  const read = cluster({
    location: 'West Europe',
    identity: { type: 'SystemAssigned' },
    networkProfile: { outboundType: 'loadBalancer', ipFamilies: ['IPv4'] },
  })
  expect(read).toMatchObject({
    id: '/subscriptions/sub-1/resourcegroups/rg-shop/providers/microsoft.containerservice/managedclusters/shop-prod',
    location: 'westeurope',
    version: '1.32.6',
    tier: 'standard',
    identity: 'systemassigned',
    tags: { Team: 'shop' },
    network: { outbound: 'loadbalancer', ipFamilies: ['ipv4'], plugin: null },
  })
})

test('a cluster of which next to nothing is told has the defaults of AKS', () => {
  const bare = {
    name: 'bare',
    kubernetesVersion: '1.32',
    agentPoolProfiles: null,
    tags: null,
    sku: null,
    aadProfile: null,
  }
  expect(readInventory(JSON.stringify([bare]), 'fleet.json').clusters[0]).toMatchObject({
    id: 'bare',
    resourceGroup: null,
    version: '1.32',
    sku: 'base',
    running: true,
    upgradeChannel: 'none',
    nodeOsChannel: null,
    entra: 'none',
    rbac: true,
    localAccounts: true,
    addons: [],
    pools: [],
  })
})

test.each([
  [{ supportPlan: 'AKSLongTermSupport' }, { lts: true }],
  [{ sku: { name: 'Automatic', tier: 'Standard' } }, { sku: 'automatic' }],
  [{ powerState: { code: 'Stopped' } }, { running: false }],
  [
    { autoUpgradeProfile: { upgradeChannel: null, nodeOsUpgradeChannel: 'SecurityPatch' } },
    { upgradeChannel: 'none', nodeOsChannel: 'securitypatch' },
  ],
  [
    { autoUpgradeProfile: { upgradeChannel: 'rapid', nodeOSUpgradeChannel: 'NodeImage' } },
    { upgradeChannel: 'rapid', nodeOsChannel: 'nodeimage' },
  ],
  [{ autoUpgradeProfile: { upgradeChannel: 'node-image' } }, { nodeOsChannel: 'nodeimage' }],
  [{ aadProfile: { managed: true } }, { entra: 'managed' }],
  [{ aadProfile: { managed: null, serverAppId: 'a', clientAppId: 'b' } }, { entra: 'legacy' }],
  [{ identity: null, servicePrincipalProfile: { clientId: '0000' } }, { identity: 'serviceprincipal' }],
  [{ identity: { type: 'UserAssigned' }, servicePrincipalProfile: { clientId: 'msi' } }, { identity: 'userassigned' }],
  [
    { enableRBAC: false, disableLocalAccounts: true },
    { rbac: false, localAccounts: false },
  ],
  [
    { serviceMeshProfile: { mode: 'Istio', istio: { revisions: ['asm-1-25'] } } },
    { istioRevisions: ['asm-1-25'], addons: ['istio'] },
  ],
])('%j is %j', (written, normalised) => {
  expect(cluster(written)).toMatchObject(normalised)
})

test('network facts', () => {
  const { network } = cluster({
    apiServerAccessProfile: {
      enablePrivateCluster: true,
      enableVnetIntegration: true,
      authorizedIPRanges: ['10.0.0.0/8'],
    },
    httpProxyConfig: { httpsProxy: 'http://proxy.example:3128' },
  })
  expect(network).toMatchObject({ private: true, apiServerVnet: true, authorizedIps: true, httpProxy: true })
})

describe('add-ons', () => {
  test.each([
    [
      {
        addonProfiles: {
          OMSagent: { enabled: true },
          azurepolicy: { enabled: false },
          AZUREKEYVAULTSECRETSPROVIDER: { enabled: true },
        },
      },
      ['container-insights', 'key-vault'],
    ],
    [
      { addonProfiles: null, ingressProfile: { webAppRouting: { enabled: true, dnsZoneResourceIds: ['/zone'] } } },
      ['application-routing', 'web-application-routing-dns'],
    ],
    [{ ingressProfile: { webAppRouting: { enabled: true, dnsZoneResourceIds: null } } }, ['application-routing']],
    [{ nodeProvisioningProfile: { mode: 'Auto' } }, ['node-auto-provisioning']],
    [{ nodeProvisioningProfile: { mode: 'Manual' }, serviceMeshProfile: { mode: 'Disabled' } }, []],
    [{ workloadAutoScalerProfile: { keda: { enabled: true }, verticalPodAutoscaler: null } }, ['keda']],
    [{ agentPoolProfiles: [azPool({ enableCustomCATrust: true })] }, ['custom-ca-trust']],
  ])('%j has %j', (written, addons) => {
    expect(cluster(written).addons).toEqual(addons)
  })
})

describe('node pools', () => {
  test('the OS release is what the image says, whatever the sku', () => {
    const read = pool({
      osSku: 'Ubuntu',
      enableFIPS: true,
      nodeImageVersion: 'AKSUbuntu-2004gen2fipscontainerd-202506.16.0',
    })
    expect(read).toMatchObject({ os: 'ubuntu-20.04', fips: true, image: { version: '202506.16.0' } })
  })

  test('without an image it follows sku and version of the pool, not of the cluster', () => {
    const read = pool({
      nodeImageVersion: null,
      osSKU: 'AzureLinux',
      osSku: undefined,
      currentOrchestratorVersion: '1.31.8',
    })
    expect(read).toMatchObject({ os: 'azure-linux-2', image: null, version: '1.31.8' })
  })

  test('a FIPS pool of sku Ubuntu without an image is unknown rather than guessed', () => {
    expect(pool({ nodeImageVersion: null, enableFips: true }).os).toBeNull()
  })

  test('the pool without a version runs that of its cluster', () => {
    expect(pool({ currentOrchestratorVersion: null, orchestratorVersion: null }).version).toBe('1.32.6')
  })

  test.each([
    [
      { vmSize: 'Standard_NC24rs_v3', gpuProfile: { driver: 'Install' } },
      { gpu: true, vmFamily: 'NCv3', gpuDriver: 'install' },
    ],
    [
      { vmSize: null, virtualMachinesProfile: { scale: { manual: [{ size: 'Standard_NC6s_v3' }] } } },
      { gpu: true, vmSize: 'Standard_NC6s_v3' },
    ],
    [{ vmSize: 'Standard_D4pds_v5' }, { arm64: true }],
    [{ nodeImageVersion: 'AKSUbuntu-2204gen2arm64containerd-202508.20.0' }, { arm64: true }],
    [{ nodeImageVersion: 'AKSUbuntu-2204gen2CVMcontainerd-202507.15.0' }, { confidential: true, trustedLaunch: false }],
    [{ nodeImageVersion: 'AKSAzureLinux-V3gen2TL-202508.20.0' }, { trustedLaunch: true }],
    [{ securityProfile: { enableSecureBoot: true } }, { trustedLaunch: true }],
    [
      { osType: 'Windows', osSku: 'Windows2019', nodeImageVersion: null },
      { osType: 'windows', os: 'windows-2019' },
    ],
    [
      { scaleSetPriority: 'Spot', type: 'VirtualMachineScaleSets' },
      { spot: true, type: 'virtualmachinescalesets' },
    ],
    [{ workloadRuntime: 'KataMshvVmIsolation' }, { workloadRuntime: 'katamshvvmisolation' }],
    [
      { osDiskType: 'Ephemeral', podSubnetID: '/subnet', availabilityZones: ['1'] },
      { osDisk: 'ephemeral', podSubnet: true, zones: ['1'] },
    ],
    [
      { nodeLabels: { Tier: 'a' }, nodeTaints: ['spot=true:NoSchedule'] },
      { labels: { Tier: 'a' }, taints: ['spot=true:NoSchedule'] },
    ],
  ])('%j is %j', (written, normalised) => {
    expect(pool(written)).toMatchObject(normalised)
  })
})
