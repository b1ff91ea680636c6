/** An e-mail without its addresses. */
export interface Email {
  /** One line. */
  readonly subject: string
  readonly text: string
  readonly html: string
  /** A picture that the HTML shows from `cid:` and its name. */
  readonly picture?: { readonly name: string; readonly svg: string } | undefined
  /** What regular mail it is one of, as people call it: `AKS weekly, payments`. */
  readonly list?: string
}
