const pool = [
  ['name', 'mode', 'osSku', 'nodeImageVersion', 'currentOrchestratorVersion', 'vmSize'],
  ['type', 'osDiskType', 'availabilityZones', 'workloadRuntime'],
].flat()

const cluster = [
  ...['id', 'name', 'location', 'currentKubernetesVersion', 'sku', 'supportPlan', 'powerState', 'tags'].map(same),
  ...['autoUpgradeProfile', 'disableLocalAccounts'].map(same),
  part('networkProfile', [
    ...['networkPlugin', 'networkPluginMode', 'networkDataplane', 'networkPolicy'].map(same),
    ...['loadBalancerSku', 'outboundType', 'ipFamilies'].map(same),
  ]),
  part('apiServerAccessProfile', [same('enablePrivateCluster')]),
  part('identity', [same('type')]),
  part('servicePrincipalProfile', [same('clientId')]),
  part('aadProfile', [same('managed')]),
  part(
    'addonProfiles',
    ['azureKeyvaultSecretsProvider', 'azurepolicy', 'omsagent', 'ingressApplicationGateway'].map(enabled),
  ),
  part('ingressProfile', [enabled('webAppRouting')]),
  part('serviceMeshProfile', [same('mode'), part('istio', [same('revisions')])]),
  part('workloadAutoScalerProfile', ['keda', 'verticalPodAutoscaler'].map(enabled)),
  part('azureMonitorProfile', [enabled('metrics')]),
  enabled('oidcIssuerProfile'),
  part('nodeProvisioningProfile', [same('mode')]),
  part('securityProfile', [
    ...['workloadIdentity', 'imageCleaner'].map(enabled),
    part('defender', [enabled('securityMonitoring')]),
  ]),
  part('storageProfile', ['blobCsiDriver', 'diskCsiDriver', 'fileCsiDriver', 'snapshotController'].map(enabled)),
  `agentPoolProfiles:agentPoolProfiles[].{${pool.map(same).join(',')}}`,
]

/**
 * JMESPath for `az aks show --output tsv --query …` that keeps of a cluster what most rules go by, as JSON without white
 * space: 3,000 characters hold about four node pools, where all that az prints is six times as long.
 */
export const azQuery = `to_string({${cluster.join(',')}})`

function same(name: string): string {
  return `${name}:${name}`
}

/** On or off, without the settings. */
function enabled(name: string): string {
  return `${name}:${name}.enabled`
}

function part(profile: string, fields: readonly string[]): string {
  return `${profile}:${profile}.{${fields.join(',')}}`
}
