/** Variables of the route by which texts leave, and what is missing of them. */
import { z } from 'zod'
import { address, type Given, missing } from './environment-variable.ts'
import { AZURE } from './mail-environment.ts'

const TEXT_URL = 'should be set while the policy file offers code-by-text'
const TEXT_FROM = 'should be the number in E.164, the short code or the name that texts come from'

export const TEXT_VARIABLES = {
  LATCHKEY_TEXT_ROUTE: z
    .enum(['gateway', 'azure'], { error: 'should be "gateway" (an https address) or "azure" (Communication Services)' })
    .default('gateway'),
  LATCHKEY_TEXT_URL: address('should be the https address of the text-message gateway').optional(),
  LATCHKEY_TEXT_KEY: z.string().optional(),
  LATCHKEY_TEXT_FROM: z
    .string()
    .regex(/^(\+[1-9]\d{6,14}|\d{3,8}|[A-Za-z][A-Za-z0-9 ]{0,10})$/, TEXT_FROM)
    .optional(),
}

/** What the chosen way of sending texts needs and does not have, where texts are offered. */
export const textFaults = (given: Given): string[] =>
  missing(given, [
    [given.LATCHKEY_TEXT_ROUTE === 'azure', 'LATCHKEY_AZURE_COMMUNICATION', AZURE],
    [given.LATCHKEY_TEXT_ROUTE === 'azure', 'LATCHKEY_TEXT_FROM', TEXT_FROM],
    [given.LATCHKEY_TEXT_ROUTE !== 'azure', 'LATCHKEY_TEXT_URL', TEXT_URL],
    [given.LATCHKEY_TEXT_ROUTE !== 'azure', 'LATCHKEY_TEXT_KEY', 'should be the key of the text-message gateway'],
  ])
