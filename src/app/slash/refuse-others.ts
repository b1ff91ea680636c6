import type { Settings } from '../../config/settings.ts'
import { LookoutError } from '../../domain/lookout-error.ts'

/** Throws a LookoutError for whoever is no admin. `what` is the sub-command. */
export function refuseOthers(what: string, user: string, { slack: { admins } }: Pick<Settings, 'slack'>): void {
  if (admins.includes(user)) return
  const who = admins.length > 0 ? 'one of the admins' : 'for somebody to be put under slack.admins of lookout.yaml'
  throw new LookoutError(`${what} changes the inventory, which is for admins; ask ${who}`)
}
