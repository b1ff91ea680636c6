interface Palette {
  readonly page: string
  readonly card: string
  readonly line: string
  readonly text: string
  readonly muted: string
  readonly link: string
  readonly code: string
  readonly shade: string
}

/** Near those of Slack, and every one of them readable on the card and on the shade. */
const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#f4f4f5',
    card: '#ffffff',
    line: '#d5d5d7',
    text: '#1d1c1d',
    muted: '#5f5e60',
    link: '#0b5cad',
    code: '#a8123e',
    shade: '#f3f2f3',
  },
  dark: {
    page: '#121416',
    card: '#1a1d21',
    line: '#3c3f44',
    text: '#d9dadb',
    muted: '#a8a9ab',
    link: '#6cb6ff',
    code: '#f0a35e',
    shade: '#24272c',
  },
}

/** Makes a page of HTML look much as Slack does, light or dark as the reader's system asks for. */
export const slackStyles = `
:root { color-scheme: light dark; ${variables(palettes.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(palettes.dark)} } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 760px; padding: 16px; background: var(--page); color: var(--text);
  font: 15px/1.46 Lato, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', 'Noto Color Emoji', sans-serif;
  overflow-wrap: anywhere }
h1 { font-size: 22px; margin: 8px 0 } h2 { font-size: 17px; margin: 36px 0 2px }
p { margin: 0 } a { color: var(--link) } nav { margin: 12px 0; line-height: 1.9 } nav a { margin-right: 10px }
.small, .says { color: var(--muted) } .small { font-size: 13px } .says { margin-bottom: 8px }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
.place { padding: 8px 16px; border-bottom: 1px solid var(--line); font-weight: bold }
.post { display: flex; gap: 10px; padding: 12px 16px }
.post > .said { flex: 1; min-width: 0 }
.face { flex: 0 0 36px; height: 36px; border-radius: 6px; background: #2f6fde; color: #ffffff; font-weight: bold; text-align: center; line-height: 36px }
.tag { background: var(--shade); border-radius: 3px; padding: 0 4px; font-size: 10px; vertical-align: 2px }
.replies { margin: 0 16px 12px 62px; border-left: 2px solid var(--line) }
.replies .post { padding: 6px 0 6px 12px } .replies > p { padding-left: 12px }
.block { margin: 4px 0 8px } .block p, li, blockquote { white-space: pre-wrap }
ul, ol { margin: 2px 0; padding-left: 26px }
blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid var(--line) }
pre, code { font: 12px/1.5 Menlo, Consolas, 'DejaVu Sans Mono', monospace; background: var(--shade); border: 1px solid var(--line); border-radius: 3px }
code { color: var(--code); padding: 1px 3px } pre { margin: 4px 0; padding: 8px; white-space: pre-wrap }
.person { background: var(--shade); color: var(--link); border-radius: 3px; padding: 0 2px }
.actions { display: flex; flex-wrap: wrap; gap: 8px }
.button { display: inline-flex; align-items: center; font: bold 13px/1 Lato, -apple-system, 'Segoe UI', Roboto, Arial, 'DejaVu Sans', sans-serif; max-width: 100%; padding: 8px 12px;
  color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 4px; text-decoration: none }
select.button { width: 104px }
.block input, .block textarea, .block select:not(.button) { width: 100%; padding: 6px 8px; font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--muted); border-radius: 4px }
.window { max-width: 520px; margin: 0 auto } .window .place { display: flex; justify-content: space-between; gap: 12px }
.window .blocks { padding: 8px 16px; max-height: 560px; overflow-y: auto }
iframe { display: block; width: 100%; height: 720px; border: 0 }
`

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')
}
