import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** One file a fault, and the rule that must refuse it. */
const planted: Record<string, { rule: string; code: string }> = {
  'src/domain/package.ts': { rule: 'lookout(floors)', code: `export { z } from 'zod'` },
  'src/domain/up.ts': { rule: 'lookout(floors)', code: `export type { Fine } from '../parse/fine.ts'` },
  'src/parse/node.ts': { rule: 'lookout(floors)', code: `import { readFileSync } from 'node:fs'\nreadFileSync('x')` },
  'src/match/deep/neighbour.ts': { rule: 'lookout(floors)', code: `import '../../parse/fine.ts'` },
  'src/plan/lazy.ts': { rule: 'lookout(floors)', code: `export const load = () => import('../store/fine.ts')` },
  'src/store/neighbour.ts': { rule: 'lookout(floors)', code: `import '../notify/fine.ts'` },
  'src/config/up.ts': { rule: 'lookout(floors)', code: `export const load = () => import('../app/fine.ts')` },
  'src/render/out.ts': { rule: 'lookout(floors)', code: `import '../../test/helper.ts'` },
  'src/drawer/new-room.ts': { rule: 'lookout(floors)', code: `import '../domain/fine.ts'` },
  'src/store/clock.ts': { rule: 'lookout(no-clock)', code: `export const today = () => new Date()` },
  'src/plan/now.ts': { rule: 'lookout(no-clock)', code: `export const now = () => Date.now()` },
  'src/config/environment.ts': { rule: 'node(no-process-env)', code: `export const home = process.env['HOME']` },
  'src/parse/network.ts': { rule: 'eslint(no-restricted-globals)', code: `export const get = () => fetch('http://x')` },
  'src/notify/console.ts': { rule: 'eslint(no-console)', code: `console.log('hello')` },
  'src/match/default.ts': { rule: 'import(no-default-export)', code: `export default 1` },
  'src/render/barrel.ts': { rule: 'oxc(no-barrel-file)', code: `export * from './fine.ts'` },
  'src/sources/floating.ts': {
    rule: 'typescript(no-floating-promises)',
    code: `const work = async () => 1\nexport function start(): void {\n  work()\n}`,
  },
  'src/plan/circle.ts': {
    rule: 'import(no-cycle)',
    code: `import { b } from './circle-back.ts'\nexport const a = (): number => b()`,
  },
  'src/plan/circle-back.ts': {
    rule: 'import(no-cycle)',
    code: `import { a } from './circle.ts'\nexport const b = (): number => a()`,
  },
}

/** What the floors allow, in every form that a fault above takes. */
const allowed: Record<string, string> = {
  'src/domain/fine.ts': `import { valid } from 'semver'\nexport const fine = valid('1.0.0') ?? Date.UTC(2025, 0)`,
  'src/parse/fine.ts': `import { lexer } from 'marked'\nimport { fine } from '../domain/fine.ts'\nexport type Fine = number\nexport const day = (now: Date) => [lexer(''), fine, new Date(now)]`,
  'src/parse/deep/fine.ts': `export { day } from '../fine.ts'`,
  'src/store/fine.ts': `import { readFileSync } from 'node:fs'\nimport { day } from '../parse/fine.ts'\nexport const read = () => [readFileSync, day]`,
  'src/notify/fine.ts': `export const fine = 1`,
  'src/app/fine.ts': `export const load = () => import('../store/fine.ts')\nexport const now = () => new Date()\nconsole.log(1)`,
  'src/app/main.ts': `import './fine.ts'\nexport const home = process.env['HOME']`,
  'src/lookout.js': `await import('./app/main.ts')`,
}

let workshop: string
let found: Map<string, string[]>

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'lookout-floors-'))
  for (const part of ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'test/lint']) {
    cpSync(join(root, part), join(workshop, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(workshop, 'node_modules'))
  for (const [path, { code }] of Object.entries(planted)) write(path, code)
  for (const [path, code] of Object.entries(allowed)) write(path, code)
  found = lint()
}, 60_000)

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

it.each(Object.entries(planted))('refuses %s', (path, { rule }) => {
  expect(found.get(path)).toContain(rule)
})

it('leaves alone what the floors allow', () => {
  expect(Object.keys(allowed).flatMap((path) => found.get(path) ?? [])).toEqual([])
})

function write(path: string, code: string): void {
  mkdirSync(dirname(join(workshop, path)), { recursive: true })
  writeFileSync(join(workshop, path), `${code}\n`)
}

/** Rules broken, by file. */
function lint(): Map<string, string[]> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format=json', 'src'], {
    cwd: workshop,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  const rules = new Map<string, string[]>()
  for (const { filename, code } of diagnostics) rules.set(filename, [...(rules.get(filename) ?? []), code])
  return rules
}
