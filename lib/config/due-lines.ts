/** The line `dueTimes` of the policy file: by when requests of a cause or of an account class should be decided. */
import { z } from 'zod'
import { ACCOUNT_CLASSES } from '../rules/account/account.ts'
import { type CauseId, causes } from '../rules/diagnosis/causes/index.ts'

const causeIds = causes.map(({ id }) => id) as [CauseId, ...CauseId[]]
const hours = z.number().positive('should be hours').max(400, 'should be at most 400 hours')

export const dueTimesLine = z
  .strictObject({
    stoppedHours: hours.optional(),
    causes: z.partialRecord(z.enum(causeIds), hours).default({}),
    classes: z.partialRecord(z.enum(ACCOUNT_CLASSES), hours).default({}),
    remindBeforeHours: hours.default(1),
    escalateAfterHours: hours.optional(),
  })
  .default({ causes: {}, classes: {}, remindBeforeHours: 1 })
