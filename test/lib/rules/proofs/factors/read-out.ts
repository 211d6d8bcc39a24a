/** Ways whose code another person reads out: an approver, or somebody who knows the claimant. */
import type { AccountId } from '#lib/rules/account/account.ts'
import { issueCode } from '#lib/use-cases/approver/issue-caller-code.ts'
import { vouch } from '#lib/use-cases/claimant/prove/vouch.ts'
import type { Result } from '#lib/rules/refusals.ts'
import type { ReadOut } from '#lib/rules/request/vouching.ts'
import { approver, sitDown } from '#test/lib/use-cases/approver/people.ts'
import { email, exampleAccount, phone } from '#test/example.ts'
import { type Browser, locked, type World, wrongFor } from '#test/lib/use-cases/claimant/world.ts'
import type { Held, Way } from './factor.contract.ts'

const NESTOR = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0303' as AccountId

/** Pressed by the claimant, read out by somebody else, typed by the claimant. */
function readOutBy(factor: Way['factor'] & ('approver-code' | 'recovery-contact'), show: Shows): Held {
  const shown = new Map<Browser, string>()
  return {
    press: (browser) => browser.ask(factor),
    answer: (browser, given) => browser.type(factor, given),
    right: async (browser) => shown.get(browser) ?? (await showTo(browser)),
    wrong: async (browser) => wrongFor(shown.get(browser) ?? '4829 1374'),
    async ask(browser) {
      const asked = await browser.ask(factor)
      if (asked.ok) await showTo(browser)
      return asked
    },
  }

  async function showTo(browser: Browser): Promise<string | null> {
    const said = await show(browser)
    if (said?.ok) shown.set(browser, said.value.code)
    return shown.get(browser) ?? null
  }
}
type Shows = (browser: Browser) => Promise<Result<ReadOut> | null>

/** Where the letter to Nestor leads, for this request; null when none went out. */
async function linkFor(world: World, browser: Browser): Promise<string | null> {
  const { id } = await browser.request()
  const links = world.delivery.mails.flatMap(({ body }) => /\/vouch\?link=(\S+)/.exec(body)?.[1] ?? [])
  return links.findLast((link) => link.startsWith(`${id}~`)) ?? null
}

export const READ_OUT: readonly Way[] = [
  {
    factor: 'approver-code',
    boundToRequest: true,
    reaches: 'aal1',
    tellsTooFresh: false,
    ageless: true,
    comparedIn: 'try-refused',
    guessedAt: 'request',
    beside: 'code-by-text',
    async give(world) {
      sitDown(world)
      return readOutBy('approver-code', async (browser) => {
        const { id } = await browser.request()
        return issueCode(world.context, approver(world), id, {
          checked: 'face-to-face',
          by: 'staff-card',
          compared: 'B-20417',
        })
      })
    },
  },
  {
    factor: 'recovery-contact',
    boundToRequest: true,
    reaches: 'aal2',
    tellsTooFresh: true,
    first: 'code-by-text',
    comparedIn: 'try-refused',
    guessedAt: 'request',
    beside: 'code-by-email',
    async give(world, addedAt) {
      const adele = world.adele()
      adele.account = { ...adele.account, manager: null }
      adele.authenticators = [email('adele@example.org'), phone('+38640555010')]
      world.tenant.residents.set('nestor', nestor())
      const contact = { id: 'contact-1', accountId: adele.account.id, version: 1, addedAt, lastUsedAt: null } as const
      await world.store.changeEnrolled({
        add: [{ ...contact, ended: null, kind: 'contact', contactId: NESTOR, name: 'Nestor Wilke' }],
        event: { at: addedAt, requestId: null, kind: 'prepared', by: { kind: 'latchkey' }, facts: {} },
      })
      return readOutBy('recovery-contact', async (browser) => {
        const link = await linkFor(world, browser)
        return link ? vouch(world.context, signedIn(world), link, 'known-voice') : null
      })
    },
  },
]

const nestor = () =>
  locked({
    account: exampleAccount({
      id: NESTOR,
      signInName: 'nestor@contoso.com',
      displayName: 'Nestor Wilke',
      employeeId: 'C-3003',
      mail: 'nestor@contoso.com',
      otherMails: [],
      mobilePhone: null,
      manager: null,
    }),
    authenticators: [],
  })

const signedIn = ({ context }: World) => ({
  id: NESTOR,
  tenantId: '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4',
  name: 'Nestor Wilke',
  signInName: 'nestor@contoso.com',
  signedInAt: context.now(),
  contexts: ['c1'],
  demand: 'phishing-resistant' as const,
  methods: ['mfa'],
})
