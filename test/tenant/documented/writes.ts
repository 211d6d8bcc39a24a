import type { Documented } from './documented.ts'

export const WRITES: readonly Documented[] = []
