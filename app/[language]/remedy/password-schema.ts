import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import * as z from 'zod/mini'
import { RULES, type Whose } from '#lib/rules/remedies/password.ts'

/** Entra's rules as a schema; each message is the code of its refusal. */
const schemaFor = (whose: Whose) =>
  z.object({
    password: z
      .string()
      .check(...RULES.map((rule) => z.refine<string>((typed) => rule.met(typed, whose), { error: rule.refusal }))),
  })

export type Typed = z.infer<ReturnType<typeof schemaFor>>
export const resolverFor = (whose: Whose): Resolver<Typed> => zodResolver(schemaFor(whose))
