import { expect, test } from 'vitest'
import { parseVmSize } from '../../src/domain/vm-size.ts'

test.each([
  ['Standard_D4ds_v5', 'Dv5', ''],
  ['standard_d8as_v5', 'Dv5', ''],
  ['Standard_DS2_v2', 'Dv2', ''],
  ['Standard_D4pds_v6', 'Dv6', 'arm64'],
  ['Standard_B2pls_v2', 'Bv2', 'arm64'],
  ['Standard_B2ms', 'B', ''],
  ['Standard_F4s', 'F', ''],
  ['Standard_M16-2ms_v3', 'Mv3', ''],
  ['Standard_NC6', 'NC', 'gpu'],
  ['Standard_NC24rs_v3', 'NCv3', 'gpu'],
  ['Standard_NC24rsv3', 'NCv3', 'gpu'],
  ['Standard_NV12_Promo', 'NV', 'gpu'],
  ['Standard_NC24ads_A100_v4', 'NCv4', 'gpu'],
  ['Standard_ND96isr_MI300X_v5', 'NDv5', 'gpu'],
  ['Standard_NCC40ads_H100_v5', 'NCCv5', 'gpu,confidential'],
  ['Standard_NP10s', 'NP', ''],
  ['Standard_DC4as_v5', 'DCv5', 'confidential'],
  ['Standard_DC2s_v2', 'DCv2', 'confidential'],
  ['Standard_DC4as_cc_v5', 'DCv5', 'confidential'],
  ['Standard_EC8ads_v5', 'ECv5', 'confidential'],
])('%s is of family %s %s', (vmSize, family, traits) => {
  const size = parseVmSize(vmSize)
  const seen = (['gpu', 'arm64', 'confidential'] as const).filter((trait) => size?.[trait]).join()
  expect([size?.family, seen]).toEqual([family, traits])
})

test.each(['', 'D4ds_v5', 'Standard_', 'Standard_LRS', '_'.repeat(100_000)])('no VM size: %#', (text) => {
  expect(parseVmSize(text)).toBeNull()
})
