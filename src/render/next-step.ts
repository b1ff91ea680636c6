import type { AlertCluster } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import { kubernetesMinor } from '../domain/kubernetes-version.ts'
import type { Notice } from '../domain/notice.ts'
import type { Words } from './languages/language.ts'
import { osName } from './os-name.ts'
import { safeLine, safeName } from './safe-text.ts'

/** The one thing to do first about a notice, as a sentence; `cluster` is the first concerned, where it is known. */
export function nextStep(
  notice: Notice,
  [first]: readonly AlertCluster[],
  cluster: Cluster | undefined,
  { next }: Words,
): string {
  const { kind, supportEnds, patches, images, becomes, subjects } = notice
  const minor = kubernetesMinor(cluster?.version ?? '')
  if (supportEnds.length > 0 && first && minor !== null) return next.upgrade(safeName(first.name), `1.${minor + 1}`)
  if (images.length > 0) return next.image
  if (patches.length > 0) return next.patch
  const retired = kind === 'retirement' ? subjects : []
  if (retired.some((subject) => subject.startsWith('os/windows'))) return next.windows
  const os = becomes.find((subject) => subject.startsWith('os/'))
  if (os !== undefined) return next.moveTo(osName(safeLine(os.slice('os/'.length))))
  if (retired.some((subject) => subject.startsWith('os/'))) return next.newerOs
  if (first?.when === 'upgrade') return next.getReady
  return kind === 'retirement' ? next.retirement : next.read
}
