import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { figures, type Figure } from './score.ts'
import { sampleSets, scoreSet } from './sample-sets.ts'
import { scoreUpgrades } from './score-upgrades.ts'

/** What a reader may trust, in percent; two careful people agree on 95 to 100. */
const goals: Readonly<Record<Figure, number>> = {
  coverage: 100,
  'kind accuracy': 97,
  'kind macro F1': 95,
  'breaking F1': 95,
  deadline: 95,
  'dates F1': 97,
  kubernetes: 96,
  reach: 88,
  'regions F1': 95,
  'fleet precision': 94,
  'fleet recall': 94,
  level: 95,
  'threads precision': 97,
  'threads recall': 93,
}

const { values } = parseArgs({ options: { set: { type: 'string' }, misses: { type: 'boolean' } } })
const chosen = Object.entries(sampleSets).filter(([name]) => values.set === undefined || values.set === name)
if (chosen.length === 0) {
  console.error(`--set ${values.set}: there is no such set; choose one of ${Object.keys(sampleSets).join(', ')}`)
  process.exit(2)
}
const scored = chosen.map(([name, set]) => ({ name, ...scoreSet(set) }))

if (values.misses) {
  for (const { name, misses } of scored) {
    for (const { figure, release, line, want, got } of misses) {
      console.log(`${name} ${release} line ${line}: ${figure}: want ${want ?? 'nothing'}, got ${got ?? 'nothing'}`)
    }
  }
}
const table = new Table({
  head: ['figure', 'goal', ...scored.map(({ name }) => name)],
  colAligns: ['left', ...Array.from({ length: scored.length + 1 }, () => 'right' as const)],
  style: { head: [], border: [] },
})
for (const figure of figures) {
  table.push([figure, goals[figure], ...scored.map((set) => set.figures[figure].toFixed(1))])
}
console.log(table.toString())
for (const [name, set] of chosen) {
  const { recall, precision, asked } = scoreUpgrades(set)
  console.log(
    `upgrades of ${name}: recall ${recall.toFixed(1)} (goal 95) of ${asked}, precision ${precision.toFixed(1)} (goal 90)`,
  )
}
