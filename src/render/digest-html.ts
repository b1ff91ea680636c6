import type { Severity } from '../domain/match.ts'
import { palettes } from './digest-colours.ts'
import type { DigestItem } from './digest-item.ts'
import type { DigestSection, DigestView } from './digest-view.ts'
import { escapeHtml } from './escape-html.ts'
import { english } from './languages/english.ts'
import type { Words } from './languages/language.ts'

/** Severities by their shapes too, for who sees no colours. */
const shapes: Readonly<Record<Severity, string>> = { critical: '◆', warning: '▲', info: '●' }
const { light, dark } = palettes
const fonts = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

const styles = `
h1 { font-size: 22px; line-height: 1.3; margin: 0 } h2 { font-size: 16px; line-height: 1.3; margin: 22px 0 6px }
p { margin: 0 0 10px } .note { color: ${light.muted} } .lead { font-size: 17px; margin: 14px 0 }
a { color: ${light.link} } ${severityStyles(light, '')}`
const darkStyles = `
@media (prefers-color-scheme: dark) {
  .page, .page div[role] { background: ${dark.page} !important }
  .card, .card table { background: ${dark.card} !important }
  .card div, .card h1, .card h2, .card p { color: ${dark.text} !important }
  .card .note { color: ${dark.muted} !important } .card a { color: ${dark.link} !important }
  ${drawingStyles()}
  ${severityStyles(dark, ' !important')}
}`

/** A digest with the HTML of its picture; empty = none. */
export interface DigestPage {
  readonly view: DigestView
  readonly picture: string
}

/** Digests as one HTML page for mail readers and browsers: nothing in it is fetched from anywhere. */
export async function digestHtml(pages: readonly DigestPage[]): Promise<string> {
  const { default: render } = await import('mjml')
  const { html } = await render(pageMjml(pages), { fonts: {}, ignoreIncludes: true, validationLevel: 'strict' })
  // Indentation would double the size.
  return html.replace(/\n\s+/g, '\n')
}

function pageMjml(pages: readonly DigestPage[]): string {
  const [first, ...others] = pages
  const { tag, digest } = first?.view.words ?? english
  const title = first && others.length === 0 ? first.view.subject : digest.weekly
  return `<mjml lang="${tag}">
<mj-head>
  <mj-title>${escapeHtml(title)}</mj-title>
  <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
  <mj-attributes>
    <mj-all font-family="${fonts}" />
    <mj-text font-size="15px" line-height="1.45" color="${light.text}" padding="0 16px" />
  </mj-attributes>
  <mj-style inline="inline">${styles}</mj-style>
  <mj-style>${darkStyles}</mj-style>
</mj-head>
<mj-body background-color="${light.page}" width="680px" css-class="page">
${pages.map(cardMjml).join('\n')}
</mj-body>
</mjml>`
}

function cardMjml({ view: { title, days, lead, sections, words }, picture }: DigestPage): string {
  return `<mj-section css-class="card" background-color="${light.card}" padding="18px 0"><mj-column><mj-text>
<div lang="${words.tag}"><h1>${escapeHtml(title)}</h1>
<p class="note">${escapeHtml(days)}</p>
${lead.map((line, index) => `<p${index === 0 ? ' class="lead"' : ''}>${escapeHtml(line)}</p>`).join('\n')}
${picture}
${sections.map((section) => sectionHtml(section, words)).join('\n')}</div>
</mj-text></mj-column></mj-section>`
}

function sectionHtml({ heading, items, more, rest }: DigestSection, words: Words): string {
  const fold = more > 0 ? `\n<p class="note">${words.andMore(more)}: <code>${escapeHtml(rest)}</code></p>` : ''
  return `<h2>${escapeHtml(heading)}</h2>\n${items.map((item) => itemHtml(item, words)).join('\n')}${fold}`
}

function itemHtml({ mark, badge, title, url, when, lines }: DigestItem, { asks }: Words): string {
  const shape = mark ? `<span class="${mark}" role="img" aria-label="${asks[mark]}">${shapes[mark]}</span> ` : ''
  const name = lines.length > 0 ? `<b>${escapeHtml(title)}</b>` : escapeHtml(title)
  const linked = linkHtml(name, url)
  const status = [badge?.toUpperCase(), when].filter((part) => typeof part === 'string').map(escapeHtml)
  const note = status.length > 0 ? [`<span class="note">${status.join(' · ')}</span>`] : []
  return `<p>${[shape + linked, ...note, ...lines.map((line) => line.mark + linkHtml(escapeHtml(line.text), line.url))].join('<br>')}</p>`
}

function linkHtml(words: string, url: string | null): string {
  return url === null ? words : `<a href="${escapeHtml(url)}">${words}</a>`
}

/** A drawing within the page has its colours as attributes. */
function drawingStyles(): string {
  return Object.entries(light)
    .map(([name, colour]) => [colour, dark[name as keyof typeof dark]])
    .flatMap(([from, to]) => [`.card [fill="${from}"] { fill: ${to} }`, `.card [stroke="${from}"] { stroke: ${to} }`])
    .join(' ')
}

function severityStyles(palette: Readonly<Record<Severity, string>>, important: string): string {
  return (['critical', 'warning', 'info'] as const)
    .map((severity) => `.${severity} { color: ${palette[severity]}${important} }`)
    .join(' ')
}
