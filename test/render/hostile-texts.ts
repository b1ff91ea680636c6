/** Texts that a release note or a cluster's tag could hold to do harm. */
export const hostileTexts: Readonly<Record<string, string>> = {
  broadcast: '<!channel> <!here> <@U123> <!subteam^S1> @everyone',
  html: '<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n<div onclick="x">\n\n</div>',
  javascript:
    '[click](javascript:alert(1)) [click](JaVaScRiPt:alert(1)) [d](data:text/html,x) ![i](file:///etc/passwd)',
  megabyte: 'a '.repeat(500_000),
  'megabyte without a space': 'a'.repeat(1_000_000),
  'nested lists': Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(Math.min(depth * 2, 60))}- a`).join('\n'),
  'nested on one line': `${'- '.repeat(10_000)}a`,
  'nested numbers': `${'1. '.repeat(10_000)}a`,
  'nested quotes': `${'>'.repeat(10_000)}a`,
  brackets: '['.repeat(100_000),
  stars: '*_'.repeat(50_000),
  underscores: '_a'.repeat(50_000),
  ticks: '`a``'.repeat(25_000),
  escapes:
    '\u001b[2J\u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b1m \u0000\u0007\u0008\r',
  direction: 'user\u202etxt.exe \u2066isolated\u2069 \u200fmark\u200e zero\u200bwidth\ufeff',
  surrogates: `${'🔴'.repeat(5000)}\ud800`,
}
