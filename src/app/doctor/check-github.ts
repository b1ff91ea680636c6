import { z } from 'zod'
import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import type { Context } from '../context.ts'
import { checkClock } from './check-clock.ts'
import { probe } from './probe.ts'

const name = 'github'
const github = { who: 'GitHub', setting: 'GITHUB_API_URL' }

type Headers = Readonly<Record<string, string>>

const quotaAnswer = z.object({
  resources: z.object({ core: z.object({ limit: z.number(), remaining: z.number(), reset: z.number() }) }),
})
const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
const number = new Intl.NumberFormat('en-US')

/** GitHub with the quota left, which costs none to ask, the CHANGELOG there, and this machine's clock against GitHub's. */
export async function checkGitHub({ now }: Context, { sources, endpoints, secrets }: Settings): Promise<Check[]> {
  const api = endpoints.githubApi.replace(/\/+$/, '')
  const token = secrets.githubToken?.reveal()
  const headers: Headers = token === undefined ? {} : { authorization: `token ${token}` }
  const answer = await probe({ name, ...github, address: `${api}/rate_limit` }, { headers })
  if (!(answer instanceof Response)) return [answer]
  const quota = checkQuota(answer, await answer.text(), token !== undefined)
  return [
    quota,
    checkClock(answer.headers.get('date'), now()),
    ...(quota.status === 'ok' ? [await checkChangelog(sources.changelog, api, headers)] : []),
  ]
}

function checkQuota({ ok, status }: Response, body: string, authorised: boolean): Check {
  const broken = (finding: string, mend: string): Check => ({ name, status: 'broken', finding, mend })
  if (status === 401)
    return broken('GitHub refuses the token (401)', 'set GITHUB_TOKEN to one that is valid, or unset it')
  const who = authorised ? 'GITHUB_TOKEN is valid' : 'asked without a token'
  // GitHub Enterprise Server without rate limits. Source: GitHub docs, "REST API endpoints for rate limits".
  if (status === 404) return { name, status: 'ok', finding: `${who}, no quota` }
  if (!ok)
    return broken(`GitHub answers with status ${status}`, status < 500 ? 'check GITHUB_API_URL' : 'try again later')
  const quota = readQuota(body)
  if (!quota) return broken('no answer of GitHub', 'check GITHUB_API_URL, and for a proxy in between')
  const { limit, remaining, reset } = quota
  const until = clockTime.format(reset * 1000)
  const finding = `${who}, ${number.format(remaining)} of ${number.format(limit)} requests left until ${until} UTC`
  if (remaining > 0) return { name, status: 'ok', finding }
  const mend = authorised ? 'wait until then, or use a token of its own' : 'set GITHUB_TOKEN, which needs no scope'
  return { name, status: 'warning', finding, mend }
}

function readQuota(body: string): z.output<typeof quotaAnswer>['resources']['core'] | null {
  try {
    return quotaAnswer.parse(JSON.parse(body)).resources.core
  } catch {
    return null
  }
}

async function checkChangelog(
  { owner, repo, path }: Settings['sources']['changelog'],
  api: string,
  headers: Headers,
): Promise<Check> {
  const name = 'changelog'
  const place = ['repos', owner, repo, 'contents', ...path.split('/')].map(encodeURIComponent).join('/')
  const answer = await probe({ name, ...github, address: `${api}/${place}` }, { method: 'HEAD', headers })
  if (!(answer instanceof Response)) return answer
  if (answer.ok) return { name, status: 'ok', finding: `${owner}/${repo} has ${path}` }
  const mend = 'check owner, repo and path under sources.changelog; a private repository also needs GITHUB_TOKEN'
  return {
    name,
    status: 'broken',
    finding: `GitHub answers with status ${answer.status} for ${owner}/${repo}/${path}`,
    mend,
  }
}
