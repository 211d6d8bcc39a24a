/** The person's place in the organisation, and what they use now, as rows of the list of who is asking. */
import type { SummaryRow } from '#app/_ui/summary-list.tsx'
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'

export function profileRows({ background, request, network }: EvidencePack, { words }: Place): readonly SummaryRow[] {
  const { profile: said, device } = words.desk.background
  const profile = background?.profile.kind === 'seen' ? background.profile.value : null
  const row = (term: string, value: string | null): SummaryRow => ({
    term,
    answer: value ? <Name of={value} /> : <span className="text-quiet">{said.empty}</span>,
  })
  const { begunWith } = request
  return [
    ...(profile
      ? [
          row(said.department, profile.department),
          row(said.jobTitle, profile.jobTitle),
          row(said.manager, managerIn(profile.manager, said.managerWith)),
        ]
      : []),
    ...(begunWith
      ? [
          { term: device.term, answer: begunWith.browser ? <Name of={begunWith.browser} /> : device.unknown },
          { term: device.network, answer: device[network ?? 'cannotSay'] },
        ]
      : []),
  ]
}

function managerIn(
  manager: { readonly name: string | null; readonly jobTitle: string | null } | null,
  both: (of: { name: string; job: string }) => string,
): string | null {
  if (!manager?.name) return null
  return manager.jobTitle ? both({ name: manager.name, job: manager.jobTitle }) : manager.name
}
