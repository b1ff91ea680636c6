import type { Browser } from 'playwright-core'
import type { schemes } from './browser.ts'
import { readTexts, type Legible } from './read-texts.ts'

export interface Examined {
  /** Pixels by which it is wider than its window, and has to be scrolled sideways. */
  readonly overflow: number
  readonly texts: readonly Legible[]
  /** What it wrote to the console, or asked a server for. */
  readonly noise: readonly string[]
}

interface Window {
  /** In pixels. */
  readonly width: number
  readonly colorScheme: (typeof schemes)[number]
}

/** Opens HTML in a window and looks at all of it, also within frames. */
export async function examine(browser: Browser, html: string, { width, colorScheme }: Window): Promise<Examined> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
  const noise: string[] = []
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(String(error)))
  page.on('request', (request) => noise.push(request.url()))
  await page.setContent(html)
  const texts: Legible[] = []
  let overflow = 0
  for (const frame of page.frames()) {
    texts.push(...(await frame.evaluate(readTexts)))
    overflow = Math.max(overflow, await frame.evaluate<number>('document.documentElement.scrollWidth - innerWidth'))
  }
  await page.close()
  return { overflow, texts, noise }
}
