/** What we read of groups and memberships, and of those that somebody could activate. */
import { z } from 'zod'
import { text } from '../shapes.ts'

/** What somebody is in: groups, nested ones too, directory roles, administrative units. */
export const membershipShape = z.object({ '@odata.type': text, id: z.string(), roleTemplateId: text })

/** A member of a group: a person, another group, a device. */
export const groupMemberShape = z.object({ '@odata.type': text, id: z.string() })

export const groupShape = z.object({ id: z.string(), displayName: text, isAssignableToRole: z.boolean().nullish() })
export type GroupShape = z.infer<typeof groupShape>

/** Ids of groups. */
export const groupIdsShape = z.object({ value: z.array(z.string()), '@odata.nextLink': z.undefined().optional() })

/** Of a membership or an ownership that somebody could activate. */
export const eligibilityShape = z.object({ groupId: z.string() })

/** A group, a role, an administrative unit, an application: what an account is in or owns. */
export const directoryObjectShape = groupShape.extend({ '@odata.type': z.string() })
export type DirectoryObjectShape = z.infer<typeof directoryObjectShape>

/** Any page at all, where only its groups matter. */
export const objectPageShape = z.object({ value: z.array(z.object({ '@odata.type': text, displayName: text })) })
