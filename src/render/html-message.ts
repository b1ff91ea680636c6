import { escapeHtml } from './escape-html.ts'
import type { Block, Message } from './message.ts'
import type { RichElement, Span } from './rich-text.ts'
import { safeUrl } from './safe-url.ts'

/** A message as an HTML page for mail readers: no pictures, scripts or styles of others. */
export function htmlMessage({ blocks }: Message): string {
  const body = blocks.map(blockHtml).join('\n')
  return `<!doctype html>\n<html>\n<body style="font-family: sans-serif; max-width: 45em">\n${body}\n</body>\n</html>\n`
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'rich_text':
      return block.elements.map(elementHtml).join('\n')
    case 'context':
      return block.elements.map(({ text }) => `<p><small>${escapeHtml(text)}</small></p>`).join('\n')
    case 'actions':
      return block.elements.map(({ text, url }) => `<p>${linkHtml(escapeHtml(text.text), url)}</p>`).join('\n')
  }
}

function elementHtml(element: RichElement): string {
  switch (element.type) {
    case 'rich_text_section':
      return `<p>${spansHtml(element.elements)}</p>`
    case 'rich_text_quote':
      return `<blockquote>${spansHtml(element.elements)}</blockquote>`
    case 'rich_text_preformatted':
      return `<pre>${spansHtml(element.elements)}</pre>`
    case 'rich_text_list': {
      const items = element.elements.map((item) => `<li>${spansHtml(item.elements)}</li>`).join('\n')
      const place = `style="margin-left: ${2 * element.indent}em"`
      if (element.style === 'bullet') return `<ul ${place}>\n${items}\n</ul>`
      return `<ol ${place} start="${(element.offset ?? 0) + 1}">\n${items}\n</ol>`
    }
  }
}

function spansHtml(spans: readonly Span[]): string {
  return spans.map(spanHtml).join('')
}

function spanHtml(span: Span): string {
  const { bold, italic, strike, code } = span.style ?? {}
  const tags = [bold && 'b', italic && 'i', strike && 's', code && 'code'].filter((tag) => tag !== undefined)
  const words = tags.reduce(
    (inner, tag) => `<${tag}>${inner}</${tag}>`,
    escapeHtml(span.text).replaceAll('\n', '<br>\n'),
  )
  return span.type === 'link' ? linkHtml(words, span.url) : words
}

function linkHtml(words: string, address: string): string {
  const url = safeUrl(address)
  return url === null ? words : `<a href="${escapeHtml(url)}">${words}</a>`
}
