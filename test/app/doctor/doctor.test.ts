import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planted, startPractice } from './examine.ts'

it('finds a fresh set-up sound, says what is missing, and makes nothing', async () => {
  const practice = await startPractice()
  const { exitCode, check, checks } = await practice.examine()
  expect(exitCode).toBe(0)
  expect(readdirSync(practice.folder)).toEqual([])
  expect(checks.map(({ name, status }) => [name, status])).toEqual([
    ['configuration', 'ok'],
    ['rules', 'ok'],
    ['database', 'skipped'],
    ['clusters', 'warning'],
    ['routes', 'skipped'],
    ['github', 'ok'],
    ['clock', 'ok'],
    ['changelog', 'ok'],
    ['slack', 'skipped'],
    ['smtp', 'skipped'],
  ])
  for (const one of checks) expect('mend' in one).toBe(one.status !== 'ok')
  expect(check('clusters')).toMatchObject({ mend: expect.stringContaining('lookout clusters import') })
})

it('prints a line for each check, its mend below, and totals', async () => {
  const practice = await startPractice()
  const { stdout, exitCode } = await practice.run('doctor')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^✔ configuration {2}no lookout.yaml, the defaults count\n/)
  expect(stdout).toContain('- database       there is no lookout.db yet\n                 → "lookout run" makes it\n')
  expect(stdout).toMatch(/\n\n5 ok, 1 warning, 4 skipped\n$/)
})

describe('the configuration', () => {
  it('is told with all its problems, and what does not rest on it is checked all the same', async () => {
    const practice = await startPractice({ 'lookout.yaml': 'timezone: Tokio\nroutes:\n  - name: x\n    slak: "#y"\n' })
    const { exitCode, check, checks } = await practice.examine()
    expect([exitCode, check('configuration').status]).toEqual([1, 'broken'])
    expect(check('configuration').finding).toMatch(/^lookout\.yaml:1:1 {2}timezone.*\nlookout\.yaml:4:5 .*slak/)
    expect([check('database').status, check('github').status]).toEqual(['skipped', 'ok'])
    expect(checks.map(({ name }) => name)).toContain('smtp')
  })

  it('shows the place in the file', async () => {
    const config = `routes:\n  - name: x\n    match: 'cluster.tag.team == "x"'\n`
    const { stdout } = await (await startPractice({ 'lookout.yaml': config })).run('doctor')
    const [, line = '', marks = ''] = /\n( +match: .*)\n( +\^+)\n +→ mend what is named\n/.exec(stdout) ?? []
    expect(line.slice(marks.indexOf('^'))).toMatch(/^\S/)
  })

  it('is broken where the environment is', async () => {
    const { exitCode, check } = await (await startPractice({}, { SMTP_URL: `mail://${planted}` })).examine()
    expect([exitCode, check('configuration').finding]).toEqual([1, expect.stringContaining('SMTP_URL: must be like')])
    expect(check('slack').status).toBe('skipped')
  })

  it('quotes no secret that stands in a wrong place of the file', async () => {
    const secrets = { TOKEN: `xoxb-${planted}`, ZONE: planted }
    const config = 'timezone: ${ZONE}\nslack: { command: "${TOKEN}" }\ndatabase: [ "${TOKEN}" ]\n'
    const { check } = await (await startPractice({ 'lookout.yaml': config }, secrets)).examine()
    expect(check('configuration').finding.split('\n')).toHaveLength(3)
  })

  it('is broken where the file named is not there', async () => {
    const { check } = await (await startPractice()).examine('--config', 'other.yaml')
    expect(check('configuration')).toEqual({
      name: 'configuration',
      status: 'broken',
      finding: 'other.yaml: there is no such file',
      mend: 'check the path',
    })
  })
})

it("tells every fault of one's own rules", async () => {
  const rules = 'subjects:\n  - id: os/x\n    name: X\n    why: y\n    says: ["("]\n    reason: z\n'
  const { exitCode, check } = await (
    await startPractice({ 'lookout.yaml': 'rules: [own.yaml]\n', 'own.yaml': rules })
  ).examine()
  expect([exitCode, check('rules')]).toMatchObject([
    1,
    { status: 'broken', finding: expect.stringMatching(/own\.yaml:5/) },
  ])
})
