import { defineConfig } from 'vitest/config'
import { ensureLocalhost } from './test/fresh/localhost.ts'

await ensureLocalhost()

/** Suites of pages. */
const APP = 'test/app/**/*.test.{ts,tsx}'

/** Needs Samba's domain controller, root and the ports of LDAP: `npm run test:directory`, where they are there. */
const DIRECTORY = 'test/adapters/active-directory.test.ts'

/** Suites that open databases, sockets or child processes. Everything else is arithmetic on values. */
const WIRE = [
  'test/adapters/**/*.test.ts',
  'test/tenant/**/*.test.ts',
  'test/lib/use-cases/operator/**/*.test.ts',
  'test/lib/commands/**/*.test.ts',
  'test/fresh/**/*.test.ts',
]

export default defineConfig({
  test: {
    // Most of the wire suites wait for a peer: a worker for each of two cores leaves them idle for a part of the time.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...WIRE, APP, 'test/journeys/**', 'test/demo/**'],
          environment: 'node',
          // Nothing here keeps state between files, so they may share one process: the suite takes seconds.
          isolate: false,
          // Far above what any takes: a busy machine is no fault of the arithmetic.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'app',
          // Some stand in for Next's own modules, and what was loaded with them is no other file's.
          include: [APP],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'wire',
          // What they keep is behind sockets and in directories of their own: to load the adapters once a worker halves the work.
          isolate: false,
          include: WIRE,
          exclude: [DIRECTORY],
          globalSetup: 'test/adapters/own-database.ts',
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'directory',
          include: [DIRECTORY],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
