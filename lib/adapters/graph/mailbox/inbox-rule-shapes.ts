/** What we read of an inbox rule: its conditions, and what it does. */
import { z } from 'zod'
import { label, text } from '../shapes.ts'

const recipient = z.object({ emailAddress: z.object({ address: text, name: text }).nullish() })

const recipients = z.array(recipient).nullish()

const containing = z.array(z.string().nullable()).nullish()

/** As in the metadata: what is true, filled or set narrows what a rule is done to. */
const conditionsShape = z.looseObject({
  bodyContains: containing,
  bodyOrSubjectContains: containing,
  subjectContains: containing,
  headerContains: containing,
  senderContains: containing,
  recipientContains: containing,
  fromAddresses: z.array(recipient.nullable()).nullish(),
  isNonDeliveryReport: z.boolean().nullish(),
  withinSizeRange: z.object({ minimumSize: z.number().nullish(), maximumSize: z.number().nullish() }).nullish(),
})
export type ConditionsShape = z.infer<typeof conditionsShape>

export const inboxRuleShape = z.object({
  id: z.string(),
  displayName: label,
  // Conditions of an unknown form are neither none nor harmless, so nothing is concluded from them.
  conditions: z.union([conditionsShape.nullish(), z.unknown().transform(() => 'unread' as const)]),
  isEnabled: z.boolean().nullish(),
  actions: z
    .object({
      forwardTo: recipients,
      forwardAsAttachmentTo: recipients,
      redirectTo: recipients,
      delete: z.boolean().nullish(),
      permanentDelete: z.boolean().nullish(),
      moveToFolder: text,
      markAsRead: z.boolean().nullish(),
    })
    .nullish(),
})
export type InboxRuleShape = z.infer<typeof inboxRuleShape>
