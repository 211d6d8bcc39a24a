import { zodResolver } from '@hookform/resolvers/zod'
import * as z from 'zod/mini'
import { checkField, type FieldCheck, type Tell } from '#app/_ui/field-check.ts'
import { RULES, type Whose } from '#lib/rules/remedies/password.ts'

/** Entra's rules as a schema; each message is the code of its refusal. */
const schemaFor = (whose: Whose) =>
  z.object({
    password: z
      .string()
      .check(...RULES.map((rule) => z.refine<string>((typed) => rule.met(typed, whose), { error: rule.refusal }))),
  })

/** Begins to check the field of a new password. */
export const checkPasswordField = (whose: Whose, field: HTMLInputElement, tell: Tell): FieldCheck =>
  checkField(field, zodResolver(schemaFor(whose)), tell)
