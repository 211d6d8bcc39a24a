/**
 * Moving a request to another device, in four steps: the first browser offers it, the other opens the address and
 * presses, shows a code, and the code is typed into the first. Then the request belongs to the other browser, and to
 * that one only.
 */
import { addMinutes } from '../../../rules/duration.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import {
  TRANSFER_CODE_DIGITS,
  TRANSFER_LASTS_MINUTES,
  type DeviceTransfer,
  isOpen,
  mayMove,
  TRIES_PER_TRANSFER,
} from '../../../rules/request/device-transfer.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { readCode } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { amendRequest, byBrowser } from '../../change-request.ts'

/** What the first browser shows. */
export interface Offer {
  readonly address: string
  readonly expiresAt: Date
  /** The other device has opened it and shows a code. */
  readonly isJoined: boolean
}

/**
 * The first browser offers its request to another device. Refuses `request-unknown`, the limit of presses, and
 * `request-moved-on` where the request cannot go on elsewhere.
 */
export async function offerTransfer(context: Context, browserToken: string): Promise<Result<void>> {
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (!mayMove(request)) return refuse('request-moved-on')
  const spent = await spendLimits(context, 'press', { request: request.id })
  if (!spent.ok) return spent
  const now = context.now()
  await context.store.offerTransfer(
    {
      id: context.random.id(),
      requestId: request.id,
      expiresAt: addMinutes(now, TRANSFER_LASTS_MINUTES),
      browser: null,
      codeHash: null,
      tries: 0,
    },
    { at: now, requestId: request.id, kind: 'device-offered', by: CLAIMANT, facts: {} },
  )
  return ok(undefined)
}

/** The open offer; null: there is none. The address can be made again at any time, so it is not stored (rule R13). */
export async function offerOf(context: Context, request: RecoveryRequest): Promise<Offer | null> {
  const handOver = await context.store.deviceTransfer({ requestId: request.id })
  if (!handOver || !isOpen(handOver, context.now()) || !mayMove(request)) return null
  const link = `${handOver.id}~${context.keys.hash('hand-over', handOver.id)}`
  return {
    address: `${context.settings.baseUrl}/device/open?link=${link}`,
    expiresAt: handOver.expiresAt,
    isJoined: handOver.browser !== null,
  }
}

/**
 * Whether an address is still valid. Opening it changes nothing, since cameras and mail programs open what they see.
 */
export async function canJoin(context: Context, link: string): Promise<boolean> {
  const handOver = await byLink(context, link)
  return handOver !== null && handOver.browser === null
}

/** The other device joins. Its browser gets a token of its own, which opens nothing yet. */
export async function join(context: Context, link: string): Promise<Result<{ browserToken: string }>> {
  const handOver = await byLink(context, link)
  if (!handOver) return refuse('hand-over-over')
  const browserToken = context.random.token()
  const joined = await context.store.joinTransfer(
    handOver.id,
    {
      browser: context.keys.hash('browser', browserToken),
      codeHash: context.keys.hash('code', boundCode(handOver, codeFor(context, handOver, browserToken))),
    },
    { at: context.now(), requestId: handOver.requestId, kind: 'device-joined', by: CLAIMANT, facts: {} },
  )
  return joined ? ok({ browserToken }) : refuse('hand-over-over')
}

/** The code that the other device shows until it was typed. Null: no transfer waits for this browser. */
export async function codeToShow(
  context: Context,
  browserToken: string,
): Promise<{ readonly code: string; readonly expiresAt: Date } | null> {
  const handOver = await context.store.deviceTransfer({ browser: context.keys.hash('browser', browserToken) })
  if (!handOver || !isOpen(handOver, context.now())) return null
  return { code: codeFor(context, handOver, browserToken), expiresAt: handOver.expiresAt }
}

/**
 * The first browser types the code, and with it loses the request to the other. Refuses
 * `hand-over-incorrect`, and from the last try on `step-spent`: then there is nothing left to type.
 */
export async function moveToDevice(
  context: Context,
  browserToken: string,
  typed: string,
): Promise<Result<RecoveryRequest>> {
  const { store, keys, now } = context
  const code = readCode(typed, TRANSFER_CODE_DIGITS)
  if (!code) return refuse('code-unreadable')
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const handOver = await store.deviceTransfer({ requestId: request.id })
  if (!handOver || !isOpen(handOver, now()) || !mayMove(request)) return refuse('hand-over-over')
  const tries = await store.countTransferTry(handOver.id)
  if (tries > TRIES_PER_TRANSFER) return refuse('step-spent')
  const { browser, codeHash } = handOver
  if (!browser || !codeHash || !keys.matches(codeHash, 'code', boundCode(handOver, code)))
    return refuse(tries === TRIES_PER_TRANSFER ? 'step-spent' : 'hand-over-incorrect')
  return givenTo(context, browserToken, browser)
}

/** Reads the request anew, since a task may be moving it at the same moment. */
async function givenTo(context: Context, browserToken: string, browser: string): Promise<Result<RecoveryRequest>> {
  const given = await amendRequest(context, byBrowser(context, browserToken), (request) =>
    mayMove(request)
      ? // Accounts may know the first browser, but not this one.
        ok({ kind: 'device-changed', by: CLAIMANT, set: { browser, browserMark: null } })
      : refuse('request-moved-on'),
  )
  // It was there a moment ago, so another press has moved it since.
  return given.ok || given.refusal !== 'request-unknown' ? given : refuse('request-moved-on')
}

async function byLink({ keys, store, now }: Context, link: string): Promise<DeviceTransfer | null> {
  const [id, hash, ...more] = link.split('~')
  if (!id || !hash || more.length > 0 || !keys.matches(hash, 'hand-over', id)) return null
  const handOver = await store.deviceTransfer({ id })
  if (!handOver || !isOpen(handOver, now())) return null
  const newest = await store.deviceTransfer({ requestId: handOver.requestId })
  return newest?.id === handOver.id ? handOver : null
}

/** Derived from the token that only the other browser has, so it can be shown again and is not stored. */
function codeFor({ keys }: Context, { id }: DeviceTransfer, browserToken: string): string {
  const drawn = keys.hash('hand-over', [id, browserToken].join('\n'))
  const number = Buffer.from(drawn.slice(drawn.indexOf(':') + 1), 'base64url').readUIntBE(0, 6)
  return String(number % 10 ** TRANSFER_CODE_DIGITS).padStart(TRANSFER_CODE_DIGITS, '0')
}

const boundCode = ({ id, requestId }: DeviceTransfer, code: string): string => [requestId, id, code].join('\n')
