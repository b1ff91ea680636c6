import type { GitHubOptions } from './github-get.ts'
import { createGitHubGet } from './github-get.ts'
import { SourceError } from './source.ts'

export interface ImageNotesOptions extends GitHubOptions {
  readonly owner: string
  readonly repo: string
}

const name = 'image-notes'
const maxBytes = 5_000_000

/** Fetches the notes of a node image, `vhd-notes/…/202508.20.0.txt`, from the repository. Throws SourceError. */
export function createImageNotesSource({
  owner,
  repo,
  ...options
}: ImageNotesOptions): (path: string) => Promise<string> {
  const get = createGitHubGet({ name, maxBytes, mend404: 'AKS publishes no notes of this image' }, options)
  return async (path) => {
    const route = 'GET /repos/{owner}/{repo}/contents/{+path}'
    const answer = await get({ route, parameters: { owner, repo, path, mediaType: { format: 'raw' } } }, {})
    const data = answer?.data
    if (typeof data === 'string') return data
    if (data instanceof ArrayBuffer) return new TextDecoder().decode(data)
    throw new SourceError({ source: name, address: answer?.address ?? '', fault: 'is no file', mend: 'look at it' })
  }
}
