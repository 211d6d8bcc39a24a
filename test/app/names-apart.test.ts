/** A name that somebody else wrote stands in an element of its own, so that its letters turn nothing beside it round. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
/** Drawn as it is: the whole of what stands between two tags, or at the beginning of a line. */
const BARE = /(?:>|^\s*)\{[\w.?]*\b(?:displayName|approverName|signInName|asked\.name)\}/m

test('the desk and those who vouch are shown names of the directory in <bdi>, and never bare', () => {
  const pages = globSync('app/**/*.tsx', { cwd: ROOT }).filter((path) =>
    /^app\/(?:admin|\[language\]\/vouch)\//.test(path),
  )
  expect(pages.length).toBeGreaterThan(40)
  expect(pages.filter((path) => BARE.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([])
  expect(readFileSync(join(ROOT, 'app/_ui/name.tsx'), 'utf8')).toContain('<bdi>{shownName(')
})
