import { caniemail } from 'caniemail'
import { expect, it } from 'vitest'
import { digestMessage } from '../../src/render/digest-message.ts'
import { digestNow } from '../plan/digests.ts'
import { largeDigest } from './digest-pages.ts'

/** By caniemail.com; of Thunderbird on Windows it knows too little to be asked. */
const clients = [
  'apple-mail.*',
  'fastmail.*',
  'gmail.*',
  'outlook.*',
  'protonmail.*',
  'samsung-email.*',
  'thunderbird.macos',
  'yahoo.*',
] as const

/** What a client may lack without anybody missing a word: spacing, and words for who hears a page. */
const nicety = [
  '<body> element',
  'aria-label attribute',
  'color-scheme meta tag',
  'height property',
  'role attribute',
  'word-break',
  'word-spacing',
]

/** What some mail client cannot show of a page. */
function unsupported(html: string): string[] {
  const { issues } = caniemail({ clients: [...clients], html })
  return [...new Set([...issues.errors.values()].flatMap((found) => found.map(({ title }) => title)))].sort()
}

it('shows the whole digest in every mail client, style sheets or not', async () => {
  const { email } = await digestMessage(largeDigest(12, 4), digestNow)
  // Style sheets bring the dark mode and what MJML does for old clients; all else is written at the elements.
  const bare = email!.html.replaceAll(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
  expect(unsupported(bare)).toEqual(nicety)
})

it('finds what a mail client cannot show', () => {
  expect(unsupported('<div style="display: flex; position: absolute"></div>')).toEqual(['display:flex', 'position'])
})
