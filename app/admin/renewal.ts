/** When a page goes through Entra ID and back by itself, and when it stays. */

import { MINUTE_IN_MS } from '#lib/rules/duration.ts'

/** Sooner than roles grow too old for a decision, so that an open page can still be decided on. */
const RENEW_AFTER_MINUTES = 8

/**
 * Only while a page is being opened. What our script draws again behind a reader, and the answer to a form, is no
 * document: leaving would take the page away from them, with whatever they have typed.
 *
 * @param fetchFor `Sec-Fetch-Dest`; null from a browser that does not send it, which then opens every page.
 *
 * @see Fetch Metadata Request Headers §2.1
 */
export const isRenewalDue = (renewedAt: Date, now: Date, fetchFor: string | null): boolean =>
  (fetchFor === null || fetchFor === 'document') &&
  renewedAt.getTime() < now.getTime() - RENEW_AFTER_MINUTES * MINUTE_IN_MS
