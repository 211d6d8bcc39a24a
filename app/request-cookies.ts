/**
 * The cookie that ties a request to one browser (rules R2, R3).
 *
 * `__Host-` makes the browser insist on Secure, on the path / and on no domain.
 */
import { DAY_IN_SECONDS, HOUR_IN_SECONDS, MINUTE_IN_SECONDS } from '#lib/rules/duration.ts'
import { cookies } from 'next/headers'
import { TRANSFER_LASTS_MINUTES } from '#lib/rules/request/device-transfer.ts'
import { TAKEN_BACK_WITHIN_MINUTES } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { RETURNED_COOKIE } from './api/auth/finished-return.ts'
import { COOKIE_OPTIONS } from './cookie-options.ts'

const BROWSER_COOKIE = '__Host-latchkey'
const STATUS_COOKIE = '__Host-latchkey-status'
const DEVICE_COOKIE = '__Host-latchkey-device'
/** A request may wait for an approver over a long weekend, and is then collected within a day. */
const REQUEST_COOKIE_LASTS_SECONDS = 7 * DAY_IN_SECONDS

/**
 * Marks a browser that waits for a request from another device; kept beside a request of its own, which it keeps until
 * then.
 */
const MOVING_COOKIE = '__Host-latchkey-moving'
const ENDED_COOKIE = '__Host-latchkey-ended'
const MOVING_KEPT_SECONDS = TRANSFER_LASTS_MINUTES * MINUTE_IN_SECONDS

const TOLD_COOKIE = '__Host-latchkey-told'
/** Later, a refusal is shown without its clock. */
const TOLD_KEPT_SECONDS = HOUR_IN_SECONDS

/** As long as the longest budget. */
const DEVICE_COOKIE_LASTS_SECONDS = DAY_IN_SECONDS

export const browserToken = async (): Promise<string | undefined> => (await cookies()).get(BROWSER_COOKIE)?.value
export const keepBrowser = async (token: string): Promise<void> => {
  ;(await cookies()).set(BROWSER_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: REQUEST_COOKIE_LASTS_SECONDS })
}
export const forgetBrowser = async (): Promise<void> => {
  const jar = await cookies()
  for (const name of [
    BROWSER_COOKIE,
    STATUS_COOKIE,
    DEVICE_COOKIE,
    MOVING_COOKIE,
    ENDED_COOKIE,
    TOLD_COOKIE,
    RETURNED_COOKIE,
  ])
    jar.set(name, '', { ...COOKIE_OPTIONS, maxAge: 0 })
}

/** Shows that two requests came from one browser, so that both use one budget (rule R5). Opens nothing. */
export const deviceToken = async (): Promise<string | null> => (await cookies()).get(DEVICE_COOKIE)?.value ?? null
export const keepDevice = async (token: string): Promise<void> => {
  ;(await cookies()).set(DEVICE_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: DEVICE_COOKIE_LASTS_SECONDS })
}

/** Shows that a page is read by the browser that a limit refused; see `problem-parameter.ts`. Opens nothing. */
export const toldToken = async (): Promise<string | null> => (await cookies()).get(TOLD_COOKIE)?.value || null
export const keepTold = async (token: string): Promise<void> => {
  ;(await cookies()).set(TOLD_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: TOLD_KEPT_SECONDS })
}

export const movingToken = async (): Promise<string | undefined> => (await cookies()).get(MOVING_COOKIE)?.value
export const keepMoving = async (token: string): Promise<void> => {
  ;(await cookies()).set(MOVING_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: MOVING_KEPT_SECONDS })
}
/** The transferred request has arrived: it is this browser's from now on, in place of the one before. */
export const hasMoved = async (token: string): Promise<void> => {
  await keepBrowser(token)
  ;(await cookies()).set(MOVING_COOKIE, '', { ...COOKIE_OPTIONS, maxAge: 0 })
}

/** For a few minutes after "I can sign in again"; opens nothing but taking that back. */
export const endedToken = async (): Promise<string | undefined> => (await cookies()).get(ENDED_COOKIE)?.value
export const keepEnded = async (token: string): Promise<void> => {
  ;(await cookies()).set(ENDED_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: TAKEN_BACK_WITHIN_MINUTES * 60 })
}
export const forgetEnded = async (): Promise<void> => {
  ;(await cookies()).set(ENDED_COOKIE, '', { ...COOKIE_OPTIONS, maxAge: 0 })
}

export const statusLink = async (): Promise<string | undefined> => (await cookies()).get(STATUS_COOKIE)?.value
/** After a link that opens nothing, so that no earlier request is shown in its place. */
export const forgetStatusLink = async (): Promise<void> => {
  ;(await cookies()).set(STATUS_COOKIE, '', { ...COOKIE_OPTIONS, maxAge: 0 })
}
export const keepStatusLink = async (link: string): Promise<void> => {
  ;(await cookies()).set(STATUS_COOKIE, link, { ...COOKIE_OPTIONS, maxAge: REQUEST_COOKIE_LASTS_SECONDS })
}
