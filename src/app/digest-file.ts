import type { Digest } from '../domain/digest.ts'
import { digestHtml } from '../render/digest-html.ts'
import { digestView, mostAtOnce } from '../render/digest-view.ts'
import { timeLine, type TimeLine } from '../render/time-line.ts'

/** Digests as one page to be opened in a browser, the time lines drawn within it. */
export function digestFile(digests: readonly Digest[], now: Date): Promise<string> {
  return digestHtml(
    digests.map((digest) => ({
      view: digestView(digest, now, mostAtOnce),
      picture: pictureHtml(timeLine(digest, now)),
    })),
  )
}

function pictureHtml(drawn: TimeLine | null): string {
  if (!drawn) return ''
  return drawn.svg.replace('<svg ', '<svg style="display: block; max-width: 100%; height: auto" ')
}
