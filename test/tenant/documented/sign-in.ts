import type { Documented } from './documented.ts'

export const SIGN_IN: readonly Documented[] = []
