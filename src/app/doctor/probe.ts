import type { Check } from '../../domain/check.ts'
import { boundedFetch, TransferError } from '../../sources/bounded-fetch.ts'

export interface Probe {
  /** The check it is made for. */
  readonly name: string
  /** Who is asked: `GitHub`. */
  readonly who: string
  readonly address: string
  /** Where the address comes from: `GITHUB_API_URL`. */
  readonly setting: string
}

/** The check of one that answers, but with a status that is no success. */
export function refused({ name, who, setting }: Probe, status: number): Check {
  return { name, status: 'broken', finding: `${who} answers with status ${status}`, mend: `check ${setting}` }
}

const get = boundedFetch({ timeoutMs: 5_000, maxBytes: 20_000_000 })

/** One request: its answer, or the check where none comes. */
export async function probe(
  { name, who, address, setting }: Probe,
  init: { readonly method?: 'HEAD'; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response | Check> {
  try {
    return await get(address, { ...init, headers: { 'user-agent': 'aks-lookout', ...init.headers } })
  } catch (error) {
    if (!(error instanceof TransferError)) throw error
    return { name, status: 'broken', finding: `${who} ${error.message}`, mend: `check the network and ${setting}` }
  }
}
