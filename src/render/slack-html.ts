import type { Control } from './controls.ts'
import { escapeHtml } from './escape-html.ts'
import type { Block } from './message.ts'
import type { InputBlock } from './modal.ts'
import { linkHtml, richTextHtml } from './rich-text-html.ts'

type Action = Extract<Control, { type: 'actions' }>['elements'][number]

/** Blocks and what can be pressed below them as HTML, for a page with the styles of `slack-styles.ts`. */
export function slackHtml(blocks: readonly (Block | Control | InputBlock)[]): string {
  return blocks.map(blockHtml).join('\n')
}

function blockHtml(block: Block | Control | InputBlock): string {
  switch (block.type) {
    case 'rich_text':
      return `<div class="block">${richTextHtml(block.elements)}</div>`
    case 'context':
      return block.elements.map(({ text }) => `<p class="block small">${escapeHtml(text)}</p>`).join('\n')
    case 'actions':
      return `<div class="block actions">${block.elements.map(actionHtml).join('\n')}</div>`
    case 'input':
      return inputHtml(block)
  }
}

function inputHtml({ label, hint, element }: InputBlock): string {
  const note = hint ? `<br><span class="small">${escapeHtml(hint.text)}</span>` : ''
  return `<p class="block"><label><b>${escapeHtml(label.text)}</b><br>${fieldHtml(element)}</label>${note}</p>`
}

function fieldHtml(element: InputBlock['element']): string {
  if (element.type === 'plain_text_input') {
    const example = `placeholder="${escapeHtml(element.placeholder?.text ?? '')}"`
    return element.multiline ? `<textarea rows="2" ${example}></textarea>` : `<input ${example}>`
  }
  const options = element.options.map(({ text }) => `<option>${escapeHtml(text.text)}</option>`).join('')
  return `<select${element.type === 'multi_static_select' ? ' multiple size="3"' : ''}>${options}</select>`
}

function actionHtml(action: Action): string {
  switch (action.type) {
    case 'button': {
      const words = escapeHtml(action.text.text)
      if ('url' in action) return linkHtml(words, action.url, ' class="button"')
      return `<button type="button" class="button">${words}</button>`
    }
    case 'static_select': {
      const label = escapeHtml(action.placeholder.text)
      const options = action.options.map(({ text }) => `<option>${escapeHtml(text.text)}</option>`)
      return `<select class="button" aria-label="${label}"><option>${label}</option>${options.join('')}</select>`
    }
  }
}
