/**
 * The header in which Next's own script says what a page shows already, so that only the rest is sent.
 *
 * What Next cannot read there it answers as a fault of the site's, with a stack in the log. Anything but the trees that
 * our pages make is taken off: then the whole page is sent, as if nothing had been said. So stricter than Next is no harm.
 *
 * @see https://github.com/vercel/next.js/blob/canary/packages/next/src/server/app-render/parse-and-validate-flight-router-state.tsx
 */

/** Characters; Next's own limit. */
const LONGEST = 40_000
/** Parameters of an address as our pages have them: one part, or all that is left. */
const KINDS: readonly unknown[] = ['d', 'c', 'oc']
/** Levels; our deepest page has six. */
const DEEPEST = 24
const MARKS: readonly unknown[] = ['refetch', 'inside-shared-layout', 'metadata-only']

/** Whether Next can read the header: a tree such as our pages make. Never throws. */
export function isRouterState(header: string): boolean {
  if (header.length > LONGEST) return false
  try {
    return isTree(JSON.parse(decodeURIComponent(header)), DEEPEST)
  } catch {
    return false
  }
}

/** A segment and its branches; then, where they are given: an address, a mark, a number and a text. */
function isTree(tree: unknown, depth: number): boolean {
  if (depth === 0 || !Array.isArray(tree) || tree.length < 2 || tree.length > 6) return false
  const [segment, branches, address, mark, count, hint] = tree as readonly unknown[]
  if (typeof branches !== 'object' || branches === null || Array.isArray(branches)) return false
  return (
    isSegment(segment) &&
    Object.values(branches).every((branch) => isTree(branch, depth - 1)) &&
    (isLeftOut(address) || (isTexts(address) && address.length === 2)) &&
    (isLeftOut(mark) || MARKS.includes(mark)) &&
    (isLeftOut(count) || typeof count === 'number') &&
    (hint === undefined || typeof hint === 'string')
  )
}

/** A part of an address as it is written, or a parameter: its name, its value, its kind, and what stands beside it. */
function isSegment(segment: unknown): boolean {
  if (!Array.isArray(segment)) return typeof segment === 'string'
  const [name, value, kind, beside, ...more] = segment as readonly unknown[]
  return (
    isTexts([name, value]) &&
    KINDS.includes(kind) &&
    segment.length === 4 &&
    more.length === 0 &&
    (beside === null || isTexts(beside))
  )
}

const isLeftOut = (value: unknown): boolean => value === undefined || value === null
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
