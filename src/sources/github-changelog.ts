import type { GitHubOptions } from './github-get.ts'
import { createGitHubGet } from './github-get.ts'
import { sizeText } from './size-text.ts'
import type { Source } from './source.ts'
import { SourceError } from './source.ts'

export interface ChangelogOptions extends GitHubOptions {
  readonly owner: string
  readonly repo: string
  readonly path: string
}

const name = 'changelog'
const maxBytes = 50_000_000

/**
 * The CHANGELOG, as Markdown, from the repository's default branch whatever its name. Asked for raw: as JSON the
 * contents API leaves a file above 1 MB empty (GitHub docs, "Repository contents").
 */
export function createChangelogSource({ owner, repo, path, ...options }: ChangelogOptions): Source<string> {
  const mend404 = 'check owner, repo and path under sources.changelog; a private repository also needs GITHUB_TOKEN'
  const get = createGitHubGet({ name, maxBytes, mend404 }, options)
  const request = {
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    parameters: { owner, repo, path, mediaType: { format: 'raw' } },
  }
  return {
    name,
    async fetch(previous, fetchOptions) {
      const answer = await get(request, previous, fetchOptions)
      if (answer === null) return { status: 'unchanged', detail: '304' }
      const { address, validators } = answer
      const content = readText(answer.data)
      const bytes = Buffer.byteLength(content)
      const refusal = refuse(content, bytes, previous.address === address ? Number(previous.bytes ?? 0) : 0)
      if (refusal) throw new SourceError({ source: name, address, ...refusal })
      return {
        status: 'changed',
        content,
        validators: { ...validators, bytes: String(bytes) },
        detail: sizeText(bytes),
      }
    },
  }
}

/** Octokit makes text of an answer that names its charset, bytes of one that does not; a folder comes as a list. */
function readText(data: unknown): string {
  if (typeof data === 'string') return data
  return data instanceof ArrayBuffer ? new TextDecoder().decode(data) : ''
}

/** What is wrong with an answer; `known` = bytes of the last good one, 0 = none. */
function refuse(text: string, bytes: number, known: number): { fault: string; mend: string } | null {
  if (/^\s*<(?:!doctype|html)\b/i.test(text)) {
    return { fault: 'answers with a web page', mend: 'look for a proxy or sign-in page in between' }
  }
  if (text.trim() === '') return { fault: 'is empty or no file', mend: 'check sources.changelog.path' }
  if (bytes * 2 >= known) return null
  return {
    fault: `holds ${sizeText(bytes)} where it last held ${sizeText(known)}, so it seems cut off`,
    mend: 'nothing was changed; look at it, and if it was shortened on purpose, begin a new database',
  }
}
