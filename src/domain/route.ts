/** Where a team hears of what concerns its clusters. */
export interface Route {
  readonly name: string
  /** CEL over `cluster`; a route without it takes what is left. */
  readonly match: string | null
  readonly slack: string | null
  readonly email: readonly string[]
  /** Go on to the next route that matches as well. */
  readonly continue: boolean
}

/** Where a route's alerts go: `slack:#payments-aks`, else `email:…` for each address, else `console`. */
export function routeTargets({ slack, email }: Route): readonly string[] {
  if (slack !== null) return [`slack:${slack}`]
  return email.length > 0 ? [...new Set(email)].map((address) => `email:${address}`) : ['console']
}
