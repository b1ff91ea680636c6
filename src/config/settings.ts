import type { z } from 'zod'
import type { Route } from '../domain/route.ts'
import type { Endpoints, Secrets } from './environment.ts'
import type { settingsFile } from './settings-file.ts'

/** Everything that configures a run: lookout.yaml over the defaults, then the environment. Paths are absolute. */
export interface Settings extends Omit<z.output<typeof settingsFile>, 'routes'> {
  /** Never empty: with none configured, one route takes everything to the console. */
  readonly routes: readonly Route[]
  readonly endpoints: Endpoints
  readonly secrets: Secrets
}
