import type { Notes } from '../../domain/notice.ts'
import { consoleNotices } from '../../render/console-notices.ts'
import type { Context } from '../context.ts'
import { readNotes } from '../read-notes.ts'

/** `lookout parse FILE…` */
export async function parse(context: Context, files: readonly string[]): Promise<void> {
  const read: Notes[] = []
  for (const file of files) read.push((await readNotes(file, context)).notes)
  const releases = read.flatMap((notes) => notes.releases.map(({ source: _source, ...release }) => release))
  const notices = read.flatMap((notes) => notes.notices)
  context.print({ releases, notices }, () => consoleNotices(notices, context.terminal))
}
