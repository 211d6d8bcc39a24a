/** What this process needs in order to help anybody, and whether it works: looked at all the time, without anybody waiting. */

export const SERVICES = ['database', 'microsoft', 'mail', 'disk'] as const
export type ServiceId = (typeof SERVICES)[number]

export interface ServiceState {
  readonly service: ServiceId
  /** When it was looked at last; null: not yet. */
  readonly lookedAt: Date | null
  /** Since when it does not work; null: it works. */
  readonly failingSince: Date | null
}

export interface ServiceWatch {
  readonly states: () => readonly ServiceState[]
  /** Looks at each once. Never throws. */
  readonly look: () => Promise<void>
}
