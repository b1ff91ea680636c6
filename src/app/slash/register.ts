import type { Settings } from '../../config/settings.ts'
import { didYouMean } from '../../domain/did-you-mean.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { quoted } from '../../domain/quoted.ts'
import { azQuery } from '../../inventory/az-query.ts'
import { listOptions, type ClusterOptions } from '../../inventory/check-options.ts'
import { clusterFromOptions } from '../../inventory/cluster-from-options.ts'
import { answerLine } from '../../render/answer-line.ts'
import type { Words } from '../../render/languages/language.ts'
import type { Message } from '../../render/message.ts'
import { registerWindow } from '../../render/register-window.ts'
import { addClusters } from '../add-clusters.ts'
import type { Answer } from '../slack/command.ts'
import { refuseWords } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** Where clusters that were registered in Slack come from. */
export const slackSource = 'Slack'
/** What is written before `=`, and the field it fills. */
const single = new Map<string, keyof ClusterOptions>([
  ['version', 'kubernetes'],
  ['kubernetes', 'kubernetes'],
  ['location', 'location'],
  ['resource-group', 'resourceGroup'],
  ['subscription', 'subscription'],
  ['upgrade-channel', 'upgradeChannel'],
  ['node-os-channel', 'nodeOsChannel'],
  ['network-plugin', 'networkPlugin'],
])

/** `register` alone: a window to fill in. */
export function openRegister(settings: Settings, says: Words): Answer {
  return { ...answerLine(says.register.late(exampleOf(settings))), window: registerWindow(azQuery, says) }
}

/** `register NAME version=1.33.2 location=westeurope pool=system=ubuntu-22.04 …`, the words in any order. */
export async function answerRegister({ store, settings, words, says, now }: Asked): Promise<Message> {
  const example = exampleOf(settings)
  const [pairs, names] = [words.filter((word) => word.includes('=')), words.filter((word) => !word.includes('='))]
  const { yes: lts = [], no: others = [] } = Object.groupBy(names, (word) =>
    word.toLowerCase() === 'lts' ? 'yes' : 'no',
  )
  const [name, ...rest] = others
  if (name === undefined) throw new LookoutError(`register which cluster? For example: ${example}`)
  refuseWords(rest)
  const spelling = { option: (option: string) => `${option === 'kubernetes' ? 'version' : option}=`, example }
  const cluster = clusterFromOptions(name, { ...readOptions(pairs), lts: lts.length > 0 }, spelling)
  const { added } = await addClusters(store, [cluster], slackSource, now)
  return answerLine(added.length > 0 ? says.answer.isRegistered : says.answer.isUpToDate, cluster.name)
}

function exampleOf({ slack: { command } }: Settings): string {
  return `${command} register NAME version=1.33.2 location=westeurope pool=system=ubuntu-22.04 tag=team=web`
}

/** Throws a LookoutError for a name that is not known. */
function readOptions(pairs: readonly string[]): ClusterOptions {
  const options: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  for (const pair of pairs) {
    const [key, value] = [pair.slice(0, pair.indexOf('=')).toLowerCase(), pair.slice(pair.indexOf('=') + 1)]
    const field = single.get(key)
    if (field) options[field] = value
    else if (listOptions.includes(key)) (lists[key] ??= []).push(value)
    else
      throw new LookoutError(
        `${quoted(pair)} is not understood; ${didYouMean(key, [...single.keys(), ...listOptions])}`,
      )
  }
  return { ...options, ...lists }
}
