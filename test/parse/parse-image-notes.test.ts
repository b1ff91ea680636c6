import { expect, it } from 'vitest'
import { parseImageNotes } from '../../src/parse/parse-image-notes.ts'

it('reads components, kernel and packages of Linux', () => {
  const { parts, packages } = parseImageNotes(
    [
      'Components downloaded in this VHD build:',
      '  - Azure CNI version 1.6.21',
      '  - Azure CNI version 1.5.38',
      '  - nvidia-driver=570.172.08',
      '  - bpftrace v0.9.4',
      '  - mcr.example.com/pause:3.6',
      '=== Installed Packages Begin',
      'aznfs/jammy,now 0.3.15 amd64 [installed,upgradable to: 3.0.6]',
      'libpcre2-16-0-10.42-3.azl3.x86_64',
      'azurelinux-release-3.0-31.azl3.noarch',
      'Linux version 6.6.96.1-1.azl3 (root@builder) (gcc)',
    ].join('\n'),
  )
  expect(Object.fromEntries(parts)).toEqual({
    'Azure CNI': ['1.6.21', '1.5.38'],
    'nvidia-driver': ['570.172.08'],
    bpftrace: ['v0.9.4'],
    kernel: ['6.6.96.1-1.azl3'],
  })
  expect(Object.fromEntries(packages)).toEqual({
    aznfs: '0.3.15',
    'libpcre2-16-0': '10.42-3.azl3',
    'azurelinux-release': '3.0-31.azl3',
  })
})

it('reads build, updates and runtime of Windows', () => {
  const { parts, packages } = parseImageNotes(
    '\uFEFFBuild Number: 1\r\n\tOS Version     : 20348.4171\r\n\tKB5065432 : Security Update : https://x\r\nVersion: ctr github.com/containerd/containerd v1.6.35+azure\r\n',
  )
  expect(Object.fromEntries(parts)).toEqual({ Windows: ['20348.4171'], containerd: ['v1.6.35+azure'] })
  expect([...packages.keys()]).toEqual(['KB5065432'])
})

it('is not slowed by hostile lines', () => {
  const started = performance.now()
  parseImageNotes(`${'  - a'.repeat(200_000)}\n${'-1'.repeat(200_000)}\n${'a-'.repeat(250)}\n${'a/'.repeat(250)}`)
  expect(performance.now() - started).toBeLessThan(1000)
})
