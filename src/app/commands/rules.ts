import type { CommandSpec } from '../command-spec.ts'

/** The commands of the rules. */
export const rulesCommands: readonly CommandSpec[] = [
  {
    usage: 'rules check [file...]',
    summary: 'check the rules, and run the examples that are their tests',
    example: 'lookout rules check my-rules.yaml',
    load: async () => (await import('./rules-check.ts')).checkRuleFiles,
  },
  {
    usage: 'rules explain <notice> <cluster>',
    summary: 'step by step why a notice does or does not concern a cluster',
    options: [
      ['--changelog <file>', 'release notes to take the notice from instead of the database'],
      ['--clusters <file>', 'an inventory to take the cluster from instead of the database'],
    ],
    example: 'lookout rules explain 2025-10-12:18 payments-prod-weu',
    load: async () => (await import('./rules-explain.ts')).explainPair,
  },
]
