import { LookoutError } from '../../domain/lookout-error.ts'
import type { Route } from '../../domain/route.ts'
import { answerLine } from '../../render/answer-line.ts'
import type { AnswerCommand, CommandRequest } from '../slack/command.ts'
import { channelScope, wholeScope } from './find-scope.ts'
import { readQuestion } from './read-question.ts'
import { createSnapshots } from './snapshot.ts'
import type { Asked, Scope, SubCommand } from './sub-command.ts'
import { subCommands } from './sub-commands.ts'

const names = subCommands.map(({ name }) => name)

export interface Answering extends Pick<Asked, 'store' | 'settings' | 'rules'> {
  readonly now: () => Date
}

/**
 * Makes what answers the slash command for the life of the process. What the person who asks can mend is an answer too,
 * for their eyes alone; anything else is thrown.
 */
export function createAnswerCommand({ now, ...answering }: Answering): AnswerCommand {
  const readCurrent = createSnapshots(answering.store, answering.settings.routes)
  return async (request) => {
    try {
      const { command, words, page, isPublic } = readQuestion(request.text, names)
      const subCommand = subCommands.find(({ name }) => name === command)!
      const asked = { ...answering, ...(await readCurrent()), user: request.userId, now: now(), words, page }
      const message = await subCommand.answer({ ...asked, scope: await readScope(subCommand, request, asked) })
      return { ...message, visibility: isPublic ? 'public' : 'ephemeral' }
    } catch (error) {
      if (!(error instanceof LookoutError)) throw error
      return { ...answerLine(error.message), visibility: 'ephemeral' }
    }
  }
}

/** Throws a LookoutError for those who may not ask this, or not here. */
async function readScope(
  { name, asks }: SubCommand,
  request: CommandRequest,
  { store, snapshot, stamp, settings, user }: Omit<Asked, 'scope'>,
): Promise<Scope> {
  const { admins } = settings.slack
  const isAdmin = admins.includes(user)
  if (asks === 'admin') {
    const who = admins.length > 0 ? 'one of the admins' : 'for somebody to be put under slack.admins of lookout.yaml'
    if (!isAdmin) throw new LookoutError(`${name} changes the inventory, which is for admins; ask ${who}`)
    return wholeScope(snapshot)
  }
  const scope = (await channelScope(store, { snapshot, stamp }, request)) ?? (isAdmin ? wholeScope(snapshot) : null)
  if (scope) return scope
  if (asks === 'nobody') return { key: 'none', name: '', routes: [], clusters: [] }
  throw new LookoutError(`this channel hears of no clusters; ${whereToAsk(settings.routes)}`)
}

function whereToAsk(routes: readonly Route[]): string {
  const channels = routes.flatMap(({ slack, name }) => {
    if (slack === null) return []
    return slack.startsWith('#') ? slack : `the channel of ${name}`
  })
  if (channels.length === 0) return 'no route of lookout.yaml has a Slack channel'
  return `ask in ${[...new Set(channels)].join(', ')}`
}
