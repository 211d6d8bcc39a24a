import type { Documented } from './documented.ts'

export const MESSAGES: readonly Documented[] = []
