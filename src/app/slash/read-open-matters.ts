import { keyOfAlert } from '../../domain/alert-event.ts'
import { isSilenced } from '../../plan/decide-alert.ts'
import { openMatters, type OpenMatter } from '../../plan/open-matters.ts'
import type { Asked } from './sub-command.ts'

/** What is open for the clusters asked about, muted or not, with the statuses that people gave it since the last run. */
export async function readOpenMatters({
  scope,
  snapshot,
  stamp,
  store,
  settings,
  now,
}: Asked): Promise<readonly OpenMatter[]> {
  const standings = await snapshot.recall(`standings ${stamp} ${scope.key}`, () => store.alerts.standings(scope.routes))
  // What is open changes with what people do, the end of a snooze and the day.
  const silent = standings.map((standing) => isSilenced(standing, now))
  const key = JSON.stringify(['open', scope.key, now.toISOString().slice(0, 10), standings, silent])
  return snapshot.recall(key, () => {
    const standingOf = new Map(standings.map((standing) => [keyOfAlert(standing), standing]))
    const states = snapshot.states.flatMap((state) => {
      const standing = standingOf.get(keyOfAlert(state))
      return standing ? [{ ...state, ...standing }] : []
    })
    const names = new Set(scope.clusters.map(({ name }) => name))
    const { matters } = snapshot
    return openMatters({ states, matters, isAsked: (name) => names.has(name), settings: settings.alerts, now })
  })
}
