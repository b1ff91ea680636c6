import type { Told } from '../../src/domain/alert-state.ts'
import type { Alert, AlertCluster } from '../../src/domain/alert.ts'
import type { Cluster, NodePool } from '../../src/domain/cluster.ts'
import type { Notice } from '../../src/domain/notice.ts'
import type { AlertStanding } from '../../src/render/alert-controls.ts'
import type { AlertView } from '../../src/render/slack-alert.ts'
import { sampleCluster, samplePool } from '../samples/sample-cluster.ts'
import { sampleNotice } from '../samples/sample-notice.ts'

export const now = new Date('2025-10-20T08:00:00Z')

export function buildPool(changes: Partial<NodePool> = {}): NodePool {
  return samplePool({
    name: 'system',
    mode: 'system',
    vmFamily: 'd',
    autoscaling: true,
    zones: ['1', '2', '3'],
    ...changes,
  })
}

export function buildCluster({ network, ...changes }: Partial<Cluster> = {}): Cluster {
  const name = changes.name ?? 'payments-prod-weu'
  return sampleCluster({
    id: `/subscriptions/0/resourcegroups/rg/providers/microsoft.containerservice/managedclusters/${name}`,
    name,
    resourceGroup: 'rg-payments',
    subscription: '0',
    tags: { team: 'payments' },
    network: network ?? { dataplane: 'cilium', policy: 'cilium', authorizedIps: true },
    addons: ['azure-policy', 'istio'],
    istioRevisions: ['asm-1-25'],
    identity: 'userassigned',
    entra: 'managed',
    localAccounts: false,
    pools: [buildPool()],
    ...changes,
  })
}

export function buildNotice(changes: Partial<Notice> = {}): Notice {
  return sampleNotice({
    id: '2026-02-08-windows-server-2019',
    thread: '2025-03-16-windows-server-2019',
    release: '2025-10-12',
    endLine: 14,
    title: 'Windows Server 2019 retires on AKS',
    text: 'Windows Server 2019 is **retired** on 1 March 2026. See [the plan](https://learn.microsoft.com/azure/aks/windows).\n\n- No images are built after that day\n- Create `Windows2022` pools in <region> and move',
    deadline: { date: '2026-03-01', precision: 'day' },
    dates: [{ date: '2026-03-01', precision: 'day', meaning: 'retirement' }],
    subjects: ['os/windows-server-2019'],
    links: [{ text: 'the plan', url: 'https://learn.microsoft.com/azure/aks/windows' }],
    ...changes,
  })
}

export function buildConcern(changes: Partial<AlertCluster> = {}): AlertCluster {
  return {
    name: 'legacy-erp-eus',
    when: 'now',
    certainty: 'sure',
    pools: ['win19'],
    reasons: ['node pool win19 runs Windows Server 2019'],
    ...changes,
  }
}

export function buildAlert(changes: Partial<Alert> = {}): Alert {
  return {
    thread: '2025-03-16-windows-server-2019',
    notice: '2026-02-08-windows-server-2019',
    reason: 'new',
    changes: [],
    route: 'erp',
    targets: ['slack:#erp-aks'],
    severity: 'critical',
    clusters: [buildConcern()],
    title: 'Windows Server 2019 retires on AKS',
    deadline: { date: '2026-03-01', precision: 'day' },
    ...changes,
  }
}

export function buildView(changes: Partial<AlertView> = {}): AlertView {
  return {
    alert: buildAlert(),
    notice: buildNotice(),
    releaseUrl: 'https://github.com/Azure/AKS/releases/tag/2025-10-12',
    reached: null,
    clusters: [
      buildCluster({
        name: 'legacy-erp-eus',
        pools: [buildPool({ name: 'win19', osType: 'windows', os: 'windows-2019' })],
      }),
    ],
    firstTold: '2025-03-16',
    timesTold: 4,
    ...changes,
  }
}

export function buildStanding(told: Partial<Told> = {}): AlertStanding {
  const [route, thread] = ['erp', '2025-03-16-windows-server-2019']
  const at = '2025-10-19T08:00:00.000Z'
  return {
    state: {
      route,
      thread,
      status: 'snoozed',
      firstTold: at,
      lastTold: at,
      timesTold: 1,
      snoozedUntil: '2025-11-19T00:00:00.000Z',
      reminded: null,
      told: {
        notice: '2026-02-08-windows-server-2019',
        title: 'Windows Server 2019 retires on AKS',
        severity: 'critical',
        breaking: true,
        deadline: { date: '2026-03-01', precision: 'day' },
        kubernetes: null,
        images: [],
        clusters: [buildConcern()],
        withdrawn: false,
        ...told,
      },
    },
    events: [{ route, thread, user: 'U0ONE', action: 'snooze', at, until: '2025-11-19T00:00:00.000Z' }],
  }
}
