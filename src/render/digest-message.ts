import type { Digest } from '../domain/digest.ts'
import { digestHtml } from './digest-html.ts'
import { digestText } from './digest-text.ts'
import { digestView } from './digest-view.ts'
import { escapeHtml } from './escape-html.ts'
import type { Message } from './message.ts'
import { timeLine, type TimeLine } from './time-line.ts'

/** Mail clients clip what is longer than about 102 KB; less than half of it leaves room for the encodings. */
const mostBytes = 45_000
/** Items a section, fewer until the mail fits. */
const folds = [25, 12, 6, 3]
const pictureName = 'time-line'

/** A digest as a message for e-mail, folded so that no mail client clips it. */
export async function digestMessage(digest: Digest, now: Date): Promise<Message> {
  const drawn = timeLine(digest, now)
  const picture = drawn ? pictureHtml(drawn) : ''
  for (const most of folds) {
    const view = digestView(digest, now, most)
    const html = await digestHtml([{ view, picture }])
    const text = `${digestText(view)}\n`
    if (most > folds.at(-1)! && new TextEncoder().encode(html + text).length > mostBytes) continue
    const { subject, title } = view
    const attached = drawn ? { name: pictureName, svg: drawn.svg } : undefined
    const email = { subject, text, html, picture: attached, list: title }
    return { text: subject, blocks: [], email }
  }
  throw new Error('a digest has to be folded somehow')
}

function pictureHtml({ alt }: TimeLine): string {
  return `<img src="cid:${pictureName}" alt="${escapeHtml(alt)}" width="480" style="display: block; width: 100%; max-width: 560px; height: auto">`
}
