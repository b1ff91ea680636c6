import { addonNames, networkPlugins, nodeOsChannels, upgradeChannels } from '../domain/cluster.ts'
import { osReleases } from '../domain/os-release.ts'
import { quoted } from '../domain/quoted.ts'
import { plainText } from './controls.ts'
import { richTextBlock } from './message.ts'
import { inputBlock, maxInput, page, type Field, type Modal } from './modal.ts'
import { bold, section, text } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { truncateText } from './truncate-text.ts'
import { foldNames } from './words.ts'

export const registerWindowId = 'register'
/** The field that stands in for all others. */
export const pastedField = 'pasted'

/** Their ids are the words of the command line for them. */
const fields: readonly Field[] = [
  { id: 'name', label: 'Name', example: 'payments-prod-weu' },
  { id: 'kubernetes', label: 'Kubernetes version', example: '1.33.2', hint: 'What the control plane runs.' },
  { id: 'location', label: 'Region', example: 'westeurope' },
  {
    id: 'pool',
    label: 'Node pools, one a line',
    example: 'system=ubuntu-22.04',
    lines: true,
    hint: `A name and what its nodes run: ${osReleases.join(', ')}, or a node image such as AKSUbuntu-2204gen2containerd-202508.06.0.`,
  },
  { id: 'tag', label: 'Tags, one a line', example: 'team=payments', lines: true, hint: 'Routes often go by them.' },
  { id: 'upgradeChannel', label: 'Upgrade channel', choices: upgradeChannels },
  { id: 'nodeOsChannel', label: 'Node OS channel', choices: nodeOsChannels },
  { id: 'networkPlugin', label: 'Network plugin', choices: networkPlugins },
  { id: 'addon', label: 'Add-ons that are on', choices: addonNames, several: true },
  { id: 'lts', label: 'Long-term support', choices: ['yes'] },
  { id: 'resourceGroup', label: 'Resource group', hint: 'With the subscription it tells clusters of one name apart.' },
  { id: 'subscription', label: "The subscription's id" },
]

const pasted: Field = {
  id: pastedField,
  label: 'Or what that command prints',
  lines: true,
  hint: `Slack takes ${maxInput.toLocaleString('en')} characters here, and all that az aks show prints is far longer. The command keeps what most notices go by, and fits for about four node pools. For more pools, or for everything: lookout clusters add --file FILE.`,
}
/** Characters of what is told below a field. */
const longest = 500
const mostNames = 10
const mostWarnings = 10

/** A window to register a cluster in, by hand or by what az prints for `azQuery`. */
export function registerWindow(azQuery: string): Modal {
  const command = `az aks show --resource-group GROUP --name NAME --output tsv --query '${azQuery}'`
  return {
    type: 'modal',
    callback_id: registerWindowId,
    title: plainText('Register a cluster'),
    close: plainText('Cancel'),
    submit: plainText('Register'),
    blocks: [
      richTextBlock(section('Fill in what you know: the first four are needed. Or paste what az tells, at the end.')),
      ...fields.map(inputBlock),
      richTextBlock(section('Or let az tell:'), { type: 'rich_text_preformatted', elements: [text(command)] }),
      inputBlock(pasted),
    ],
  }
}

/** What came of it: names of clusters, and what was read but not understood. */
export function registeredPage(
  { added, updated, unchanged }: Readonly<Record<'added' | 'updated' | 'unchanged', readonly string[]>>,
  warnings: readonly string[],
): Modal {
  const done = [
    { names: added, one: ' is registered.', several: ' are registered.' },
    {
      names: updated,
      one: ' was registered already, and is up to date now.',
      several: ' were registered already, and are up to date now.',
    },
    {
      names: unchanged,
      one: ' was registered just so already: nothing changed.',
      several: ' were registered just so already: nothing changed.',
    },
  ].filter(({ names }) => names.length > 0)
  return page('Registered', [
    ...done.map(({ names, one, several }) =>
      richTextBlock(section(bold(foldNames(names.map(safeName), mostNames)), names.length > 1 ? several : one)),
    ),
    ...warnings.slice(0, mostWarnings).map((warning) => richTextBlock(section(`⚠️ ${safeLine(warning)}`))),
    richTextBlock(section('The next run tells what concerns what is watched.')),
  ])
}

/** What is wrong with a field, or with those of its lines that are `given`. */
export function fieldProblems(
  problems: readonly { readonly message: string; readonly given: string | null }[],
): string {
  const sentences = problems.map(({ message, given }) =>
    sentence(`${given === null ? 'This' : quoted(given)} ${message}`),
  )
  return truncateText(sentences.join(' '), longest)
}

export function unreadablePaste(reason: string): string {
  return sentence(`This cannot be read: ${reason}`)
}

/** A refusal in the words of an answer. */
export function refusalProblem(reason: string): string {
  return sentence(reason.charAt(0).toUpperCase() + reason.slice(1))
}

export const bothFilled = 'Leave this empty, or the other fields: only one of the two can count.'
export const nothingPasted = 'There is no cluster in this.'

/** Said in place of a window that came too late. */
export function windowIsLate(example: string): string {
  return `Slack took too long to open the window: ask again, or write all in one line: ${example}`
}

function sentence(words: string): string {
  const line = safeLine(words, longest)
  return /[.?!…]$/.test(line) ? line : `${line}.`
}
