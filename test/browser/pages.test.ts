import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openBrowser, schemes } from './browser.ts'
import { examine } from './examine.ts'
import { readPages } from './pages.ts'

const telephone = 375
const leastContrast = 4.5

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser | undefined
  let pages: Awaited<ReturnType<typeof readPages>>
  beforeAll(async () => {
    pages = await readPages()
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  it.each(schemes.flatMap((scheme) => [['digest', scheme] as const, ['preview', scheme] as const]))(
    'the %s fits a telephone, is legible in the %s, and asks nobody for anything',
    async (name, colorScheme) => {
      const { overflow, texts, noise } = await examine(browser!, pages[name], { width: telephone, colorScheme })
      expect(overflow).toBe(0)
      expect(texts.length).toBeGreaterThan(50)
      expect(texts.filter(({ contrast }) => contrast < leastContrast)).toEqual([])
      expect(noise).toEqual([])
    },
  )
})
