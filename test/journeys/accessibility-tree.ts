/** What a screen reader is given of the ten main pages, by role and name, in the order in which it is read. */
import type { Page } from '@playwright/test'
import type { Words } from '#lib/words/index.ts'
import { expect, test } from './journey.ts'

/** A name that is a pattern is a part of it. */
type Spoken = readonly [role: string, name: string | RegExp] | readonly [role: string]

/** Around every claimant page: what is above its question, and what is below. */
const above = ({ layout }: Words): readonly Spoken[] => [
  ['link', layout.skip],
  ['banner'],
  ['link', layout.person],
  ['list', layout.language],
  ['navigation', layout.progress],
  ['main'],
]
const below = ({ layout }: Words): readonly Spoken[] => [
  ['region', layout.person],
  ['heading', layout.person],
  ['contentinfo'],
  ['link', layout.privacy],
]
const claimants =
  (own: (words: Words) => readonly Spoken[]) =>
  (words: Words): readonly Spoken[] => [...above(words), ...own(words), ...below(words)]

const including = (text: string): RegExp => new RegExp(RegExp.escape(text))

const SPOKEN = {
  start: claimants(({ start }) => [
    ['heading', start.title],
    ['textbox', start.name],
    // Folded: most people have no code.
    ['group'],
    ['button', start.go],
  ]),
  ways: claimants(({ verify }) => [
    ['heading', verify.title],
    ['list', verify.ways],
    ['button', including(verify.way['code-by-email'].name)],
    ['button', including(verify.way['code-by-text'].name)],
    ['link', verify.none],
  ]),
  code: claimants(({ verify }) => [
    ['heading', verify.ask['code-by-email'].title],
    ['textbox', verify.ask['code-by-email'].label],
    ['button', verify.ask['code-by-email'].go],
    ['button', verify.sendAgain],
    ['link', verify.otherWay],
  ]),
  findings: claimants(({ findings, remedies }) => [
    ['heading', /./],
    ['region', findings.options],
    ['heading', remedies['reset-password'].name],
    ['button', remedies['reset-password'].button],
    ['term'],
    ['definition'],
    ['button', findings.lookAgain],
  ]),
  'more proof': claimants(({ findings }) => [
    ['heading', findings.moreProof],
    ['button', findings.moreProofGo],
    ['button', findings.askPerson],
  ]),
  'new password': claimants(({ remedy }) => [
    ['heading', remedy.passwordTitle],
    ['textbox', remedy.password],
    ['button', including(remedy.show)],
    // Its rules, folded: the sentence above the field says how to meet them.
    ['group'],
    ['checkbox', including(remedy.alsoEndSessions)],
    ['button', remedy.passwordGo],
    ['button', remedy.notNow],
  ]),
  outcome: claimants(({ outcome }) => [
    ['heading', outcome.done.title['reset-password']],
    ['link', outcome.tryNow],
  ]),
  queued: claimants(({ outcome }) => [['heading', outcome.queued.title]]),
  'desk queue': ({ desk }) => [
    ['link', desk.skip],
    ['banner'],
    ['navigation', desk.sections],
    ['button', desk.signOut],
    ['main'],
    ['heading', desk.queue.title],
    ['region', desk.queue.title],
    ['navigation', desk.queue.filter],
    ['search'],
    ['searchbox', including(desk.queue.search)],
    ['button', desk.queue.search],
    ['list'],
    ['region', desk.reference.title],
    ['textbox', desk.reference.label],
    ['button', desk.reference.go],
  ],
  'desk request': ({ desk }) => [
    ['link', desk.skip],
    ['banner'],
    ['region', desk.queue.title],
    ['main'],
    ['heading', /./],
    ['region', desk.pack.who],
    ['region', desk.pack.proofs],
    ['region', desk.pack.causes],
    ['region', desk.pack.evidence],
    ['region', desk.pack.events],
    ['region', desk.decide.others],
    ['button', desk.decide.act['enable-sign-in']],
    ['button', desk.decide.act['enable-sign-in']],
    ['link', desk.decide.others],
  ],
} as const satisfies Record<string, (words: Words) => readonly Spoken[]>

/** Each of them is there, after the one before it; and there is one heading of the first level. */
export const isSpoken = (page: Page, name: keyof typeof SPOKEN, words: Words): Promise<void> =>
  test.step(`${name} has names and roles`, async () => {
    const lines = (await page.locator('body').ariaSnapshot()).split('\n')
    const tree = lines.flatMap(readLine)
    expect(tree.filter(({ rest }) => rest.includes('[level=1]')).length, `${name}: headings of level 1`).toBe(1)
    let at = -1
    for (const [role, named] of SPOKEN[name](words)) {
      const isIt = (one: Line) =>
        one.role === role &&
        (named === undefined || (typeof named === 'string' ? one.name === named : named.test(one.name)))
      const next = tree.findIndex((one, index) => index > at && isIt(one))
      expect(
        next,
        `${name}: ${role} “${String(named ?? '')}” after ${tree[at]?.role} “${tree[at]?.name}” in\n${lines.join('\n')}`,
      ).toBeGreaterThan(at)
      at = next
    }
  })

interface Line {
  readonly role: string
  readonly name: string
  readonly rest: string
}

/** `- button "Continue" [disabled]`, perhaps as a quoted YAML scalar. */
function readLine(line: string): readonly Line[] {
  const plain = line
    .trim()
    .replace(/^- '(.*)'(:?.*)$/, (_, quoted: string, after: string) => `- ${quoted.replaceAll("''", "'")}${after}`)
  const [, role, name = '', rest = ''] = /^- (\w+)(?: "((?:[^"\\]|\\.)*)")?(.*)$/.exec(plain) ?? []
  return role ? [{ role, name: name.replaceAll(/\\(.)/g, '$1'), rest }] : []
}
