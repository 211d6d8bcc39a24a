/** What can be made to go wrong, by request to the control address. */
import { z } from 'zod'
import type { Contoso } from './contoso.ts'
import { problem } from './graph/errors.ts'
import type { Outcome } from './wire.ts'

const FAULTS = [
  'throttle',
  'throttle-without-retry-after',
  'unavailable',
  'hang',
  'reset-connection',
  'half-batch',
  /** A list has one more row, which cannot be parsed. */
  'malformed-row',
  'forbidden',
  'not-licensed',
  'stale',
  'answer',
] as const

export const FaultSchema = z.strictObject({
  method: z.string().optional(),
  /**
   * A regular expression, tried on path and query. Items of a batch are tried as if they
   * came alone; a command of Exchange stands behind its path, after a space; mail is `/smtp`.
   */
  path: z.string(),
  fault: z.enum(FAULTS),
  /** How often; without it, until the faults are removed. */
  times: z.number().int().positive().optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
  /** What `answer` says instead: a body, or text as a gateway writes it. */
  answer: z
    .strictObject({ status: z.number().int(), body: z.unknown().optional(), text: z.string().optional() })
    .optional(),
  /** The request is carried out, and only its answer meets the fault. */
  afterwards: z.boolean().optional(),
})
export type Fault = z.infer<typeof FaultSchema>

/** The first fault that matches, counted down. */
export function takeFault(contoso: Contoso, method: string, pathAndQuery: string): Fault | null {
  const fault = contoso.faults.find(
    (one) => (!one.method || one.method === method) && new RegExp(one.path).test(pathAndQuery),
  )
  if (!fault) return null
  if (fault.times !== undefined) {
    fault.times -= 1
    if (fault.times === 0) contoso.faults = contoso.faults.filter((one) => one !== fault)
  }
  return fault
}

/** Null: this fault is not an answer of its own, but changes how the request is answered. */
export function strike(fault: Fault, path: string): Outcome | null {
  const after = String(fault.retryAfterSeconds ?? 1)
  switch (fault.fault) {
    case 'throttle':
      return problem(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': after })
    case 'throttle-without-retry-after':
      return problem(429, 'TooManyRequests', 'Too many requests.')
    case 'unavailable':
      return problem(
        503,
        'ServiceUnavailable',
        'The service is not available for now.',
        fault.retryAfterSeconds === undefined ? {} : { 'retry-after': after },
      )
    case 'hang':
      return 'hang'
    case 'reset-connection':
      return 'cut'
    case 'forbidden':
      return problem(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
    case 'not-licensed':
      return notLicensed(path)
    case 'answer':
      return fault.answer ?? null
    default:
      return null
  }
}

/** Each part of Graph has its own code for a licence that the tenant does not have. */
function notLicensed(path: string): Outcome {
  if (path.includes('/roleManagement/') || path.includes('/privilegedAccess/'))
    return problem(
      400,
      'AadPremiumLicenseRequired',
      'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
    )
  if (path.includes('/identityProtection/'))
    return problem(403, 'Forbidden', 'Your tenant is not licensed for this feature.')
  return problem(
    403,
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    "Neither tenant is B2C or tenant doesn't have premium license",
  )
}
