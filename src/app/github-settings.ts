import type { Settings } from '../config/settings.ts'
import type { GitHubOptions } from '../sources/github-get.ts'
import type { Context } from './context.ts'

const timeoutMs = 30_000

/** How every source on GitHub is reached: where, with which token, and where it tells that it waits. */
export function githubSettings({ endpoints, secrets }: Settings, context: Context): GitHubOptions {
  return {
    apiUrl: endpoints.githubApi,
    token: secrets.githubToken?.reveal() ?? null,
    timeoutMs,
    now: context.now,
    log: (line) => context.progress(line),
  }
}
