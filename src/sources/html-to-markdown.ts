import { convert, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'

/** Headings and inline code as in Markdown; what the library does of itself fits already. */
const heading: FormatCallback = (element, walk, builder, { leadingLineBreaks, trailingLineBreaks }) => {
  builder.openBlock({ leadingLineBreaks: leadingLineBreaks ?? 2 })
  builder.addInline(`${'#'.repeat(Number(element.name?.slice(1)))} `)
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: trailingLineBreaks ?? 2 })
}

const link: FormatCallback = (element, walk, builder) => {
  builder.addInline('[')
  walk(element.children, builder)
  builder.addInline(`](${String(element.attribs?.['href'] ?? '').replace(/[\s()<>]/g, encodeURIComponent)})`)
}

const code: FormatCallback = (element, walk, builder) => {
  builder.addInline('`')
  walk(element.children, builder)
  builder.addInline('`')
}

const options: HtmlToTextOptions = {
  wordwrap: false,
  formatters: { heading, link, code },
  limits: { maxInputLength: 200_000, maxDepth: 60, maxChildNodes: 5_000, maxBaseElements: 1 },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'heading' })),
    { selector: 'a', format: 'link' },
    { selector: 'code', format: 'code' },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '* ', leadingLineBreaks: 1, trailingLineBreaks: 2 } },
  ],
}

/** HTML of feeds as Markdown. Hostile sizes and depths are cut. */
export function htmlToMarkdown(html: string): string {
  return convert(html, options)
}
