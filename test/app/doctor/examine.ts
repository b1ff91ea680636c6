import { expect, onTestFinished } from 'vitest'
import type { Check } from '../../../src/domain/check.ts'
import { startGitHubServer, type GitHubServer } from '../../servers/github-server.ts'
import type { Outcome } from '../run-lookout.ts'
import { workplace, type Workplace } from '../workplace.ts'

export const now = '2025-10-20T09:00:00Z'
/** In every secret of a test: `examine` fails where what is printed holds it. */
export const planted = 'planted'

/** What `lookout doctor --json` found. */
export interface Findings extends Outcome {
  readonly checks: readonly Check[]
  /** The check of a name; it must be there. */
  readonly check: (name: string) => Check
}

export interface Practice extends Workplace {
  readonly github: GitHubServer
  readonly examine: (...args: string[]) => Promise<Findings>
}

/** A workplace with a GitHub whose clock is right; `env` adds to its environment. */
export async function startPractice(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<Practice> {
  const github = await startGitHubServer(`ghp_${planted}`)
  onTestFinished(() => github.close())
  github.files.set('CHANGELOG.md', '## Release 2025-10-12\n')
  github.clock = new Date(now).toUTCString()
  const place = workplace(files, { now, env: { GITHUB_API_URL: github.url, ...env } })
  return {
    ...place,
    github,
    async examine(...args) {
      const outcome = await place.run('doctor', '--json', ...args)
      expect(outcome.stdout + outcome.stderr).not.toContain(planted)
      const { checks } = JSON.parse(outcome.stdout || '{"checks":[]}') as { checks: Check[] }
      const check = (name: string): Check => {
        const found = checks.find((one) => one.name === name)
        if (!found) throw new Error(`no check ${name}: ${outcome.stdout}${outcome.stderr}`)
        return found
      }
      return { ...outcome, checks, check }
    },
  }
}
