import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser, schemes } from './browser.ts'
import { drawEmoji } from './emoji.ts'
import { readPages } from './pages.ts'

// Makes the pictures in docs/ anew.
const docs = join(import.meta.dirname, '../../docs')
const height = 900

const { preview, digest, japanese } = await readPages()
/** A part of a page by its id, or what is seen of it first. */
const pictures = [
  { name: 'alert', html: preview, width: 760, id: 'acknowledged' },
  { name: 'first-run', html: preview, width: 760, id: 'first-run' },
  { name: 'thread', html: preview, width: 760, id: 'news-of-a-matter' },
  { name: 'node-images', html: preview, width: 760, id: 'node-images' },
  { name: 'details', html: preview, width: 760, id: 'details' },
  { name: 'register', html: preview, width: 760, id: 'register' },
  { name: 'japanese', html: japanese, width: 760, id: 'acknowledged' },
  { name: 'answer', html: preview, width: 760, id: 'aks-status' },
  { name: 'digest', html: digest, width: 800 },
  { name: 'digest-narrow', html: digest, width: 375 },
]

const browser = await openBrowser()
try {
  for (const scheme of schemes) for (const picture of pictures) await take(browser, picture, scheme)
} finally {
  await browser.close()
}

async function take(
  chromium: Browser,
  { name, html, width, id }: (typeof pictures)[number],
  colorScheme: (typeof schemes)[number],
): Promise<void> {
  const file = `${name}-${colorScheme}.png`
  const page = await chromium.newPage({ colorScheme, viewport: { width, height } })
  await page.setContent(drawEmoji(html))
  const place = id === undefined ? page : page.locator(`#${id} > .card`)
  await place.screenshot({ path: join(docs, file), animations: 'disabled' })
  await page.close()
  console.log(`docs/${file} ${(statSync(join(docs, file)).size / 1000).toFixed(0)} KB`)
}
