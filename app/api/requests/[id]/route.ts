import { answering } from '#app/api/requests/door.ts'
import { packView } from '#app/api/requests/view.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { ok } from '#lib/rules/refusals.ts'

type Params = { readonly params: Promise<{ readonly id: string }> }

/** One request with its evidence. Reading it is recorded (rule R19). */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answering(request, async (context, approver) => {
    const pack = await openPack(context, approver, (await params).id)
    return pack.ok ? ok(packView(pack.value)) : pack
  })
