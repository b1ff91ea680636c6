import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { GitHubOptions } from './github-get.ts'
import { createGitHubGet } from './github-get.ts'
import type { PublishedRelease } from './published-release.ts'
import type { Source } from './source.ts'
import { SourceError } from './source.ts'

export interface ReleasesOptions extends GitHubOptions {
  readonly owner: string
  readonly repo: string
}

const name = 'releases'
const maxBytes = 20_000_000
const perPage = 30
const mostPages = 10
const mostMarks = 100

const releasesAnswer = z.array(
  z.object({
    id: z.union([z.number(), z.bigint()]),
    tag_name: z.string(),
    name: z.string().nullish(),
    body: z.string().nullish(),
    draft: z.boolean().default(false),
    prerelease: z.boolean().default(false),
    html_url: z.url({ protocol: /^https?$/ }),
    published_at: z.string().nullish(),
    updated_at: z.string().nullish(),
  }),
)

/**
 * The repository's published releases that are new or were edited, newest first: all since the newest known one, and
 * edits among the newest 30. At first the newest 30 alone, since the CHANGELOG tells what was before. Drafts, which
 * only a token with write access sees, are left out.
 */
export function createReleasesApiSource({
  owner,
  repo,
  ...options
}: ReleasesOptions): Source<readonly PublishedRelease[]> {
  const mend404 = 'check owner and repo under sources.changelog; a private repository also needs GITHUB_TOKEN'
  const get = createGitHubGet({ name, maxBytes, mend404 }, options)
  return {
    name,
    async fetch(previous, fetchOptions) {
      const known = readMarks(previous.known ?? '')
      const seen = new Map<string, PublishedRelease>()
      let validators = previous
      for (let page = 1; page <= mostPages; page++) {
        const parameters = { owner, repo, per_page: perPage, page }
        const request = { route: 'GET /repos/{owner}/{repo}/releases', parameters }
        const answer = await get(request, page === 1 ? previous : {}, fetchOptions)
        if (answer === null) return { status: 'unchanged', detail: '304' }
        if (page === 1) validators = answer.validators
        const { count, releases } = readPage(answer.data, answer.address)
        for (const release of releases) seen.set(release.id, release)
        if (count < perPage || known.size === 0 || releases.some(({ id }) => known.has(id))) break
      }
      const marks = new Map([...seen.values()].map((release) => [release.id, mark(release)]))
      const content = [...seen.values()].filter(({ id }) => known.get(id) !== marks.get(id))
      const edited = content.filter(({ id }) => known.has(id)).length
      return {
        status: 'changed',
        content,
        validators: { ...validators, known: writeMarks(marks, known) },
        detail: `${content.length - edited} new, ${edited} edited`,
      }
    },
  }
}

function readPage(data: unknown, address: string): { count: number; releases: PublishedRelease[] } {
  const read = releasesAnswer.safeParse(data)
  if (!read.success) {
    const fault = `GitHub answers in another shape than known (${read.error.issues[0]?.path.join('.') || 'no list'})`
    throw new SourceError({ source: name, address, fault, mend: 'check GITHUB_API_URL' })
  }
  const releases = read.data
    .filter(({ draft }) => !draft)
    .map((release) => ({
      id: String(release.id),
      tag: release.tag_name,
      title: release.name || release.tag_name,
      body: release.body ?? '',
      format: 'markdown' as const,
      url: release.html_url,
      publishedAt: release.published_at ?? null,
      updatedAt: release.updated_at ?? null,
      prerelease: release.prerelease,
    }))
  return { count: read.data.length, releases }
}

/** Changes with what people read; `updated_at` is missing on older GitHub servers. */
function mark({ tag, title, body, prerelease }: PublishedRelease): string {
  const text = JSON.stringify([tag, title, body, prerelease])
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

/** Marks by release id, kept as `id=mark id=mark …`, newest first. */
function readMarks(text: string): Map<string, string> {
  return new Map(
    text.split(' ').flatMap((pair) => {
      const [id, value] = pair.split('=')
      return id && value ? [[id, value] as const] : []
    }),
  )
}

function writeMarks(now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): string {
  const all = [...new Map([...now, ...[...before].filter(([id]) => !now.has(id))])]
  return all
    .slice(0, mostMarks)
    .map(([id, value]) => `${id}=${value}`)
    .join(' ')
}
