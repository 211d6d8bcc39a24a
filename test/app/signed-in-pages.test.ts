/** A page or an action of the desk or of enrolment that asks nobody who is there would answer a session that has ended. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
/** Rooms that somebody has to be signed in for. */
const GUARDED = /^app\/(?:admin|api\/requests|\[language\]\/(?:enrol|vouch))\//
const filesIn = (name: string) =>
  globSync(`app/**/${name}`, { cwd: ROOT })
    .filter((path) => GUARDED.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

const ASKS =
  /\b(?:requireApprover|currentApprover|requireDeskActor|requireEmployee|requireFreshEmployee|requireVisit|requireFreshVisit)\(/

/** Pages that need no session: they sign in or out, or show nothing about anybody. */
const OPEN_PAGES = [
  'app/admin/sign-in/page.tsx',
  'app/admin/[...rest]/page.tsx',
  'app/[language]/enrol/instruction/page.tsx',
  // By a link in a letter, which is a proof of its own.
  'app/[language]/enrol/cancel/page.tsx',
]
const OPEN_ACTIONS = ['signOut', 'switchKeys', 'leaveEnrolment', 'cancelIt']

describe('Every answer asks whether the session still stands', () => {
  const pages = filesIn('page.tsx')
  test('there are pages to look at', () => expect(pages.length).toBeGreaterThan(18))
  for (const { path, text } of pages.filter((one) => !OPEN_PAGES.includes(one.path)))
    test(path, () => expect(text).toMatch(ASKS))

  const actions = filesIn('actions.ts').flatMap(({ path, text }) =>
    text
      .split(/^export async function /m)
      .slice(1)
      .map((body) => ({ path, name: body.slice(0, body.indexOf('(')), body })),
  )
  test('there are actions to look at', () => expect(actions.length).toBeGreaterThan(20))
  for (const { path, name, body } of actions.filter((one) => !OPEN_ACTIONS.includes(one.name)))
    test(`${name} of ${path}`, () => expect(body).toMatch(ASKS))

  for (const { path, text } of filesIn('route.ts').filter((one) => one.path.startsWith('app/api/')))
    test(`${path} comes in through the guard of the queue`, () =>
      expect(text).toMatch(/\banswerApprover\(|problemResponse\('no-route'\)/))
  test('and the guard of the queue asks who is there', () =>
    expect(readFileSync(join(ROOT, 'app/api/requests/route-guard.ts'), 'utf8')).toMatch(ASKS))
})
