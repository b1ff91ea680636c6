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

/** As wide as the page, and on a narrow one so large still that it can be read; it is scrolled there, the page is not. */
function pictureHtml(drawn: TimeLine | null): string {
  if (!drawn) return ''
  const style = 'display: block; min-width: 540px; max-width: 100%; height: auto'
  return `<div style="overflow-x: auto; contain: inline-size" tabindex="0">${drawn.svg.replace('<svg ', `<svg style="${style}" `)}</div>`
}
