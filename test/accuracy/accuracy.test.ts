import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kinds, reaches } from '../../src/domain/notice.ts'
import { readInventory } from '../../src/inventory/read-inventory.ts'
import { labelsOf, sampleSets, scoreSet } from './sample-sets.ts'
import { figures, type Figure } from './score.ts'

/** Percent that the project's own sets must reach: a little below what they do, so that a worse reading is seen. */
const floors: Readonly<Record<'tune' | 'tune-2' | 'measure', Readonly<Record<Figure, number>>>> = {
  tune: {
    coverage: 100,
    'kind accuracy': 86,
    'kind macro F1': 85,
    'breaking F1': 58,
    deadline: 41,
    'dates F1': 95,
    kubernetes: 64,
    reach: 67,
    'regions F1': 97,
    'fleet precision': 74,
    'fleet recall': 62,
    level: 96,
    'threads precision': 97,
    'threads recall': 47,
  },
  'tune-2': {
    coverage: 100,
    'kind accuracy': 93,
    'kind macro F1': 90,
    'breaking F1': 78,
    deadline: 69,
    'dates F1': 98,
    kubernetes: 92,
    reach: 73,
    'regions F1': 99,
    'fleet precision': 86,
    'fleet recall': 83,
    level: 96,
    'threads precision': 86,
    'threads recall': 45,
  },
  measure: {
    coverage: 100,
    'kind accuracy': 79,
    'kind macro F1': 73,
    'breaking F1': 59,
    deadline: 35,
    'dates F1': 97,
    kubernetes: 44,
    reach: 49,
    'regions F1': 73,
    'fleet precision': 69,
    'fleet recall': 73,
    level: 96,
    'threads precision': 97,
    'threads recall': 6,
  },
}

describe.each(Object.entries(floors))('the %s set', (name, floor) => {
  const set = sampleSets[name]
  if (set === undefined) throw new Error(`There is no set ${name}`)

  it('is read as well as it has been', () => {
    const { figures: reached } = scoreSet(set)
    const below = figures.filter((figure) => reached[figure] < floor[figure])
    expect(below.map((figure) => `${figure} ${reached[figure].toFixed(1)}, floor ${floor[figure]}`)).toEqual([])
  })

  it('names only clusters that its inventory has', () => {
    const { clusters } = readInventory(readFileSync(set.fleet, 'utf8'), set.fleet)
    const named = labelsOf(set).flatMap(({ items }) => items.flatMap(({ fleet }) => Object.keys(fleet ?? {})))
    expect(clusters.map((cluster) => cluster.name)).toEqual(expect.arrayContaining([...new Set(named)]))
  })

  it('holds every kind and every reach', () => {
    const labels = labelsOf(set).flatMap(({ items }) => items)
    expect(new Set(labels.map(({ kind }) => kind))).toEqual(new Set(kinds))
    expect(new Set(labels.map(({ existing }) => existing))).toEqual(new Set(reaches))
  })
})
