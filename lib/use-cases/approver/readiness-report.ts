/** How ready the organisation is, by department, for whoever answers for it; nobody's methods, and nobody by name. */
import { type DepartmentRow, NOBODY, readinessByDepartment, sum } from '../../rules/preparation/departments.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, may } from './approver.ts'

export interface OrganisationReadiness {
  readonly rows: readonly DepartmentRow[]
  readonly all: DepartmentRow
  /** When the directory was read. */
  readonly at: Date
}

/**
 * How many of each department could come back today; departments of few people are put together. Refuses `not-permitted`,
 * and `tenant-unavailable` where the departments were not read.
 */
export async function organisationReadiness(
  context: Context,
  approver: Approver,
): Promise<Result<OrganisationReadiness>> {
  if (!may(approver, 'oversee')) return refuse('not-permitted')
  const [departments, readinessSnapshots] = await Promise.all([
    context.tenant.readDepartments(),
    context.store.readinessSnapshots(),
  ])
  if (departments.kind === 'unseen') return refuse('tenant-unavailable')
  const rows = readinessByDepartment(departments.value, readinessSnapshots, context.now())
  return ok({ rows, all: rows.reduce(sum, NOBODY), at: departments.at })
}
