/** A form in the browser gets the sentences that it needs, by their names: those that take facts are functions, which stay on the server. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

test('no page hands all words of the layout on, since some of them are functions', () => {
  const spread = globSync('app/**/*.tsx', { cwd: ROOT }).filter((path) =>
    /\.\.\.(?:\w+\.)*layout\b/.test(readFileSync(join(ROOT, path), 'utf8')),
  )
  expect(spread).toEqual([])
})
