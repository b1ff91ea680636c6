/** A cluster as `az aks list -o json` prints it, with what a test wants otherwise. */
export function azCluster(otherwise: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: '/subscriptions/SUB-1/resourcegroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/Shop-Prod',
    name: 'shop-prod',
    resourceGroup: 'rg-shop',
    location: 'westeurope',
    type: 'Microsoft.ContainerService/ManagedClusters',
    kubernetesVersion: '1.32',
    currentKubernetesVersion: '1.32.6',
    sku: { name: 'Base', tier: 'Standard' },
    supportPlan: 'KubernetesOfficial',
    powerState: { code: 'Running' },
    agentPoolProfiles: [azPool()],
    tags: { Team: 'shop' },
    ...otherwise,
  }
}

/** One of its `agentPoolProfiles`. */
export function azPool(otherwise: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'system',
    mode: 'System',
    osType: 'Linux',
    osSku: 'Ubuntu',
    orchestratorVersion: '1.32',
    currentOrchestratorVersion: '1.32.6',
    nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202508.06.0',
    vmSize: 'Standard_D4ds_v5',
    count: 3,
    enableFips: false,
    tags: null,
    nodeLabels: null,
    nodeTaints: null,
    gpuProfile: null,
    ...otherwise,
  }
}
