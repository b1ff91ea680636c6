import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One version of the CHANGELOG, as it was committed. */
export interface Version {
  readonly commit: string
  readonly at: Date
  readonly text: () => string
}

/** Hands on the versions of the CHANGELOG in a git bundle, the oldest first, with a folder that is removed afterwards. */
export async function withHistory<T>(
  bundle: string,
  work: (versions: readonly Version[], folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-replay-'))
  const history = join(folder, 'history')
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', history, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
  try {
    execFileSync('git', ['clone', '--quiet', '--mirror', bundle, history], { stdio: 'ignore' })
    const lines = git('log', '--all', '--reverse', '--format=%H %cI', '--', 'CHANGELOG.md').trim().split('\n')
    const versions = lines.map((line): Version => {
      const [commit = '', at = ''] = line.split(' ')
      return { commit, at: new Date(at), text: () => git('show', `${commit}:CHANGELOG.md`) }
    })
    return await work(versions, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
