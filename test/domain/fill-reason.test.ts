import { expect, it } from 'vitest'
import { fillReason } from '../../src/domain/fill-reason.ts'

it.each([
  ['node pool {pools} runs Ubuntu', 'node pool a runs Ubuntu', 'node pools a, b and c run Ubuntu'],
  ['node pool {pools} is a system pool', 'node pool a is a system pool', 'node pools a, b and c are system pools'],
  ['node pool {pools} has GPUs', 'node pool a has GPUs', 'node pools a, b and c have GPUs'],
  [
    'node pool {pools} still uses cgroup v1',
    'node pool a still uses cgroup v1',
    'node pools a, b and c still use cgroup v1',
  ],
  [
    'node pool {pools} sandboxes its pods',
    'node pool a sandboxes its pods',
    'node pools a, b and c sandbox their pods',
  ],
  ['{cluster} uses kubenet', 'web uses kubenet', 'web uses kubenet'],
])('%s', (reason, one, several) => {
  expect(fillReason(reason, 'web', ['a'])).toBe(one)
  expect(fillReason(reason, 'web', ['a', 'b', 'c'])).toBe(several)
})
