import type { CommandSpec } from '../command-spec.ts'

/** The commands of what is stored. */
export const noticesCommands: readonly CommandSpec[] = [
  {
    usage: 'notices list',
    summary: 'the notices that are stored, the newest first',
    options: [
      ['--kind <kind>', 'such as retirement'],
      ['--breaking', 'only what breaks something that exists'],
      ['--since <date>', 'releases from this day on, YYYY-MM-DD'],
      ['--cluster <name>', 'only what concerns this cluster'],
      ['--possible', 'with --cluster, also what may concern it'],
      ['--subject <id>', 'such as os/windows-server-2019'],
      ['--kubernetes <version>', 'only what is limited to versions that include this one, such as 1.34'],
      ['--limit <number>', 'how many at most (default: 50)'],
    ],
    example: 'lookout notices list --cluster payments-prod-weu --breaking',
    load: async () => (await import('./notices-list.ts')).listNotices,
  },
  {
    usage: 'notices show <id>',
    summary: 'one notice in full, by its id or the beginning of it',
    example: 'lookout notices show 2025-10-12-1a2b',
    load: async () => (await import('./notices-show.ts')).showNotice,
  },
  {
    usage: 'notices search <words...>',
    summary: 'full-text search over all notices',
    options: [['--limit <number>', 'how many at most (default: 20)']],
    example: 'lookout notices search istio canary',
    load: async () => (await import('./notices-search.ts')).searchNotices,
  },
]
