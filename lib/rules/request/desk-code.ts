/** Which of the two codes that the service desk reads out was typed: they differ in form, so either field can tell. */
import { DIGITS, readCode } from '../secret-code.ts'
import { readCallerCode } from './caller-code.ts'

export type DeskCode = 'identity-code' | 'start-code'

/** Eight digits are an identity code: a start code has a letter. What can be neither is of the field in which it stands. */
export function readDeskCode(typed: string, field: DeskCode): DeskCode {
  if (readCode(typed, DIGITS.person) !== null) return 'identity-code'
  return readCallerCode(typed) === null ? field : 'start-code'
}

/** As either of them can be read; null: neither. */
export const readEitherDeskCode = (typed: string): string | null =>
  readCode(typed, DIGITS.person) ?? readCallerCode(typed)
