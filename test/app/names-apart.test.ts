/** A name that somebody else wrote stands in an element of its own, so that its letters turn nothing beside it round. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
/** What other people wrote, drawn as it is: a name, or what somebody typed as a reason. */
const WRITTEN =
  /(?:>|^\s*|: )\{(?!(?:desk|words)\.)[\w.?]*\b(?:displayName|approverName|signInName|claimedName|declinedBecause|(?:held|easing|asked)\.(?:name|reason))\}/m
const ISOLATED = /<bdi[^>]*>\s*\{[^{}]*\}\s*<\/bdi>/g

const barely = (path: string) => WRITTEN.test(readFileSync(join(ROOT, path), 'utf8').replace(ISOLATED, ''))

test('every page shows names, and what people typed, in <bdi> where no sentence isolates them, and never bare', () => {
  const pages = globSync('app/**/*.tsx', { cwd: ROOT })
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.filter(barely)).toEqual([])
  expect(readFileSync(join(ROOT, 'app/_ui/name.tsx'), 'utf8')).toContain('<bdi>{shownName(')
})
