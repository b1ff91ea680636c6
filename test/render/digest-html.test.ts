import { expect, it } from 'vitest'
import { palettes } from '../../src/render/digest-colours.ts'
import { digestHtml } from '../../src/render/digest-html.ts'
import { digestView } from '../../src/render/digest-view.ts'
import { timeLine } from '../../src/render/time-line.ts'
import { expectOnlyText } from '../hostile/only-text.ts'
import { digestNow } from '../plan/digests.ts'
import { digestOfWords, largeDigest } from './digest-pages.ts'
import { hostileTexts } from './hostile-texts.ts'

const hexColour = /#[0-9a-f]{6}\b/gi
/** Tags that MJML and the digest make. */
const ownTags =
  /<!--[\s\S]*?-->|<(?:!doctype html|\/?(?:html|head|body|title|meta|style|div|table|tbody|tr|td|h1|h2|p|a|b|br|span|code|svg|path|rect|circle|text))(?:\s[^<>]*)?>/g

function page(words: string): Promise<string> {
  const digest = digestOfWords(words)
  return digestHtml([{ view: digestView(digest, digestNow, 25), picture: timeLine(digest, digestNow)?.svg ?? '' }])
}

/** Relative luminances of two colours in proportion. Source: WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other]
    .map((colour) => {
      const [red, green, blue] = [1, 3, 5].map((start) => {
        const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
    })
    .toSorted((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

it.each(Object.entries(palettes))('is legible in the %s', (_, { page: _page, line: _line, card, ...words }) => {
  for (const colour of Object.values(words)) expect(contrast(colour, card)).toBeGreaterThanOrEqual(4.5)
})

it('has no other colours, and dark ones for who asks for them', async () => {
  const html = await page('web-prod')
  const known = Object.values(palettes).flatMap((palette) => Object.values(palette))
  expect((html.match(hexColour) ?? []).filter((colour) => !known.includes(colour))).toEqual([])
  expect(html).toContain('<meta name="color-scheme" content="light dark">')
  expect(html.slice(html.indexOf('@media (prefers-color-scheme: dark)'))).toContain(palettes.dark.card)
})

it('fetches nothing and sends its readers to the web alone', async () => {
  const html = await digestHtml([{ view: digestView(largeDigest(3, 3), digestNow, 25), picture: '' }])
  expect(html).not.toMatch(/\ssrc=|<link|@import|url\(|<script|<form|<iframe/i)
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)
  expect(links.length).toBeGreaterThan(0)
  for (const address of links) expect(address).toMatch(/^https?:\/\/[^\s"<>]+$/)
})

it.each(Object.entries(hostileTexts))('shows %s as text alone', async (_, words) => {
  const html = await page(words)
  expectOnlyText(html)
  expect(html.replaceAll(ownTags, '')).not.toMatch(/[<>]/)
  expect(html).not.toMatch(/<(?:script|img)|href="(?!https?:)/i)
  expect(html.replaceAll(/"[^"]*"/g, '')).not.toMatch(/<[^<>]*\son\w+/i)
})

it('tells the language of each digest on a page', async () => {
  const digest = digestOfWords('web-prod')
  const views = (['en', 'ja'] as const).map((language) => digestView({ ...digest, language }, digestNow, 25))
  const html = await digestHtml(views.map((view) => ({ view, picture: '' })))
  expect(html).toMatch(
    /<div lang="en"[^>]*><h1[^>]*>AKS weekly, web-prod<[^]*<div lang="ja"[^>]*><h1[^>]*>AKS 週報（web-prod）</,
  )
})

it('names each severity beside its mark', async () => {
  expect(await page('web-prod')).toMatch(/role="img" aria-label="to plan"[^>]*>▲</)
})
