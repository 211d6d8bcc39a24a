/** Vse, kar odobritelj prebere, v slovenščini. */
import type { deskEn } from './desk-en.ts'

export const deskSl: typeof deskEn = {}
