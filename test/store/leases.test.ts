import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder, temporaryStore } from './temporary-store.ts'

const at = (minute: number) => new Date(Date.UTC(2025, 9, 1, 9, minute))

it('one of two processes on one database has the lease, until it runs out or is given back', async () => {
  const file = join(temporaryFolder(), 'lookout.db')
  const { leases: first } = temporaryStore(file)
  const { leases: second } = temporaryStore(file)
  expect(await first.holder('watch')).toBeNull()
  expect(await first.take('watch', 'one', at(0), at(10))).toBe(true)
  expect(await second.take('watch', 'two', at(9), at(19))).toBe(false)
  expect(await second.take('digest', 'two', at(9), at(19))).toBe(true)
  expect(await second.holder('watch')).toBe('one')

  expect(await first.take('watch', 'one', at(9), at(20))).toBe(true)
  expect(await second.take('watch', 'two', at(19), at(29))).toBe(false)
  expect(await second.take('watch', 'two', at(20), at(30))).toBe(true)
  expect(await first.take('watch', 'one', at(21), at(31))).toBe(false)

  await first.release('watch', 'one')
  expect(await first.holder('watch')).toBe('two')
  await second.release('watch', 'two')
  expect(await first.take('watch', 'one', at(21), at(31))).toBe(true)
})
