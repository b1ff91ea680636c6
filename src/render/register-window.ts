import { addonNames, networkPlugins, nodeOsChannels, upgradeChannels } from '../domain/cluster.ts'
import { osReleases } from '../domain/os-release.ts'
import { quoted } from '../domain/quoted.ts'
import { plainText } from './controls.ts'
import type { Words } from './languages/language.ts'
import { richTextBlock } from './message.ts'
import { inputBlock, maxInput, page, type Field, type Modal } from './modal.ts'
import { bold, section, text } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { truncateText } from './truncate-text.ts'

export const registerWindowId = 'register'
/** The field that stands in for all others. */
export const pastedField = 'pasted'

/** Characters of what is told below a field. */
const longest = 500
const mostNames = 10
const mostWarnings = 10

/** A window to register a cluster in, by hand or by what az prints for `azQuery`. */
export function registerWindow(azQuery: string, { register }: Words): Modal {
  const command = `az aks show --resource-group GROUP --name NAME --output tsv --query '${azQuery}'`
  const { labels, hints } = register
  const pasted: Field = { id: pastedField, label: labels.pasted, lines: true, hint: hints.pasted(maxInput) }
  return {
    type: 'modal',
    callback_id: registerWindowId,
    title: plainText(register.title),
    close: plainText(register.cancel),
    submit: plainText(register.submit),
    blocks: [
      richTextBlock(section(register.lead)),
      ...fieldsOf(register).map(inputBlock),
      richTextBlock(section(register.orAz), { type: 'rich_text_preformatted', elements: [text(command)] }),
      inputBlock(pasted),
    ],
  }
}

/** Their ids are the words of the command line for them. */
function fieldsOf({ labels, hints }: Words['register']): Field[] {
  const lines = true
  return [
    { id: 'name', label: labels.name, example: 'payments-prod-weu' },
    { id: 'kubernetes', label: labels.kubernetes, example: '1.33.2', hint: hints.kubernetes },
    { id: 'location', label: labels.location, example: 'westeurope' },
    { id: 'pool', label: labels.pool, example: 'system=ubuntu-22.04', lines, hint: hints.pool(osReleases.join(', ')) },
    { id: 'tag', label: labels.tag, example: 'team=payments', lines, hint: hints.tag },
    { id: 'upgradeChannel', label: labels.upgradeChannel, choices: upgradeChannels },
    { id: 'nodeOsChannel', label: labels.nodeOsChannel, choices: nodeOsChannels },
    { id: 'networkPlugin', label: labels.networkPlugin, choices: networkPlugins },
    { id: 'addon', label: labels.addon, choices: addonNames, several: true },
    { id: 'lts', label: labels.lts, choices: ['yes'] },
    { id: 'resourceGroup', label: labels.resourceGroup, hint: hints.resourceGroup },
    { id: 'subscription', label: labels.subscription },
  ]
}

/** What came of it: names of clusters, and what was read but not understood. */
export function registeredPage(
  result: Readonly<Record<'added' | 'updated' | 'unchanged', readonly string[]>>,
  warnings: readonly string[],
  { register, details, fold }: Words,
): Modal {
  const done = (['added', 'updated', 'unchanged'] as const).flatMap((outcome) => {
    const names = result[outcome].map(safeName)
    return names.length > 0 ? [section(bold(fold(names, mostNames)), register[outcome](names.length))] : []
  })
  return page(register.registered, details.close, [
    ...done.map((line) => richTextBlock(line)),
    ...warnings.slice(0, mostWarnings).map((warning) => richTextBlock(section(`⚠️ ${safeLine(warning)}`))),
    richTextBlock(section(register.after)),
  ])
}

/** What is wrong with a field, or with those of its lines that are `given`. */
export function fieldProblems(
  problems: readonly { readonly message: string; readonly given: string | null }[],
  { register, space, sentence: say }: Words,
): string {
  const sentences = problems.map(({ message, given }) =>
    sentence(`${given === null ? register.this : quoted(given)}${space}${say(message)}`),
  )
  return truncateText(sentences.join(space), longest)
}

/** A refusal in the words of an answer. */
export function refusalProblem(reason: string): string {
  return sentence(reason.charAt(0).toUpperCase() + reason.slice(1))
}

/** One line that ends as a sentence does. */
export function sentence(words: string): string {
  const line = safeLine(words, longest)
  return /[.?!…。]$/.test(line) ? line : `${line}.`
}
