import { chars, icons } from '@iconify-json/fluent-emoji-flat'

const { width = 32 } = icons

/** HTML whose emoji are drawn, so that pictures look the same on every machine, also where no font has them. */
export function drawEmoji(html: string): string {
  return html.replace(/(?:\p{Emoji_Presentation}|\p{Emoji}(?=\ufe0f))\ufe0f?/gu, (emoji) => {
    const icon = icons.icons[chars[emoji.codePointAt(0)!.toString(16)] ?? '']
    if (!icon) return emoji
    const style = 'height: 1em; width: 1em; margin: 0 1px; vertical-align: -0.12em'
    return `<svg viewBox="0 0 ${width} ${width}" style="${style}">${icon.body}</svg>`
  })
}
