/** What an approver reads of one request: signs of risk first, each part with its age, and nothing untrue of what is missing. */
import { createElement } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { EvidencePage } from '#app/admin/_parts/evidence-page.tsx'
import { riskText } from '#app/admin/_parts/risk-text.ts'
import { packView } from '#app/api/requests/request-view.ts'
import type { AccountChange } from '#lib/rules/diagnosis/account-background.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { inForce } from '#lib/rules/organisation/threat-mode.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { readPageWords } from '#lib/use-cases/approver/read-page-words.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { phone } from '#test/example.ts'
import { KNOWN, must, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LYNNE, queued } from '#test/lib/use-cases/approver/people.ts'

/** Actions are replaced, since forms are only drawn here. */
vi.mock('#app/admin/actions.ts', () => ({ decide: () => undefined }))
vi.mock('#app/admin/requests/[id]/handling-actions.ts', () => ({ assign: () => undefined, addNote: () => undefined }))
vi.mock('#app/admin/desk-draft.ts', () => ({ deskDraft: async () => ({ mark: '', typed: null, says: '' }) }))
vi.mock('#app/admin/look-again.ts', () => ({ lookAgain: () => undefined }))
vi.mock('#app/admin/approver.ts', () => ({ signInAddress: () => '/admin/sign-in', currentApprover: async () => null }))

const daysAgo = (world: World, days: number) => new Date(world.context.now().getTime() - days * 86_400_000)
const disabled = (world: World, reason: string | null): AccountChange => ({
  at: daysAgo(world, 2),
  kind: 'disabled',
  by: { kind: 'person', id: 'megan-id', name: 'Megan Bowen' },
  role: null,
  reason,
})

async function opened(world: World, language: (typeof LANGUAGES)[number] = 'en') {
  const { request } = await queued(world)
  const now = world.context.now()
  const reader = approver(world)
  const pack = must(await openPack(world.context, reader, request.id))
  const pageWords = must(await readPageWords(world.context, reader, request.id))
  const settings = inForce(world.context.settings, await world.store.threatSwitch(), now)
  const place = { now, language, timeZone: settings.timeZone, words: wordsFor(language), settings }
  const props = { pack, pageWords, approver: reader, place, portals: settings.portalAddress, back: '/admin' }
  const stream = await renderToReadableStream(
    createElement(EvidencePage, { ...props, done: null, moved: null, told: null }),
  )
  await stream.allReady
  const html = (await new Response(stream).text()).replaceAll('<!-- -->', '')
  return {
    html: html.replaceAll('&#x27;', '’').replaceAll('&quot;', '"'),
    pack,
    place,
    written: (at: Date) => dayAndClock(at, language, settings.timeZone),
  }
}

describe('An approver reads', () => {
  for (const language of LANGUAGES)
    test(`signs of risk first, with their times, and the same ones in the pack of other systems: ${language}`, async () => {
      const world = await deskWorld()
      const adele = world.adele()
      adele.authenticators = [
        ...adele.authenticators,
        phone('+38640555099', { id: 'new', createdAt: daysAgo(world, 1) }),
      ]
      adele.changes = [{ ...disabled(world, null), kind: 'method-added', by: { kind: 'person', id: LYNNE, name: 'L' } }]
      const { html, pack, place } = await opened(world, language)
      expect(pack.risk.signs.map(({ sign }) => sign)).toEqual([
        'decider-changed-methods',
        'fresh-method',
        'fresh-method',
      ])
      const { risk } = packView(pack, (sign) => riskText(sign, place, 7))
      for (const { says } of risk.signs) expect(html.indexOf(says ?? '?')).toBeGreaterThan(0)
      expect(html.indexOf('id="risk"')).toBeLessThan(html.indexOf('id="who"'))
    })

  test('who switched the account off, when, and that the log gives no reason', async () => {
    const world = await deskWorld()
    change(world, KNOWN, { enabled: false })
    world.adele().changes = [disabled(world, null)]
    const { html, place, written } = await opened(world)
    const { changes } = place.words.desk.background
    const when = written(daysAgo(world, 2))
    expect(html).toContain(changes.disabled({ when, by: changes.by({ name: 'Megan Bowen' }) }))
    expect(html).toContain(changes.noReason)
  })

  test('that the log does not show who it was, where it does not', async () => {
    const world = await deskWorld()
    change(world, KNOWN, { enabled: false })
    const { html, place, written } = await opened(world)
    expect(html).toContain(place.words.desk.background.changes.disabledUnknown({ since: written(daysAgo(world, 30)) }))
  })

  test('why a part could not be read, and is not told that nothing happened', async () => {
    const world = await deskWorld()
    change(world, KNOWN, { enabled: false })
    const { readBackground } = world.tenant
    world.tenant.readBackground = async (id) => ({
      ...(await readBackground(id)),
      changes: unseen('not-permitted'),
    })
    const { html, place } = await opened(world)
    const { background } = place.words.desk
    const why = background.whyUnseen['not-permitted']
    expect(html).toContain(background.changes.disabledUnread({ why }))
    expect(html).toContain(background.unseen({ part: background.parts.changes, why }))
    expect(html).toContain(background.risk.noneOfChecked)
    expect(html).not.toContain(background.risk.none)
  })

  test('department, job and manager, the ending of a number and no number', async () => {
    const world = await deskWorld()
    const adele = world.adele()
    adele.profile = {
      department: 'Retail',
      jobTitle: 'Planner',
      manager: { name: 'Allan Deyoung', jobTitle: 'Director' },
    }
    adele.authenticators = [phone('+38640555010', { id: 'hers' })]
    adele.signIns = [exampleSignIn(0, 90)]
    const { html, pack, place } = await opened(world)
    for (const said of ['Retail', 'Planner', 'Allan Deyoung, Director', 'ending in 010']) expect(html).toContain(said)
    const { again, parts } = place.words.desk.background
    for (const part of Object.values(parts)) expect(html).toContain(`${again}<span class="sr-only">: ${part}`)
    expect(html).not.toContain('+38640555010')
    expect(JSON.stringify(packView(pack))).not.toContain('38640555010')
  })

  test('where and with what they signed in, drawn and as a table', async () => {
    const world = await deskWorld()
    const elsewhere = { city: 'Hanoi', country: 'VN', operatingSystem: null }
    world.adele().signIns = [exampleSignIn(50126, 10, elsewhere), exampleSignIn(0, 90), exampleSignIn(0, 4000)]
    const { html, pack, place } = await opened(world)
    const { timeline } = place.words.desk.background
    const lane = timeline.lane({ place: 'Hanoi, VN', device: timeline.unknownDevice })
    expect(html.split(lane)).toHaveLength(3)
    expect(html.match(/<circle[^>]*cx="[\d.]+%"/g)).toHaveLength(2)
    expect(html).toContain(timeline.table)
    const view = JSON.stringify(packView(pack))
    expect(view).toContain('Hanoi')
    expect(view + html).not.toContain('203.0.113.24')
  })

  test('a stored reason with the time when it was stored', async () => {
    const world = await deskWorld()
    const { html, place, written } = await opened(world)
    expect(html).toContain(place.words.desk.pack.asOf({ when: written(world.context.now()) }))
  })

  test('all that an approval does, before the press, and the calls that it leads to without a value', async () => {
    const world = await deskWorld()
    change(world, KNOWN, { enabled: false })
    const { html, place } = await opened(world)
    const bar = html.slice(html.indexOf('stays-below'))
    for (const one of place.words.desk.decide.consequences['enable-sign-in']) expect(bar).toContain(one)
    expect(html).toContain(place.words.desk.dryRun.title)
    expect(html).toContain('PATCH enable-sign-in')
  })

  test('the words on the claimant’s page, in each language', async () => {
    const world = await deskWorld()
    const { html, place } = await opened(world)
    for (const language of LANGUAGES) expect(html).toContain(wordsFor(language).name)
    expect(html).toContain(place.words.pageWords.desk.read)
  })
})
