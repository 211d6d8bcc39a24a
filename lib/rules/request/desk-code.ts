/** Which of the two codes that the service desk reads out was typed: they differ in form, so either field can tell. */
import { DIGITS, readCode } from '../secret-code.ts'
import { readCallerCode } from './caller-code.ts'

export type DeskCode = 'identity-code' | 'start-code'

/** What can be neither, or either (a start code may have no letter), is of the field in which it stands. */
export function readDeskCode(typed: string, field: DeskCode): DeskCode {
  const isIdentity = readCode(typed)?.length === DIGITS.person
  const isStart = readCallerCode(typed) !== null
  if (isIdentity === isStart) return field
  return isIdentity ? 'identity-code' : 'start-code'
}

/** As either of them can be read; null: neither. */
export const readEitherDeskCode = (typed: string): string | null => readCode(typed) ?? readCallerCode(typed)
