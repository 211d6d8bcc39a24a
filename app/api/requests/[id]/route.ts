import { answerApprover } from '#app/api/requests/route-guard.ts'
import { riskText } from '#app/admin/_parts/risk-text.ts'
import { placeNow } from '#app/admin/place.ts'
import { packView } from '#app/api/requests/request-view.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { ok } from '#lib/rules/refusals.ts'

type Params = { readonly params: Promise<{ readonly id: string }> }

/** One request with its evidence. Reading it is recorded (rule R19). */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const pack = await openPack(context, approver, (await params).id)
    if (!pack.ok) return pack
    const place = await placeNow()
    const days = place.settings.freshnessWindowInDays
    return ok(packView(pack.value, (sign) => riskText(sign, place, days)))
  })
