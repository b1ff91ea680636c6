/** A bullet; the lines after its first are bullets nested in it. */
export type Bullet = readonly [string, ...string[]]

/** Matters of every kind, each told in one way or several. */
export const matters: readonly (readonly [Bullet, ...Bullet[]])[] = [
  [
    [
      'Windows Server 2019 node pools are retired on 1 March 2026. Create [Windows Server 2022 pools](https://aka.ms/aks/ws2022) before you upgrade to Kubernetes 1.33.',
    ],
    ['Windows Server 2019 retires on AKS: no images and no patches for its node pools after 1 March 2026.'],
    ['Support for Windows Server 2019 node pools ends on 1 April 2027, later than was planned.'],
  ],
  [
    [
      'Kubernetes 1.31 leaves standard support on 1 November 2025:',
      'Clusters on [Long Term Support](https://learn.microsoft.com/azure/aks/long-term-support) go on.',
      'All others upgrade to 1.32 or later.',
    ],
    ['Kubernetes 1.31 reaches the end of its standard support in November 2025.'],
  ],
  [
    ['Kubenet networking will be retired on 31 March 2028; plan the move to Azure CNI Overlay by the end of Q4 2027.'],
    ['Kubenet networking: its retirement on 31 March 2028 stands; move your clusters to Azure CNI Overlay.'],
    ['Kubenet networking will be retired on 31 March 2029; plan the move to Azure CNI Overlay by the end of Q4 2028.'],
  ],
  [['Starting with Kubernetes 1.34, new clusters in West Central US and Japan East use `containerd` 2.0 by default.']],
  [['AKS now rejects node pools whose name has more than 12 characters. Existing clusters are not affected.']],
  [['CVE-2025-4563 lets a node read what it must not. Upgrade to 1.33.3, 1.32.7 or 1.31.11 at once.']],
  [['Ubuntu 22.04 node image is now [202510.03.0](vhd-notes/aks-ubuntu/AKSUbuntu-2204/202510.03.0.txt).']],
  [
    [
      'Azure Disk CSI driver is updated:',
      'v1.33.5 on AKS 1.33',
      'v1.32.11 on AKS 1.32, which fixes [CVE-2025-22874](https://nvd.nist.gov/vuln/detail/CVE-2025-22874)',
    ],
  ],
  [['Static egress gateways are generally available in every public region.']],
  [['Pod sandboxing with `KataVmIsolation` is in preview for AKS clusters 1.32 and later.']],
  [['Fixed a defect by which the cluster autoscaler removed a node too early when a drain took more than 10 minutes.']],
  [['Application routing moves to ingress-nginx v1.13.1 in Sweden Central from the end of October.']],
  [['Patch versions 1.33.3, 1.32.7 and 1.28.102-akslts are available.']],
  [['A survey on upgrades is open until 15 December; take part at <https://aka.ms/aks/survey>.']],
]
