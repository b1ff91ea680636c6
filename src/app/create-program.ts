import { Command, Option } from 'commander'
import type { CommandSpec } from './command-spec.ts'
import { clustersCommands } from './commands/clusters.ts'
import { noticesCommands } from './commands/notices.ts'
import { rulesCommands } from './commands/rules.ts'
import { createContext, type CommonOptions, type Surroundings } from './context.ts'

const inPlaceOfDatabase: NonNullable<CommandSpec['options']> = [
  ['--changelog <file>', 'release notes in place of the database, with --clusters'],
  ['--clusters <file>', 'inventory in place of the database'],
]

const commands: readonly CommandSpec[] = [
  {
    usage: 'demo',
    summary: 'play the whole job offline on a sample: what a team would receive',
    options: [['--html <file>', 'where to write the weekly digest (default: lookout-digest.html in this folder)']],
    example: 'lookout demo',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    usage: 'preview',
    summary: 'show every kind of message as people see it, made from the sample, on a page in your browser',
    options: [
      ['--html <file>', 'write the page to a file and end'],
      ['--port <number>', 'serve it on this port of 127.0.0.1 (default: a free one)'],
      ['--language <en|ja>', 'as a route of this language is told (default: en)'],
    ],
    example: 'lookout preview --html messages.html',
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  {
    usage: 'parse <file...>',
    summary: 'read release notes (Markdown, - for stdin) into releases and notices',
    example: 'lookout parse CHANGELOG.md --json',
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  {
    usage: 'match',
    summary: 'show which notices of a file concern which clusters, and why',
    options: [
      ['--changelog <file>', 'release notes in the format of the AKS CHANGELOG'],
      ['--clusters <file>', 'what "az aks list -o json" prints, or YAML'],
      ['--since <date>', 'releases from this day on, YYYY-MM-DD'],
      ['--until <date>', 'releases up to this day'],
      ['--possible', 'also what rests on something that the inventory cannot tell'],
    ],
    example: 'lookout match --changelog CHANGELOG.md --clusters clusters.json --since 2025-01-01',
    load: async () => (await import('./commands/match.ts')).match,
  },
  {
    usage: 'run',
    summary: 'the weekly job once: read, store, match, plan, deliver',
    options: [
      ['--changelog <file>', 'read this file instead of the repository on GitHub'],
      ['--clusters <file>', "the inventory (default: the configuration's, or what is registered)"],
      ['--dry-run', 'print the plan; post nothing and leave the database as it was'],
      ['--summary <file>', 'append what happened as Markdown, such as to $GITHUB_STEP_SUMMARY'],
    ],
    example: 'lookout run --clusters clusters.json --dry-run',
    load: async () => (await import('./commands/run.ts')).run,
  },
  {
    usage: 'upgrade <cluster> <version>',
    summary: 'what stands between a cluster as it is and a Kubernetes version',
    options: [...inPlaceOfDatabase, ['--markdown', 'print a checklist to paste into a ticket']],
    example: 'lookout upgrade payments-prod-weu 1.34 --markdown',
    load: async () => (await import('./commands/upgrade.ts')).upgrade,
  },
  {
    usage: 'versions',
    summary: 'how long AKS supports each Kubernetes version, and who runs it',
    options: inPlaceOfDatabase,
    example: 'lookout versions',
    load: async () => (await import('./commands/versions.ts')).versions,
  },
  {
    usage: 'images',
    summary: 'how far node pools are behind the images announced for them',
    options: [
      ['--changes', 'also what changes up to the newest image, from the notes that AKS publishes of each'],
      ...inPlaceOfDatabase,
    ],
    example: 'lookout images',
    load: async () => (await import('./commands/images.ts')).images,
  },
  {
    usage: 'digest',
    summary: 'the week of each route: what to do, what changed, what comes by itself',
    options: [
      ['--route <name>', 'of this route alone'],
      ['--text', 'print it, which --html leaves out'],
      ['--html <file>', 'write it as a page that a browser shows'],
      ['--send', "send this week's by e-mail to the addresses of each route, once"],
      ['--week <date>', 'of the week of this day, YYYY-MM-DD, as far as is known now'],
    ],
    example: 'lookout digest --route payments',
    load: async () => (await import('./commands/digest.ts')).digest,
  },
  {
    usage: 'calendar <file>',
    summary: 'write the deadlines that routes were told as a calendar, an event each',
    options: [['--route <name>', 'of this route alone']],
    example: 'lookout calendar aks.ics --route payments',
    load: async () => (await import('./commands/calendar.ts')).calendar,
  },
  {
    usage: 'serve',
    summary: 'stay up: the weekly job and the digest by their schedules, with health and metrics over HTTP',
    example: 'lookout serve --config lookout.yaml',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  ...clustersCommands,
  ...noticesCommands,
  ...rulesCommands,
  {
    usage: 'doctor',
    summary: 'check configuration, database, tokens, sources and mail server; say what to mend',
    example: 'lookout doctor',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
]

/** What commands of two words have in common. */
const groups: Readonly<Record<string, string>> = {
  clusters: 'the inventory: import, list, show, add, remove',
  notices: 'what is stored: list, show, search',
  rules: 'what decides: check, explain',
}

const common: readonly Option[] = [
  new Option('--config <file>', 'configuration (default: lookout.yaml where there is one)'),
  new Option('--db <file>', "database (default: the configuration's, lookout.db)"),
  new Option('--now <instant>', 'the clock, such as 2025-10-20T00:00:00Z'),
  new Option('--json', 'print one JSON document on stdout and nothing else'),
  new Option('--log-level <level>', 'what to log on stderr (default: warn; serve: info)').choices([
    'silent',
    'error',
    'warn',
    'info',
    'debug',
  ]),
]

/** The command line. Actions throw; the caller turns what they throw into a message and an exit code. */
export function createProgram(surroundings: Surroundings): Command {
  const program = new Command('lookout')
    .description('Reads what Azure Kubernetes Service publishes and tells each team what concerns its clusters.')
    .addHelpText(
      'after',
      '\nFirst steps:\n  lookout demo                                 see what a team receives\n  az aks list -o json > clusters.json\n  lookout run --clusters clusters.json         what concerns your clusters now',
    )
    .showHelpAfterError('(lookout --help tells more)')
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.errors.write(text),
    })
    .exitOverride()
  for (const spec of commands) addCommand(program, spec, surroundings)
  return program
}

function addCommand(program: Command, spec: CommandSpec, surroundings: Surroundings): void {
  const words = spec.usage.split(' ')
  const names = words.filter((word) => /^[a-z]/.test(word))
  const parent = names.slice(0, -1).reduce(subcommand, program)
  const command = parent.command([names.at(-1), ...words.slice(names.length)].join(' ')).description(spec.summary)
  for (const [flags, description] of spec.options ?? []) command.option(flags, description)
  for (const option of common) command.addOption(option)
  command.addHelpText('after', `\nExample:\n  ${spec.example}`)
  command.action(async (...given: unknown[]) => {
    const options = command.opts<CommonOptions & Record<string, unknown>>()
    const args = given
      .slice(0, -2)
      .flat()
      .filter((arg) => typeof arg === 'string')
    const action = await spec.load()
    await action(await createContext(surroundings, options), args, options)
  })
}

function subcommand(parent: Command, name: string): Command {
  return (
    parent.commands.find((command) => command.name() === name) ?? parent.command(name).description(groups[name] ?? '')
  )
}
