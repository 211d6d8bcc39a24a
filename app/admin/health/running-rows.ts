/** Rows about what the site needs at this moment: services, tasks, and codes left. */
import type { Place } from '#app/admin/place.ts'
import type { HealthRow } from '#lib/use-cases/operator/health-row.ts'
import { clockNear } from '#lib/words/time.ts'
import type { HealthRowText } from './health-row-text.ts'

type RunningRow = Extract<HealthRow, { check: 'service' | 'backlog' | 'sends-left' }>

export function runningRow(row: RunningRow, { words, now, language, timeZone }: Place): HealthRowText {
  const { running } = words.desk
  const at = (moment: Date) => clockNear(moment, now, language, timeZone)
  switch (row.check) {
    case 'service': {
      const { service, failingSince, lookedAt } = row.state
      const { name, costs, fix } = running.service[service]
      if (failingSince) return { name, stands: running.fails({ since: at(failingSince) }), costs, fix }
      return { name, stands: lookedAt ? running.works({ at: at(lookedAt) }) : running.notYet }
    }
    case 'backlog': {
      const { name, good, bad, costs, fix } = running.backlog
      if (row.grade === 'good' || !row.dueSince) return { name, stands: good({ tasks: row.tasks }) }
      return { name, stands: bad({ tasks: row.tasks, since: at(row.dueSince) }), costs, fix }
    }
    case 'sends-left': {
      const { name, left, none, costs, fix } = running.sends
      const stands = row.left > 0 ? left({ left: row.left, of: row.of }) : none({ of: row.of })
      return row.grade === 'good' ? { name, stands } : { name, stands, costs, fix }
    }
  }
}
