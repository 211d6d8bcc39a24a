import { understoodName } from '../../../rules/account/sign-in-name.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { readCountry } from '../../../rules/request/request-origin.ts'
import { browserNameOf } from '../../../rules/request/browser-name.ts'
import { plainReport } from '../../../rules/diagnosis/error-report.ts'
import { newRequest, readName } from '../../../rules/request/new-request.ts'
import { browserMark as markOf } from '../../../rules/request/known-browser.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { networkSubject } from '../limit-subjects.ts'
import { displace, findDisplacement } from './displace.ts'
import { knownBrowserOf } from '../prove/recognize-browser.ts'
import { admitRequest, ticketFor, redeemTicket } from './admission-queue.ts'

export interface Beginning {
  /** As typed. */
  readonly name: string
  /** Chooses words only (rule R1). */
  readonly errorCode: string | null
  /** What was pasted and no code explains; for an approver to read after a proof. */
  readonly reportedText?: string | null
  /** For letters and texts; `und` where the browser says none that we have. */
  readonly language: string
  /** The client's network address. */
  readonly network: string
  /** The browser's `User-Agent`; null where it sends none. */
  readonly userAgent?: string | null
  /** As the organisation's proxy says it. */
  readonly country?: string | null
  /** The cookie that this browser keeps from one request to the next; null the first time. */
  readonly device?: string | null
  /** The ticket of the admission queue that an earlier answer gave. */
  readonly ticket?: string | null
  /** The cookie by which accounts may know this browser. */
  readonly known?: string | null
}

/**
 * Begins a request. Any name of the organisation's domains gets the same answer
 * in the same time: a row is written and the look-up is queued, nothing is
 * looked up here (rule R4; OWASP ASVS 5.0 6.3.8, id A05).
 */
export async function beginRecovery(
  context: Context,
  beginning: Beginning,
): Promise<Result<{ browserToken: string; deviceToken: string }>> {
  const { settings, store, keys, random } = context
  const read = readName(beginning.name, settings.domains)
  if (!read.ok) return read
  const claimedName = read.value

  const nameHash = keys.hash('name', claimedName)
  const hasWaited = await redeemTicket(context, beginning.ticket ?? null, nameHash)
  const wait = await admitRequest(context, {
    nameHash,
    network: beginning.network,
    ticket: beginning.ticket ?? null,
    hasWaited,
  })
  if (wait) return wait
  const deviceToken = beginning.device || random.token()
  const device = keys.hash('browser', deviceToken)
  const network = networkSubject(keys, beginning.network)
  const browserMark = beginning.known ? markOf(keys, beginning.known, nameHash) : undefined
  const knownBrowser = await knownBrowserOf(context, { browserMark, account: null, resolvedAt: null })
  const spent = await spendLimits(context, 'begin', { device, network, knownBrowser })
  if (!spent.ok) return spent
  // A browser that the account knows does not wait for strangers in its network.
  const newcomer = { network, device, hasWaited: hasWaited || knownBrowser !== null }
  const { waitsUntil } = await findDisplacement(context, nameHash, newcomer)
  if (waitsUntil) return refuse('wait-your-turn', waitsUntil)

  const now = context.now()
  const browserToken = random.token()
  const reportedText = plainReport(beginning.reportedText ?? '')
  const { request, later } = newRequest(
    context,
    {
      claimedName,
      language: beginning.language,
      errorCode: beginning.errorCode?.slice(0, 20) || null,
      ...(reportedText && { reportedText }),
      browser: keys.hash('browser', browserToken),
      device,
      begunWith: {
        browser: browserNameOf(beginning.userAgent ?? null),
        network,
        country: readCountry(beginning.country),
      },
      network,
      ...(browserMark && { browserMark }),
    },
    now,
    network,
  )
  await store.begin(
    request,
    { at: now, requestId: request.id, kind: 'begun', by: CLAIMANT, facts: { to: 'verifying' } },
    later,
  )
  // The request is begun first: of two that begin at the same moment each sees the other, and neither is displaced
  // without need.
  await displace(context, await findDisplacement(context, nameHash, newcomer, request))
  return ok({ browserToken, deviceToken })
}

/** The ticket for whoever was asked to wait until then. */
export const issueTicket = (context: Context, name: string, opensAt: Date): string =>
  ticketFor(context, context.keys.hash('name', understoodName(name)), opensAt)
