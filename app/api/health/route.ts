import { context as openContext } from '#lib/config/build-context.ts'

/** Live: this answers. Ready: the database answers as well. Strangers learn no more than that. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return Response.json(
    { live: true, ready },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) } },
  )
}

async function isReady(): Promise<boolean> {
  try {
    await (await openContext()).store.ping()
    return true
  } catch {
    return false
  }
}
