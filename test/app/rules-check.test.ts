import { describe, expect, it } from 'vitest'
import { workplace } from './workplace.ts'

/** A rule file with one subject, and parts of it otherwise. */
function subject(parts: Readonly<Record<string, string>> = {}): string {
  const fields = {
    id: 'addon/cert-manager',
    name: 'cert-manager',
    why: 'Bears the tag.',
    says: '[cert manager]',
    cluster: 'has(cluster.tags.certmanager)',
    reason: "'{cluster} runs cert-manager'",
    ...parts,
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return `subjects:\n  - ${lines.join('\n    ')}\n`
}

async function check(content: string) {
  return workplace({ 'mine.yaml': content }).run('rules', 'check', 'mine.yaml')
}

describe('lookout rules check', () => {
  it('passes the built-in rules and counts what it checked', async () => {
    const { stdout, stderr, exitCode } = await workplace().run('rules', 'check')
    expect([stderr, exitCode]).toEqual(['', 0])
    expect(stdout).toMatch(/^\d{3} subjects, \d+ wording rules, .* checked in \d+ files, \d{3,} examples hold\n$/)
  })

  it('lays a sound file over them', async () => {
    const examples = '{ fires: [The cert-manager webhook is refused.], silent: [Certificates are rotated.] }'
    const { ask } = workplace({ 'mine.yaml': subject({ examples }) })
    const before = await ask<{ subjects: number; examples: number }>('rules', 'check')
    const after = await ask<{ subjects: number; examples: number }>('rules', 'check', 'mine.yaml')
    expect(after).toEqual({
      ...before,
      files: expect.any(Number),
      subjects: before.subjects + 1,
      examples: before.examples + 2,
    })
  })

  it('underlines the fault in an expression', async () => {
    const { stderr, exitCode } = await check(subject({ cluster: "cluster.tag.team == 'web'" }))
    expect(exitCode).toBe(2)
    expect(stderr).toBe(
      [
        'mine.yaml:6:22  subjects[0].cluster: unknown field "tag"; did you mean "tags"?',
        "                cluster: cluster.tag.team == 'web'",
        '                                 ^^^^^^^^',
        '',
      ].join('\n'),
    )
  })

  it.each([
    [
      'a phrase that does not pair',
      subject({ says: "['(cert manager']" }),
      'mine.yaml:5:12  subjects[0].says[0]: phrase "(cert manager": ")" is missing',
    ],
    [
      'a signal among phrases of a subject',
      subject({ says: '[$retired]' }),
      'subjects[0].says[0]: a $signal cannot stand here',
    ],
    ['a subject under itself', subject({ under: 'addon/cert-manager' }), 'leads back to "addon/cert-manager" itself'],
    ['a wider subject that is none', subject({ under: 'addon/istoi' }), 'did you mean "addon/istio"?'],
    [
      'an expression that "each" spoils',
      subject({ id: 'addon/cert-{n}', each: '[{ n: "1" }]', cluster: 'cluster.tags.n == {n}' }),
      '"cluster.tags.n == 1": ',
    ],
    ['a place that is not filled in', subject({ reason: "'{pool} runs it'" }), '{pool} is not filled in'],
    ['pools without an expression', subject({ reason: "'{pools} runs it'" }), '{pools} needs a pool expression'],
    [
      'an id given twice',
      subject() + subject().replace('subjects:\n', ''),
      "subjects[1].id: addon/cert-manager is entry 1's id too",
    ],
    [
      'a signal that is not defined',
      'boilerplate: [$retierd]\n',
      'signal $retierd is not defined; did you mean "retired"?',
    ],
    [
      'a section role that is none',
      'facts: { x: { section: [fixs] } }\n',
      'facts.x.section[0]: "fixs" is not known; did you mean "fixes"?',
    ],
    ['a fact that is none', 'facts: { x: { has: [imag] } }\n', 'did you mean "image"?'],
    ['a heading that never occurs', 'sections: { fixes: ["Bug-Fix:"] }\n', 'write it as "bug fix"'],
    [
      'a severity that cannot be',
      "severity: [{ id: a, why: b, severity: info, match: daysLeft < '3' }]\n",
      'mine.yaml:1:52  severity[0].match: ',
    ],
    ['a field that does not exist', subject({ sayz: '[a]' }), 'unknown field "sayz"; did you mean "says"?'],
    [
      'an example that does not fire',
      subject({ examples: '{ fires: [Certificates], silent: [] }' }),
      'subjects[0].examples.fires[0]: "Certificates" does not fire it: it is about no subject',
    ],
    [
      'an example that should not fire',
      subject({ examples: '{ fires: [], silent: [cert-manager] }' }),
      'subjects[0].examples.silent[0]: "cert-manager" fires it',
    ],
    [
      'an example that another rule decides',
      'kinds: [{ id: mine, why: b, kind: feature, when: { leads: [sunrise] }, examples: { fires: [Sunset.], silent: [] } }]\n',
      'kinds[0].examples.fires[0]: "Sunset." does not fire it: rule "',
    ],
    ['HTML', '<html>\n<body>: {\n', 'mine.yaml:'],
    ['an empty file', '', 'mine.yaml: is empty'],
    ['a binary file', '\u0000\u0001', 'mine.yaml'],
  ])('refuses %s', async (_, content, message) => {
    const { stdout, stderr, exitCode } = await check(content)
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('unexpectedly')
  })

  it('tells all faults of all files at once', async () => {
    const place = workplace({ 'a.yaml': subject({ under: 'x/y', says: "['[a']" }), 'b.yaml': 'boilerplate: [$x]\n' })
    const { stderr } = await place.run('rules', 'check', 'a.yaml', 'b.yaml')
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split('  ')[0]),
    ).toEqual(['a.yaml:5:12', 'a.yaml:8:5', 'b.yaml:1:15'])
  })

  it('leaves out the examples of a built-in rule that is replaced', async () => {
    const mine = subject({ id: 'os/windows-2019', says: '[no such words]', cluster: "'true'" })
    expect((await check(mine)).stderr).toBe('')
  })

  it('is asked by every command that reads the rules', async () => {
    const place = workplace({
      'mine.yaml': subject({ cluster: 'cluster.tag.x' }),
      'lookout.yaml': 'rules: [mine.yaml]\n',
      'notes.md': '## Release 2025-10-12\n\n* News.\n',
    })
    const { stdout, stderr, exitCode } = await place.run('parse', 'notes.md')
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr).toContain('mine.yaml:6:22  subjects[0].cluster: unknown field "tag"')
  })
})
