import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { ensureLocalhost } from './test/fresh/localhost.ts'

await ensureLocalhost()

/** Waits for Microsoft's limits as long as all others work: begun after them, it would be waited for alone. */
const WALK = 'test/adapters/documented-walk.test.ts'

class WalkFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWalk = ({ moduleId }: TestSpecification) => moduleId.endsWith(WALK)
    const sortAsUsual = super.sort.bind(this)
    return (await sortAsUsual(files)).toSorted((one, other) => Number(isWalk(other)) - Number(isWalk(one)))
  }
}

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
    // The fourth has the walk, which hardly works.
    maxWorkers: 4,
    sequence: { sequencer: WalkFirst },
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
