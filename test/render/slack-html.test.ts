import { expect, it } from 'vitest'
import { button, linkButtons, mention, peopleLine, plainText, select } from '../../src/render/controls.ts'
import { contextBlock, linkRow, richTextBlock, type Message } from '../../src/render/message.ts'
import { previewPage } from '../../src/render/preview-page.ts'
import { bold, section, text } from '../../src/render/rich-text.ts'
import { slackHtml } from '../../src/render/slack-html.ts'
import { expectOnlyText } from '../hostile/only-text.ts'
import { hostileTexts } from './hostile-texts.ts'

it('shows every block and control', () => {
  const html = slackHtml([
    richTextBlock(
      section(bold('Due'), ' soon'),
      { type: 'rich_text_list', style: 'ordered', indent: 1, offset: 2, elements: [section('third')] },
      { type: 'rich_text_quote', elements: [text('told', { strike: true, italic: true })] },
      { type: 'rich_text_preformatted', elements: [text('az aks list')] },
    ),
    contextBlock('small print'),
    ...linkRow('Open', 'https://example.com/?a=1&b=2'),
    peopleLine(text('Muted by '), mention('U012AB3CD')),
    {
      type: 'actions',
      elements: [button('mute', 'Mute'), select('snooze', 'Snooze', [{ id: '7d', label: 'for a week' }])],
    },
  ])
  expect(html).toMatchInlineSnapshot(`
    "<div class="block"><p><b>Due</b> soon</p>
    <ol style="margin-left: 2em" start="3">
    <li>third</li>
    </ol>
    <blockquote><s><i>told</i></s></blockquote>
    <pre>az aks list</pre></div>
    <p class="block small">small print</p>
    <div class="block actions"><a class="button" href="https://example.com/?a=1&amp;b=2">Open</a></div>
    <div class="block"><p>Muted by <span class="person">@U012AB3CD</span></p></div>
    <div class="block actions"><button type="button" class="button">Mute</button>
    <select class="button" aria-label="Snooze"><option>Snooze</option><option>for a week</option></select></div>"
  `)
})

/** Everywhere that a message or a window has words. */
function pageOf(words: string): string {
  const message: Message = {
    text: words,
    blocks: [
      richTextBlock(section(words, text(words, { code: true }), { type: 'link', text: words, url: words })),
      contextBlock(words),
    ],
    controls: [
      peopleLine(text(words), mention(words)),
      {
        type: 'actions',
        elements: [
          button('a', words, words),
          select('b', words, [{ id: words, label: words }]),
          ...linkButtons(words, 'https://example.com/'),
        ],
      },
    ],
  }
  const window = { type: 'modal', title: plainText(words), close: plainText(words), blocks: message.blocks } as const
  return previewPage([
    { title: words, says: words, shown: { type: 'post', channel: words, message, replies: [message] } },
    { title: words, says: words, shown: { type: 'answer', channel: words, question: words, message } },
    { title: words, says: words, shown: { type: 'window', window } },
  ])
}

const ownTags =
  /<(?:!doctype html|\/?(?:html|head|body|title|meta|style|nav|section|div|h1|h2|p|ul|ol|li|blockquote|pre|code|a|b|i|s|br|span|button|select|option))(?:\s[^<>]*)?>/g

it.each(Object.entries(hostileTexts))('shows %s as text alone', (_, words) => {
  const html = pageOf(words)
  expectOnlyText(html)
  const withoutStyles = html.replace(/<style>[\s\S]*?<\/style>/, '')
  expect(withoutStyles.replaceAll(ownTags, '')).not.toMatch(/[<>]/)
  expect(withoutStyles).not.toMatch(/href="(?!https?:|mailto:|#)/i)
  expect(withoutStyles.replaceAll(/"[^"]*"/g, '')).not.toMatch(/<[^<>]*\son\w+/i)
})

it('keeps a page within the page as one attribute', () => {
  const html = previewPage([{ title: 'Digest', says: '', shown: { type: 'page', html: '<p title="a&amp;b">"x"</p>' } }])
  expect(html).toContain('srcdoc="<p title=&quot;a&amp;amp;b&quot;>&quot;x&quot;</p>"></iframe>')
})
