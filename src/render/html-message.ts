import { escapeHtml } from './escape-html.ts'
import type { Block, Message } from './message.ts'
import { linkHtml, richTextHtml } from './rich-text-html.ts'

/** A message as an HTML page for mail readers: no pictures, scripts or styles of others. */
export function htmlMessage({ blocks }: Message): string {
  const body = blocks.map(blockHtml).join('\n')
  return `<!doctype html>\n<html>\n<body style="font-family: sans-serif; max-width: 45em">\n${body}\n</body>\n</html>\n`
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'rich_text':
      return richTextHtml(block.elements)
    case 'context':
      return block.elements.map(({ text }) => `<p><small>${escapeHtml(text)}</small></p>`).join('\n')
    case 'actions':
      return block.elements.map(({ text, url }) => `<p>${linkHtml(escapeHtml(text.text), url)}</p>`).join('\n')
  }
}
