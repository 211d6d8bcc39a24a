import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import * as z from 'zod/mini'
import { readCode } from '#lib/secret-code.ts'

/** The server reads a code the same way. */
const schema = z.object({ code: z.string().check(z.refine<string>((typed) => readCode(typed) !== null)) })

export type Typed = z.infer<typeof schema>
export const resolver: Resolver<Typed> = zodResolver(schema)
