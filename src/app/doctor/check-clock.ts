import type { Check } from '../../domain/check.ts'
import { count } from '../../render/words.ts'

const name = 'clock'
const most = 60

/** This machine's clock against the `Date` of an answer that just came. Slack refuses signatures five minutes off. */
export function checkClock(date: string | null, now: Date): Check {
  const seconds = Math.round((now.getTime() - Date.parse(date ?? '')) / 1000)
  if (Number.isNaN(seconds))
    return { name, status: 'skipped', finding: 'GitHub tells no time', mend: 'look for a proxy in between' }
  if (Math.abs(seconds) <= most) return { name, status: 'ok', finding: "agrees with GitHub's" }
  const finding = `${count(Math.abs(seconds), 'second')} ${seconds > 0 ? 'ahead of' : 'behind'} GitHub's`
  return { name, status: 'warning', finding, mend: 'let this machine keep its time by NTP' }
}
