import { expect, it } from 'vitest'
import { crashRuns } from './crash.ts'
import { randomFrom } from './random-from.ts'

it('a killed run loses no delivery and posts none twice', async () => {
  const figures = await crashRuns(4, randomFrom(7))
  expect(figures).toMatchObject({ kills: 4, arrived: figures.expected, postedTwice: 0, damaged: 0 })
}, 60_000)
