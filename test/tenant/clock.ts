/** Times as Microsoft writes them: UTC, whole seconds, a Z at the end. */
export const stamp = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`
/** With milliseconds, where two moments within one second must be told apart. */
export const exactStamp = (moment: Date): string => moment.toISOString()
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)
