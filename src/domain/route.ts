/** Languages that alerts, digests and answers are written in. */
export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

/** Where a team hears of what concerns its clusters. */
export interface Route {
  readonly name: string
  /** CEL over `cluster`; a route without it takes what is left. */
  readonly match: string | null
  readonly slack: string | null
  readonly email: readonly string[]
  /** Go on to the next route that matches as well. */
  readonly continue: boolean
  readonly language: Language
}

/** What all these routes speak, else English. */
export function commonLanguage(routes: readonly Pick<Route, 'language'>[]): Language {
  const [language = 'en', ...others] = new Set(routes.map((route) => route.language))
  return others.length > 0 ? 'en' : language
}

/** Where a route's alerts go: `slack:#payments-aks`, else `email:…` for each address, else `console`. */
export function routeTargets(route: Route): readonly string[] {
  if (route.slack !== null) return [`slack:${route.slack}`]
  return route.email.length > 0 ? digestTargets(route) : ['console']
}

/** Where a route's digest goes: `email:…` for each address, also where its alerts go to a channel. */
export function digestTargets({ email }: Route): readonly string[] {
  return [...new Set(email)].map((address) => `email:${address}`)
}
