import type { Cluster } from '../domain/cluster.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'
import { checkOptions, type ClusterOptions } from './check-options.ts'

/** How options are written where they were typed. */
interface OptionSpelling {
  /** Of an option's name in words with hyphens: `--node-os-channel`. */
  readonly option: (name: string) => string
  readonly example: string
}

const commandLine: OptionSpelling = {
  option: (name) => `--${name}`,
  example:
    'lookout clusters add NAME --location westeurope --kubernetes 1.33.2 --pool system=ubuntu-22.04 win=windows-2022',
}

/** Makes a cluster of what was typed. Throws a LookoutError that lists every option that is wrong or missing. */
export function clusterFromOptions(name: string, options: ClusterOptions, spelling = commandLine): Cluster {
  const { cluster, problems } = checkOptions(name, options)
  if (cluster) return cluster
  const lines = problems.map(({ option, given, message }) => {
    const word = option === 'name' ? 'NAME' : spelling.option(hyphenated(option))
    return `${word}${given === null ? '' : ` ${quoted(given)}`}: ${message}`
  })
  throw new LookoutError([...lines, `for example: ${spelling.example}`].join('\n'))
}

function hyphenated(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
