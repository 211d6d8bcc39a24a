/**
 * Who is in which department: everybody who may sign in and is no guest. Read completely a few times a day, since
 * departments change slowly and the list is long; after two days it says nothing any more.
 */
import { HOUR_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { Department } from '../../../rules/preparation/departments.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import { openSource, type SourceOptions } from '../../shared-sources/shared-source.ts'
import type { Reader } from '../transport/reader.ts'
import { unseenBecause } from '../transport/reply.ts'
import { memberShape } from './user-shapes.ts'

const DEPARTMENTS_FRESH_FOR_MS = 6 * HOUR_IN_MS
const DEPARTMENTS_USABLE_FOR_MS = 48 * HOUR_IN_MS
/** Of 999 people each. */
const MOST_PAGES = 500

export interface DepartmentList {
  read(): Promise<SourceReading<readonly Department[]>>
}

/** The list, read for all instances. */
export function openDepartments(reader: Reader, options: Omit<SourceOptions, 'refresh' | 'name'>): DepartmentList {
  const { now } = options
  const source = openSource({
    ...options,
    name: 'departments',
    refresh: async (lead, _, startedAt) => {
      const reply = await reader.read('departments', {})
      const rows = await reader.allOf(reply, memberShape, 'departments', MOST_PAGES)
      if (rows.kind !== 'answered') return unseenBecause(reply)
      await lead.write({ kept: departmentsOf(rows.value), readAt: startedAt })
      return null
    },
  })
  return {
    async read() {
      const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds)
      const { source: list, why } = await source.look({
        fresh: ago(DEPARTMENTS_FRESH_FOR_MS),
        usable: ago(DEPARTMENTS_USABLE_FOR_MS),
      })
      return why === null && list.readAt
        ? seen(list.kept as readonly Department[], list.readAt)
        : unseen(why ?? 'failed')
    },
  }
}

interface Member {
  readonly id: string
  readonly department?: string | null | undefined
  readonly userType?: string | null | undefined
}

function departmentsOf(members: readonly Member[]): readonly Department[] {
  const departments = new Map<string | null, AccountId[]>()
  for (const { id, department, userType } of members) {
    if (userType === 'Guest') continue
    const name = department?.trim() || null
    const accounts = departments.get(name)
    if (accounts) accounts.push(id as AccountId)
    else departments.set(name, [id as AccountId])
  }
  return [...departments].map(([name, accounts]) => ({ name, accounts }))
}
