/** The bullet that must be read whatever stands around it. */
export const honest = 'Windows Server 2019 retires on 1 March 2026. Move to Windows Server 2022 pools.'

const size = 200_000

function fill(piece: string, length = size): string {
  return piece.repeat(Math.ceil(length / piece.length))
}

/** Bullets made to do harm: to reach people as more than text, or to take for ever. */
export const hostileBullets: Readonly<Record<string, string>> = {
  'a broadcast': 'Ubuntu 22.04 <!channel> <!here|x> <@U0001> <!subteam^S1> @everyone is retired on 1 June 2026.',
  'a script': 'Ubuntu 22.04 <script>alert(1)</script><img src=x onerror=alert(1)> is retired on 1 June 2026.',
  'a script for an address':
    'Ubuntu 22.04 [is](javascript:alert(1)) [retired](JaVaScRiPt:alert(1)) [on](data:text/html,x) [1](vbscript:x) June 2026.',
  'escape sequences':
    'Ubuntu 22.04 \u001b[2J\u001b[31mis\u001b]8;;https://evil.example\u0007retired\u001b]8;;\u0007 \u009b1mon \u0008\u0007\u007f1 June 2026.',
  'marks of direction': 'Ubuntu 22.04 \u202eis\u202c \u2066retired\u2069 \u200fon\u200e 1\u200b June\ufeff 2026\u2028.',
  'lone surrogates': 'Ubuntu 22.04 \ud800 is retired \udfff on 1 June 2026.',
  'a NUL': 'Ubuntu 22.04 \u0000 is retired on 1 June 2026.',
  'a megabyte on one line': fill('Ubuntu 22.04 is retired on 1 June 2026. ', 1_000_000),
  'a megabyte without a space': fill('a', 1_000_000),
  'lists nested by indentation': Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth % 600)}- a`).join(
    '\n',
  ),
  'lists nested on one line': `${'- '.repeat(10_000)}a`,
  'numbered lists nested on one line': `${'1. '.repeat(10_000)}a`,
  'quotes nested on one line': `${'> '.repeat(10_000)}a`,
  'quotes without spaces': `${'>'.repeat(10_000)}a`,
  'open brackets': fill('['),
  'closed brackets': fill('[]'),
  'links without an end': fill('[a]('),
  'images without an end': fill('![a]('),
  'open angles': fill('<a '),
  'open comments': fill('<!-- '),
  asterisks: fill('*_'),
  'pairs of asterisks': fill('a**b '),
  underscores: fill('_a'),
  tildes: fill('~~a '),
  backticks: Array.from({ length: 600 }, (_, count) => `${'`'.repeat(count)}a`).join(''),
  backslashes: fill('\\['),
  entities: fill('&#x41;&amp;&'),
  addresses: fill('https://example.com/a '),
  'mail addresses': fill('a@'),
  'table cells': fill('| a '),
  digits: fill('1'),
  'digits and dots': fill('1.'),
  dates: fill('1 June 2026, '),
  versions: fill('1.30.1, '),
  spaces: `a${fill(' ')}b`,
  'no-break spaces': `a${fill('\u00a0')}b`,
  'words of months': fill('March May June '),
  commas: fill(','),
  references: fill('[a]: b\n', 50_000),
  'many lines': fill('a\n', 20_000),
  emoji: fill('🔴'),
}

/** Documents that are hostile as a whole; the honest bullet stands in each. */
export const hostileDocuments: Readonly<Record<string, string>> = {
  'headings without number': `${notesWith('a')}\n${fill('### a\n', 600_000)}`,
  'headings of every depth': `${notesWith('a')}\n${fill('### a\n\n#### b\n\n##### c\n\n* d\n\n', 300_000)}`,
  'underlined headings': `${notesWith('a')}\n${fill('a\n---\n')}`,
  'releases without number': `${notesWith('a')}\n${fill('## Release 2025-09-14\n\n* b\n\n')}`,
  'releases without notices': `${notesWith('a')}\n${fill('## Release 2025-09-14\n')}`,
  'a fence without an end': `${notesWith('a')}\n\`\`\`\n${fill('a\n')}`,
  separators: `${notesWith('a')}\n${fill('---\n\n===\n')}`,
  'bullets without number': `${notesWith('a')}\n${fill('* a b c\n', 60_000)}`,
}

/** A document with the honest bullet before the hostile one, and another release below. */
export function notesWith(bullet: string): string {
  return `## Release 2025-10-12\n\n### Announcements\n\n* ${honest}\n* ${bullet}\n\n## Release 2025-09-14\n\n### Announcements\n\n* ${honest}\n`
}
