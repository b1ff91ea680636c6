import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/no-network.ts'],
    // Far from UTC, so that a date which leans on the machine's own zone comes out wrong.
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 15_000,
    // Much of the time goes by in child processes, servers and disks: a worker for every core, none kept free.
    maxWorkers: '100%',
    // Nothing mocks a module or keeps state in one, so that the files of a worker may share what they import.
    isolate: false,
  },
})
