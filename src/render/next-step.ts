import type { AlertCluster } from '../domain/alert.ts'
import type { Notice } from '../domain/notice.ts'
import { osName } from './os-name.ts'
import { safeLine, safeName } from './safe-text.ts'

/** The one thing to do first about a notice, as a sentence. */
export function nextStep(notice: Notice, [first]: readonly AlertCluster[]): string {
  const { kind, supportEnds, patches, images, becomes, subjects } = notice
  const [ended] = supportEnds
  if (ended !== undefined) {
    const [major, minor] = ended.minor.split('.')
    const next = `${major}.${Number(minor) + 1}`
    return `see what an upgrade meets: lookout upgrade ${safeName(first?.name ?? 'CLUSTER')} ${safeLine(next)}`
  }
  if (images.length > 0) return 'upgrade the node image: az aks nodepool upgrade --node-image-only'
  if (patches.length > 0) return 'upgrade to the newest patch of the minor you run'
  if (subjects.some((subject) => subject.startsWith('os/windows'))) {
    return 'create a node pool with a newer Windows Server and move the workloads to it'
  }
  const os = becomes.find((subject) => subject.startsWith('os/'))
  if (os !== undefined) return `move the node pools to ${osName(safeLine(os.slice('os/'.length)))}`
  if (subjects.some((subject) => subject.startsWith('os/'))) return 'move the node pools to a newer OS release'
  if (first?.when === 'upgrade') return 'get ready for it before you upgrade; the release notes say how'
  if (kind === 'retirement') return 'plan the move; the release notes name the way'
  return 'read what the release notes ask for, and decide who does it'
}
