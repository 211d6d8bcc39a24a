import { defineConfig } from 'vitest/config'

/** Suites that open databases, sockets or child processes. Everything else is arithmetic on values. */
const WIRE = [
  'test/adapters/**/*.test.ts',
  'test/tenant/**/*.test.ts',
  'test/operate/**/*.test.ts',
  'test/commands/**/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...WIRE, 'test/journeys/**', 'test/demo/**'],
          environment: 'node',
          // Nothing here keeps state between files, so they may share one process: the suite takes seconds.
          isolate: false,
          testTimeout: 5_000,
        },
      },
      {
        test: {
          name: 'wire',
          include: WIRE,
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
