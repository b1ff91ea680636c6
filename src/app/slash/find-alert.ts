import { LookoutError } from '../../domain/lookout-error.ts'
import { quoted } from '../../domain/quoted.ts'
import type { OpenMatter } from '../../plan/open-matters.ts'
import { readOpenMatters } from './read-open-matters.ts'
import type { Asked } from './sub-command.ts'

/**
 * The open matter of a thread's or notice's id, or of an unambiguous beginning of one. Throws a LookoutError where there
 * is none, or several.
 */
export async function findAlert(asked: Asked, id: string | undefined): Promise<OpenMatter> {
  const { command } = asked.settings.slack
  const where = `"${command} deadlines" and "${command} cluster NAME" show the ids of what is open`
  if (id === undefined) throw new LookoutError(`which alert? ${where}`)
  const open = new Map((await readOpenMatters(asked)).map((matter) => [matter.thread, matter]))
  const threadOf = new Map([...open.keys()].map((thread) => [thread, thread]))
  for (const notice of asked.snapshot.notices) threadOf.set(notice.id, notice.thread)
  const exact = threadOf.get(id)
  const meant = exact ? [exact] : [...threadOf].flatMap(([known, thread]) => (known.startsWith(id) ? [thread] : []))
  const [found, ...others] = [...new Set(meant)].flatMap((thread) => open.get(thread) ?? [])
  if (!found) throw new LookoutError(`nothing open has the id ${quoted(id)}; ${where}`)
  if (others.length === 0) return found
  throw new LookoutError(`${quoted(id)} begins the ids of ${others.length + 1} alerts; write more of it`)
}
