import { bareForm, type WordForm } from './words.ts'

/** A word's form and what it tells of a matter. */
export interface ContentForm extends WordForm {
  /** Number of the word without its ending; null where the word is mere grammar. */
  readonly root: number | null
  /** Names in code (`linuxutil`, `enableCustomCATrust`) weigh most, the words of every release note least. */
  readonly weight: number
}

const grammar = new Set(
  'a an and or the to of in on at by for from with without as is are was were be been being will would can could should may might must it its this that these those they them their you your we our us i if when where which who what how than then also only not no any all some more most other such into via per after before until during starting start beginning begin now new please see refer visit more information details documentation learn here kindly have has had do does did so up out'.split(
    ' ',
  ),
)
const common = new Set(
  'aks azure kubernetes service cluster clusters node nodes pool pools version versions support supported available release released update updated upgrade upgraded feature features preview default enabled using use used existing create created creation image images regions region customers microsoft add on addon based microsoft learn link issue generally availability functionality following additional customer applications workloads resources deployment configuration'.split(
    ' ',
  ),
)

/** Reads a word by itself; `numberOf` gives each root its number. */
export function readContentForm(written: string, numberOf: (root: string) => number): ContentForm {
  const { text } = bareForm(written)
  return { written, text, root: grammar.has(text) ? null : numberOf(rootOf(text)), weight: weightOf(text, written) }
}

const endings = ['ing', 'ed', 'es', 's']

function rootOf(text: string): string {
  for (const ending of endings) if (text.endsWith(ending)) return text.slice(0, -ending.length)
  return text
}

function weightOf(word: string, written: string): number {
  if (common.has(word)) return commonWeight
  if (/\d/.test(word)) return 0.75
  return /[a-z][A-Z]|[A-Z]{2}/.test(written) ? 2 : 1
}

/** That of words which nearly every release note has. */
export const commonWeight = 0.25
