import type { Mention } from './controls.ts'
import { escapeHtml } from './escape-html.ts'
import type { RichElement, RichSection, Span } from './rich-text.ts'
import { safeUrl } from './safe-url.ts'

/** Rich text, in which people may be named. */
type Shown = RichElement | { readonly type: RichSection['type']; readonly elements: readonly (Span | Mention)[] }

/** Rich text as HTML. */
export function richTextHtml(elements: readonly Shown[]): string {
  return elements.map(elementHtml).join('\n')
}

/** A link around words that are HTML already; the words alone where the address is not one to send people to. */
export function linkHtml(words: string, address: string, attributes = ''): string {
  const url = safeUrl(address)
  return url === null ? words : `<a${attributes} href="${escapeHtml(url)}">${words}</a>`
}

function elementHtml(element: Shown): string {
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

function spansHtml(spans: readonly (Span | Mention)[]): string {
  return spans.map(spanHtml).join('')
}

function spanHtml(span: Span | Mention): string {
  if (span.type === 'user') return `<span class="person">@${escapeHtml(span.user_id)}</span>`
  const { bold, italic, strike, code } = span.style ?? {}
  const tags = [bold && 'b', italic && 'i', strike && 's', code && 'code'].filter((tag) => tag !== undefined)
  const words = tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, escapeHtml(span.text).replaceAll('\n', '<br>'))
  return span.type === 'link' ? linkHtml(words, span.url) : words
}
