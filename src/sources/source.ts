/** What lets a source answer "unchanged" next time: ETags, lengths, marks. No secrets; kept between runs. */
export type Validators = Readonly<Record<string, string>>

/** What a source answered; `detail` is for people: `889 KB`, `304`. */
type Fetched<T> =
  | { readonly status: 'changed'; readonly content: T; readonly validators: Validators; readonly detail: string }
  | { readonly status: 'unchanged'; readonly detail: string }

export interface FetchOptions {
  /** Ends the fetch, its waits included. */
  readonly signal?: AbortSignal
}

/** A place that release notes or news are read from. */
export interface Source<T> {
  readonly name: string
  /** `previous`: the validators of the last answer, `{}` at first. Throws SourceError. */
  fetch(previous: Validators, options?: FetchOptions): Promise<Fetched<T>>
}

export interface SourceFailure {
  readonly source: string
  readonly address: string
  readonly fault: string
  readonly mend: string
  readonly retryAfter?: number | null
  readonly limited?: boolean
}

/** A source that could not be read. The message names source, fault, address and mend, and never holds a secret. */
export class SourceError extends Error {
  override name = 'SourceError' as const
  /** Seconds until another try makes sense; null = the source does not say. */
  readonly retryAfter: number | null
  /** Refused for a rate limit alone: another way to the same news may be open. */
  readonly limited: boolean

  constructor({ source, address, fault, mend, retryAfter = null, limited = false }: SourceFailure) {
    super(`${source}: ${fault} (${publicAddress(address)}); ${mend}`)
    this.retryAfter = retryAfter
    this.limited = limited
  }
}

/** An address without what may be secret in it: user, password, query and fragment. */
export function publicAddress(address: string): string {
  if (!URL.canParse(address)) return 'no address'
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}
