import { zodResolver } from '@hookform/resolvers/zod'
import * as z from 'zod/mini'
import { checkField, type FieldCheck, type Tell } from '#app/_ui/field-check.ts'
import { readSavedCode } from '#lib/rules/proofs/saved-code.ts'
import { readEitherDeskCode } from '#lib/rules/request/desk-code.ts'
import { readCode } from '#lib/rules/secret-code.ts'

/** The server reads each of them the same way. */
const READS = { 'saved-code': readSavedCode, 'desk-code': readEitherDeskCode } as const
/** A number: a code of so many digits. */
export type Reads = keyof typeof READS | number
const readAs = (reads: Reads, typed: string): string | null =>
  typeof reads === 'number' ? readCode(typed, reads) : READS[reads](typed)

/** Begins to check the field of a code. */
export const checkCode = (reads: Reads, field: HTMLInputElement, tell: Tell): FieldCheck =>
  checkField(
    field,
    zodResolver(z.object({ code: z.string().check(z.refine<string>((typed) => readAs(reads, typed) !== null)) })),
    tell,
  )
