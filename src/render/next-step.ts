import type { AlertCluster } from '../domain/alert.ts'
import type { Notice } from '../domain/notice.ts'
import type { Words } from './languages/language.ts'
import { osName } from './os-name.ts'
import { safeLine, safeName } from './safe-text.ts'

/** The one thing to do first about a notice, as a sentence. */
export function nextStep(notice: Notice, [first]: readonly AlertCluster[], { next }: Words): string {
  const { kind, supportEnds, patches, images, becomes, subjects } = notice
  const [ended] = supportEnds
  if (ended !== undefined) {
    const [major, minor] = ended.minor.split('.')
    return next.upgrade(safeName(first?.name ?? 'CLUSTER'), safeLine(`${major}.${Number(minor) + 1}`))
  }
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
