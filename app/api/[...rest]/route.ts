import { problemResponse } from '#app/api/requests/route-guard.ts'

/** Any address below `/api` that no other route answers, in the form of every other refusal. */
export const GET = (): Promise<Response> => problemResponse('no-route')
