import { escapeHtml } from './escape-html.ts'
import type { Message } from './message.ts'
import type { Modal } from './modal.ts'
import { slackHtml } from './slack-html.ts'
import { slackStyles } from './slack-styles.ts'

/** One kind of message with what the page says of it. */
export interface PreviewPart {
  /** `Reminder`. */
  readonly title: string
  /** When it comes. */
  readonly says: string
  readonly shown: Shown
}

type Shown =
  /** In a channel, with its thread. */
  | { readonly type: 'post'; readonly channel: string; readonly message: Message; readonly replies: readonly Message[] }
  /** To what somebody typed. */
  | { readonly type: 'answer'; readonly channel: string; readonly question: string; readonly message: Message }
  | { readonly type: 'window'; readonly window: Modal }
  /** A page of its own. */
  | { readonly type: 'page'; readonly html: string }

// Should text from outside ever become markup, it could neither run nor fetch anything.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** Messages as people see them, on one page that fetches nothing. */
export function previewPage(parts: readonly PreviewPart[]): string {
  const links = parts.map(({ title }) => `<a href="#${slug(title)}">${escapeHtml(title)}</a>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>AKS Lookout: messages</title>
<style>${slackStyles}</style>
</head>
<body>
<h1>What AKS Lookout tells</h1>
<p class="says">Made from the sample that comes along, by the code that makes the real messages. Buttons do nothing here.</p>
<nav>${links.join('\n')}</nav>
${parts.map(partHtml).join('\n')}
</body>
</html>
`
}

function partHtml({ title, says, shown }: PreviewPart): string {
  return `<section id="${slug(title)}">
<h2>${escapeHtml(title)}</h2>
<p class="says">${escapeHtml(says)}</p>
${shownHtml(shown)}
</section>`
}

function shownHtml(shown: Shown): string {
  switch (shown.type) {
    case 'post':
      return cardHtml(shown.channel, postHtml(shown.message) + threadHtml(shown.replies))
    case 'answer': {
      const asked = `<p class="block small">Only visible to you · <code>${escapeHtml(shown.question)}</code></p>`
      return cardHtml(shown.channel, postHtml(shown.message, asked))
    }
    case 'window': {
      const { title, close, submit, blocks } = shown.window
      const end = submit
        ? `<div class="place"><button type="button" class="button">${escapeHtml(submit.text)}</button></div>`
        : ''
      const bar = `<div class="place"><span>${escapeHtml(title.text)}</span><span>${escapeHtml(close.text)} ✕</span></div>`
      return `<div class="card window">${bar}<div class="blocks" tabindex="0">${slackHtml(blocks)}</div>${end}</div>`
    }
    case 'page':
      return `<div class="card"><iframe sandbox title="A page of its own" srcdoc="${quoteHtml(shown.html)}"></iframe></div>`
  }
}

function cardHtml(channel: string, posts: string): string {
  return `<div class="card"><div class="place">${escapeHtml(channel)}</div>${posts}</div>`
}

function postHtml({ blocks, controls = [] }: Message, above = ''): string {
  return `<div class="post"><div class="face" aria-hidden="true">L</div><div class="said">
<p><b>AKS Lookout</b> <span class="tag">APP</span></p>
${above}${slackHtml([...blocks, ...controls])}
</div></div>`
}

function threadHtml(replies: readonly Message[]): string {
  if (replies.length === 0) return ''
  const label = replies.length === 1 ? '1 reply' : `${replies.length} replies`
  return `<div class="replies"><p class="small">${label}</p>${replies.map((reply) => postHtml(reply)).join('')}</div>`
}

/** HTML as the value of an attribute. */
function quoteHtml(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

function slug(title: string): string {
  return (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-')
}
