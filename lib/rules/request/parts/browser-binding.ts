/** Which browser a request belongs to, and what it was begun with. A caller's code moves it to another one. */

export interface BrowserBinding {
  /** Keyed hash of the one browser that this request belongs to; null once forgotten (rule R2). */
  readonly browser: string | null
  /** How the browser is known to accounts, where it keeps a cookie for that: see `known-browser.ts`. */
  readonly browserMark?: BrowserMark | null
  /** Keyed hash of a cookie that outlives one request, where the browser keeps it; for budgets only. */
  readonly device?: string
  /** Keyed hash of the network that it was begun from; for budgets only. Absent where the desk began it. */
  readonly network?: string
  /** What it was begun with, for its letters; the network is forgotten after 90 days (rule R20). */
  readonly begunWith?: BegunWith
}

/** How rows name the browser, and the browser together with the claimed name. */
export interface BrowserMark {
  readonly id: string
  readonly browser: string
}

/** What a recovery was begun with; see `request-origin.ts`. */
export interface BegunWith {
  /** `Safari, iPhone`; null: it says nothing that we know. */
  readonly browser: string | null
  /** Keyed hash; null once it is forgotten. */
  readonly network: string | null
  /** Two letters, from the header that the organisation's proxy adds; null without one. */
  readonly country: string | null
}
