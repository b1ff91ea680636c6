import type { AddonName } from '../domain/cluster.ts'
import { isObject, valueAt } from './loose-json.ts'
import type { Loose } from './loose-json.ts'

/**
 * Where a cluster's JSON shows each add-on; one of the places is enough. Source: the managedClusters REST reference.
 * Cluster extensions (backup, dapr, flux) are resources of their own and cannot be seen there.
 */
const places: Readonly<Record<AddonName, readonly string[]>> = {
  agic: ['addonProfiles.ingressApplicationGateway'],
  'ai-toolchain-operator': ['aiToolchainOperatorProfile'],
  'app-monitoring': [
    'azureMonitorProfile.appMonitoring.autoInstrumentation',
    'azureMonitorProfile.appMonitoring.openTelemetryMetrics',
    'azureMonitorProfile.appMonitoring.openTelemetryLogs',
  ],
  'application-routing': ['ingressProfile.webAppRouting'],
  'azure-policy': ['addonProfiles.azurePolicy'],
  backup: [],
  'blob-csi': ['storageProfile.blobCsiDriver'],
  confcom: ['addonProfiles.ACCSGXDevicePlugin'],
  'container-insights': ['addonProfiles.omsAgent', 'azureMonitorProfile.containerInsights'],
  'container-network-metrics': ['networkProfile.advancedNetworking.observability', 'networkProfile.monitoring'],
  'container-network-security': ['networkProfile.advancedNetworking.security'],
  'cost-analysis': ['metricsProfile.costAnalysis'],
  'custom-ca-trust': ['securityProfile.customCaTrustCertificates'],
  dapr: [],
  defender: ['securityProfile.defender.securityMonitoring', 'securityProfile.azureDefender'],
  'deployment-safeguards': ['safeguardsProfile.level'],
  'disk-csi': ['storageProfile.diskCsiDriver'],
  'file-csi': ['storageProfile.fileCsiDriver'],
  flux: ['addonProfiles.gitops'],
  'gateway-api': ['ingressProfile.gatewayApi.installation'],
  gmsa: ['windowsProfile.gmsaProfile'],
  'http-application-routing': ['addonProfiles.httpApplicationRouting'],
  'image-cleaner': ['securityProfile.imageCleaner'],
  'image-integrity': ['securityProfile.imageIntegrity'],
  istio: ['serviceMeshProfile.mode'],
  keda: ['workloadAutoScalerProfile.keda'],
  'key-vault': ['addonProfiles.azureKeyvaultSecretsProvider'],
  kms: ['securityProfile.azureKeyVaultKms'],
  'kube-dashboard': ['addonProfiles.kubeDashboard'],
  'managed-prometheus': ['azureMonitorProfile.metrics'],
  'node-auto-provisioning': ['nodeProvisioningProfile.mode'],
  'node-restriction': ['securityProfile.nodeRestriction'],
  'oidc-issuer': ['oidcIssuerProfile'],
  'open-service-mesh': ['addonProfiles.openServiceMesh'],
  'pod-identity': ['podIdentityProfile'],
  'snapshot-controller': ['storageProfile.snapshotController'],
  'static-egress-gateway': ['networkProfile.staticEgressGatewayProfile'],
  'virtual-node': ['addonProfiles.aciConnectorLinux'],
  vpa: ['workloadAutoScalerProfile.verticalPodAutoscaler'],
  'web-application-routing-dns': ['ingressProfile.webAppRouting.dnsZoneResourceIds'],
  'workload-identity': ['securityProfile.workloadIdentity'],
}

const entries = Object.entries(places)
const profiles = new Set(
  Object.values(places)
    .flat()
    .filter((place) => place.startsWith('addonProfiles.'))
    .map((place) => place.slice('addonProfiles.'.length).toLowerCase()),
)
/** Carries extensions, and is on without any. */
profiles.add('extensionmanager')

/** Every add-on that is on, in the order of their names. */
export function clusterAddons(cluster: Loose): readonly string[] {
  return entries.filter(([, paths]) => paths.some((path) => isOn(valueAt(cluster, path)))).map(([name]) => name)
}

/** Add-on profiles that are on and that no rule can speak of. */
export function unknownAddons(cluster: Loose): readonly string[] {
  const seen = valueAt(cluster, 'addonProfiles')
  if (!isObject(seen)) return []
  return Object.keys(seen).filter((name) => isOn(seen[name]) && !profiles.has(name))
}

const offWords = new Set(['', 'off', 'none', 'disabled', 'manual'])

/** Azure says on by `true`, by `enabled: true`, by a mode's word, or by a list with something in it. */
function isOn(value: unknown): boolean {
  if (typeof value === 'string') return !offWords.has(value.toLowerCase())
  if (Array.isArray(value)) return value.length > 0
  return value === true || (isObject(value) && value['enabled'] === true)
}
