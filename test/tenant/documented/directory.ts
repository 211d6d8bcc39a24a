import type { Documented } from './documented.ts'

export const DIRECTORY: readonly Documented[] = []
