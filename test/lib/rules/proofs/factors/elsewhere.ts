/** Ways whose answer is given at another site, or by a wallet, and is collected here. */
import type { OutsideIdentity } from '#lib/rules/proofs/factors/factor.ts'
import { lastingNameOf } from '#lib/rules/proofs/factors/second-identity.ts'
import { collectPresentation, showingOf } from '#lib/use-cases/claimant/prove/collect-presentation.ts'
import { claimIdentity, collectIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'
import { type ServiceAnswer, acceptPresentation } from '#lib/use-cases/claimant/prove/accept-presentation.ts'
import { ok, refuse, type Result } from '#lib/rules/refusals.ts'
import { type Browser, KNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'
import type { Held, Way } from './factor.contract.ts'

/**
 * A provider that people go to and come back from. What the adapter promises of
 * it (`test/adapters/outside-tenant.test.ts`) is kept here: an answer is good for
 * the browser that set out, for the last time that it did, and once.
 */
function atProvider(world: World, provider: string, own: () => OutsideIdentity, other: () => OutsideIdentity): Held {
  const away = new Map<string, number>()
  let journeys = 0
  const setOut = ({ token }: Browser): string => {
    journeys += 1
    away.set(token, journeys)
    return `${token}\n${journeys}`
  }
  const back = (browser: Browser, identity: OutsideIdentity) => JSON.stringify({ from: setOut(browser), identity })
  return {
    ask: async (browser) => (setOut(browser) ? ok(undefined) : refuse('not-permitted')),
    right: async (browser) => back(browser, own()),
    wrong: async (browser) => back(browser, other()),
    answer: (browser, given) => comeBack(browser, given),
    answerLate: comeBack,
  }

  async function comeBack(
    browser: Browser,
    given: string,
    wait: () => Promise<unknown> = () => world.pass({ seconds: 3 }),
  ): Promise<Result<unknown>> {
    const { from, identity } = JSON.parse(given) as { from: string; identity: OutsideIdentity }
    if (!(await world.store.loadByBrowser(world.context.keys.hash('browser', browser.token))))
      return refuse('request-unknown')
    if (from !== `${browser.token}\n${away.get(browser.token)}`) return refuse('identity-not-accepted')
    away.delete(browser.token)
    const claimed = await claimIdentity(world.context, browser.token, provider, identity, browser.network)
    if (!claimed.ok) return claimed
    await world.settle()
    const [claim] = await world.store.challengesOf(claimed.value.id)
    if (!claim?.sentAt) return refuse('not-ready-yet')
    await wait()
    const collected = await collectIdentity(world.context, browser.token)
    if (collected.ok && collected.value.kind === 'proved') browser.token = collected.value.browserToken
    await world.settle()
    return collected
  }
}

const AT_HOME: OutsideIdentity = {
  issuer: 'https://accounts.example.org',
  subject: 'adele-at-home',
  email: null,
  emailVerified: false,
}
const TENANT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
export const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`
const CONTOSO = 'did:web:verifiedid.contoso.com'

/** A sign-in with the work account, of this moment. */
export const signInAtWork = (world: World, objectId: string): OutsideIdentity => ({
  ...AT_HOME,
  issuer: ENTRA,
  tenantId: TENANT,
  objectId,
  signedInAt: Math.floor(world.context.now().getTime() / 1000),
})

/** What Face Check is set up with here. */
export const VERIFIED_ID = {
  authority: CONTOSO,
  acceptedIssuer: CONTOSO,
  credentialType: 'VerifiedEmployee',
  photoClaim: 'photo',
  matchConfidenceThreshold: 70,
} as const

/** A wallet that holds the work ID of this name, and the service that asks it. */
export function atWallet(world: World, issuedAt: Date, name: string = KNOWN): Held {
  const ask = (browser: Browser): Promise<Result<unknown>> => browser.ask('face-check')
  const shown = async (browser: Browser, matchConfidence: number): Promise<string | null> => {
    const request = await browser.request()
    // Whoever was refused asks for another try.
    if ((await showingOf(world.context, request))?.kind === 'refused') await ask(browser)
    const [challenge] = await world.store.challengesOf(request.id)
    const asked = world.presentations.asked.find(({ state }) => state.startsWith(`${challenge?.id}.`))
    if (!asked) return null
    const { state, key, serviceId } = asked
    return JSON.stringify({ state, key, serviceId, matchConfidence })
  }
  return {
    ask,
    right: (browser) => shown(browser, 92),
    wrong: async (browser) => (await shown(browser, 42)) ?? JSON.stringify({ state: '', key: '', serviceId: '' }),
    async answer(browser, given) {
      const { matchConfidence = 0, ...known } = JSON.parse(given) as Omit<ServiceAnswer, 'said'> & {
        matchConfidence?: number
      }
      const credential = {
        issuer: CONTOSO,
        types: ['VerifiableCredential', 'VerifiedEmployee'],
        claims: { revocationId: name },
        revocation: 'VALID',
        issuedAt,
        expiresAt: null,
        matchConfidence,
      }
      await acceptPresentation(world.context, { ...known, said: { kind: 'shown', credentials: [credential] } })
      const collected = await collectPresentation(world.context, browser.token)
      if (collected.ok) browser.token = collected.value.browserToken
      await world.settle()
      return collected
    },
  }
}

export const ELSEWHERE: readonly Way[] = [
  {
    factor: 'second-identity',
    boundToRequest: true,
    reaches: 'aal1',
    tellsTooFresh: true,
    beside: 'code-by-text',
    elsewhere: true,
    guessedAt: 'never',
    comparedIn: 'identity-claimed',
    async give(world, addedAt) {
      const accountId = world.adele().account.id
      const subject = world.context.keys.hash('linked-identity', lastingNameOf(AT_HOME))
      const link = { id: 'link-1', accountId, version: 1, addedAt, lastUsedAt: null, ended: null } as const
      await world.store.changeEnrolled({
        add: [{ ...link, kind: 'linked-identity', providerId: 'personal', subject }],
        event: { at: addedAt, requestId: null, kind: 'prepared', by: { kind: 'latchkey' }, facts: {} },
      })
      return atProvider(
        world,
        'personal',
        () => AT_HOME,
        () => ({ ...AT_HOME, subject: 'somebody-else' }),
      )
    },
  },
  {
    factor: 'work-account',
    settings: { workAccount: { issuer: ENTRA } },
    boundToRequest: true,
    reaches: 'aal1',
    tellsTooFresh: false,
    ageless: true,
    beside: 'code-by-email',
    elsewhere: true,
    guessedAt: 'never',
    comparedIn: 'identity-claimed',
    async give(world) {
      return atProvider(
        world,
        'work-account',
        () => signInAtWork(world, world.adele().account.id),
        () => signInAtWork(world, '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f9999'),
      )
    },
  },
  {
    factor: 'face-check',
    settings: { verifiedId: VERIFIED_ID },
    boundToRequest: true,
    reaches: 'aal2',
    tellsTooFresh: true,
    beside: 'code-by-text',
    elsewhere: true,
    guessedAt: 'never',
    comparedIn: 'presentation-refused',
    give: async (world, issuedAt) => atWallet(world, issuedAt),
  },
]
