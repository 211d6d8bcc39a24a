import type { Documented } from './documented.ts'

export const LOGS: readonly Documented[] = []
