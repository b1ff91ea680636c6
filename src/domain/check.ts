/** What a check of the set-up found. Nothing in it is secret. */
export type Check =
  | { readonly name: string; readonly status: 'ok'; readonly finding: string }
  | {
      readonly name: string
      /** skipped: there is nothing to check, or something else has to be mended first. */
      readonly status: 'warning' | 'broken' | 'skipped'
      /** One line, or one a problem. */
      readonly finding: string
      readonly mend: string
    }
