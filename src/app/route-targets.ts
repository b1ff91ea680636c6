import type { Route } from '../domain/route.ts'

/** Where a route's messages go: `slack:#payments-aks`; the console where it names no channel. */
export function routeTargets({ slack }: Route): string[] {
  return [slack === null ? 'console' : `slack:${slack}`]
}
