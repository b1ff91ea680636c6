import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const lookout = join(import.meta.dirname, '../src/lookout.js')

it.each(['18.20.8', '20.20.2', '22.17.1'])('on Node %s says in one line what is wrong and what to do', (version) => {
  const { status, stdout, stderr } = runOn(version)
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(new RegExp(`^lookout needs Node 22\\.18 or newer and runs on ${version}: .*npx lookout.*\\n$`))
})

it.each(['22.18.0', '24.0.0'])('goes on to its commands on Node %s', (version) => {
  expect(runOn(version).stderr).not.toContain('lookout needs Node')
})

/** `lookout --help` on this Node under another version's name. */
function runOn(version: string) {
  const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const disguiseUrl = `data:text/javascript,${encodeURIComponent(disguise)}`
  return spawnSync(process.execPath, ['--import', disguiseUrl, lookout, '--help'], { encoding: 'utf8' })
}
