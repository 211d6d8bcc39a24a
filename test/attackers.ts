/** Thieves with one thing of Adele's each, who do all that it lets them, under a policy that is really asked. */
import type { FactorId } from '../lib/rules/proofs/factors/index.ts'
import type { Policy } from '../lib/config/policy-file.ts'
import { issueCode, mayIssue } from '../lib/use-cases/approver/issue-caller-code.ts'
import { selectRemedy } from '../lib/use-cases/claimant/explain/choose-remedy.ts'
import { discardPass } from '../lib/use-cases/claimant/remedy/discard-pass.ts'
import { givePass } from '../lib/use-cases/claimant/remedy/give-pass.ts'
import { claimIdentity, collectIdentity } from '../lib/use-cases/claimant/prove/prove-identity.ts'
import type { RemedyId } from '../lib/rules/remedies/index.ts'
import { resetPassword } from '../lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepBack, stepUp } from '../lib/use-cases/claimant/begin/navigate-request.ts'
import type { Settings } from '../lib/rules/organisation/settings.ts'
import { exampleSignIn } from '../lib/rules/diagnosis/causes/support/example.ts'
import { daysBefore } from './example.ts'
import { giveApp } from './lib/use-cases/claimant/enrolled.ts'
import { approver, sitDown } from './lib/use-cases/approver/people.ts'
import { type Browser, codeFrom, newWorld, type World } from './lib/use-cases/claimant/world.ts'

/** Tries the way once. Returns whether the answer was accepted. */
type Tries = (world: World, browser: Browser) => Promise<boolean>

export interface Holder {
  readonly holds: string
  readonly cannot: string
  /** The ways that are tried, in this order, where the policy offers them. */
  readonly tries: readonly (readonly [FactorId, Tries])[]
}

const TENANT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`

const sent =
  (factor: 'code-by-email' | 'code-by-text'): Tries =>
  async (world, browser) => {
    const asked = await browser.ask(factor)
    if (!asked.ok) return false
    return (await browser.type(factor, codeFrom(world, factor === 'code-by-text' ? 'text' : 'email'))).ok
  }

/** The app on the telephone shows its code to whoever looks. */
const app: Tries = async (world, browser) => {
  const shows = await giveApp(world, daysBefore(90))
  await browser.ask('authenticator-code')
  return (await browser.type('authenticator-code', shows())).ok
}

/** The help desk calls the number that is registered, and whoever holds the telephone answers and types the code. */
const call: Tries = async (world, browser) => {
  const { id } = await browser.request()
  const desk = approver(world)
  const issuing = await mayIssue(world.context, desk, id)
  const [number] = issuing.ok ? issuing.value.numbers.callable : []
  if (!number) return false
  const issued = await issueCode(world.context, desk, id, { checked: 'registered-number', by: number.id, compared: '' })
  return issued.ok && (await browser.type('approver-code', issued.value.code)).ok
}

/** At a provider that is matched by the address: whoever reads the mailbox sets a new password there. */
const byAddress: Tries = (world, browser) => {
  const provider = world.context.settings.outsideProviders.find(({ matchOnEmail }) => matchOnEmail)
  return provider
    ? signsIn(world, browser, provider.id, {
        issuer: provider.issuer,
        subject: 'adele',
        email: 'adele@example.org',
        emailVerified: true,
      })
    : Promise.resolve(false)
}

/** Asked for the password anew; with it, and without the second factor, it is a weak sign-in. */
const atWork: Tries = (world, browser) =>
  signsIn(world, browser, 'work-account', {
    issuer: ENTRA,
    subject: 'adele',
    email: null,
    emailVerified: false,
    tenantId: TENANT,
    objectId: world.adele().account.id,
    signedInAt: Math.floor(world.context.now().getTime() / 1000),
  })

async function signsIn(
  world: World,
  browser: Browser,
  provider: string,
  identity: Parameters<typeof claimIdentity>[3],
): Promise<boolean> {
  const claimed = await claimIdentity(world.context, browser.token, provider, identity, browser.network)
  await world.pass({ seconds: 3 })
  const collected = claimed.ok ? await collectIdentity(world.context, browser.token) : claimed
  if (!collected.ok || collected.value.kind !== 'proved') return false
  browser.token = collected.value.browserToken
  await world.settle()
  return true
}

/** The manager is asked only beside a proof of the claimant's own, and has none. */
const asManager: Tries = async (world, browser) => {
  const letters = world.delivery.mails.length
  await browser.ask('recovery-contact')
  return world.delivery.mails.slice(letters).some(({ body }) => body.includes('/vouch?link='))
}

export const HOLDERS: readonly Holder[] = [
  {
    holds:
      'one phone, unlocked: its texts, the mailbox on it, the app that shows codes, and the help desk’s call to it',
    cannot: 'its unlock code, a face, the password of an account elsewhere',
    tries: [
      ['code-by-email', sent('code-by-email')],
      ['code-by-text', sent('code-by-text')],
      ['authenticator-code', app],
      ['approver-code', call],
    ],
  },
  {
    holds: 'one mailbox, and with it an account elsewhere that is matched by its address',
    cannot: 'a telephone, anything that was enrolled here',
    tries: [
      ['code-by-email', sent('code-by-email')],
      ['second-identity', byAddress],
    ],
  },
  {
    holds: 'one work session, and the work password',
    cannot: 'the second factor, an address outside',
    tries: [['work-account', atWork]],
  },
  {
    holds: 'one manager, who would vouch for them',
    cannot: 'a proof of the owner’s own',
    tries: [['recovery-contact', asManager]],
  },
]

const SETS = { alsoEndSessions: false, password: 'Harbour-7-lantern-Quay' } as const

async function isDone({ context, tenant }: World, { token }: Browser, remedy: RemedyId): Promise<boolean> {
  await stepBack(context, token)
  const before = tenant.writes.length
  await selectRemedy(context, token, remedy)
  const pass = await givePass(context, token)
  await resetPassword(context, token, SETS)
  // Given back, so that the other is tried on its own merits.
  await discardPass(context, token)
  return (
    (pass.ok && pass.value.pass !== null) ||
    tenant.writes.slice(before).some(({ write }) => write.kind === 'set-password')
  )
}

/** What they get, in words: everything that is claimed of it was done in this run, or refused. */
export async function playedBy({ tries }: Holder, policy: Policy): Promise<string> {
  const signIns = [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes))
  const world = await newWorld({ settings: settingsOf(policy), adele: { signIns } })
  sitDown(world)
  const browser = await world.begin()
  for (const [factor, attempt] of tries) {
    if (!policy.factors.includes(factor)) continue
    await stepUp(world.context, browser.token)
    await attempt(world, browser)
  }
  const { assurance } = await browser.request()
  const gets = [
    ...((await isDone(world, browser, 'temporary-access-pass')) ? ['a pass'] : []),
    ...((await isDone(world, browser, 'reset-password')) ? ['a new password'] : []),
  ]
  return gets.length > 0 ? `\`${assurance}\`: **gets in**, by ${gets.join(' or ')}` : SAYS[assurance]
}

const SAYS = {
  none: 'nothing: a reference to quote to people',
  aal1: '`aal1`: reads that it is locked or expired, and changes nothing',
  aal2: '`aal2`: reads why, and changes nothing',
} as const

const settingsOf = (policy: Policy): Partial<Settings> => ({
  preset: policy.preset,
  notTogether: policy.notTogether,
  factors: policy.factors,
  freshnessWindowInDays: policy.freshnessWindowInDays,
  strongSignIn: policy.strongSignIn,
  threatMode: policy.threatMode,
  coolingOff: policy.coolingOff,
  outsideProviders: policy.outsideProviders.map((one) => ({ ...one, clientSecret: 'secret' })),
  workAccount: { issuer: ENTRA },
})
