/** Claimant pages that need no request, and what is said where something is missing or broken. */
import type { Walk } from './studio.ts'

const ADDRESSES = {
  start: '/',
  'start-lapsed': '/?said=lapsed',
  'start-forgotten': '/?said=forgotten',
  privacy: '/privacy',
  codes: '/codes',
  code: '/codes/AADSTS50053',
  instruction: '/enrol/instruction',
  begun: '/begun',
  'status-unknown': '/status',
  'stop-unknown': '/stop?link=none',
  'cancel-unknown': '/cancel?link=none',
  'enrol-cancel-unknown': '/enrol/cancel?link=none',
  'device-open-unknown': '/device/open?link=none',
  'not-found': '/nowhere',
} as const

const standing: Walk = async (studio) => {
  const page = await studio.open()
  for (const [name, path] of Object.entries(ADDRESSES)) await studio.takeAt({ page }, path, name)
}

/** A name that cannot be one, and a fault of ours: what is sent gets no answer that a page could be made of. */
const mistakes: Walk = async (studio) => {
  const claimant = await studio.claimant({})
  const { start, refusals, broken } = studio.words
  await claimant.press(start.go)
  await claimant.hears(refusals.nameUnreadable)
  await studio.take(claimant, 'start-mistake')
  await claimant.page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 500, body: '' }) : route.fallback(),
  )
  await claimant.page.getByLabel(start.name).fill('adele.vance@contoso.com')
  await claimant.press(start.go)
  await claimant.stands(broken.title)
  await studio.take(claimant, 'broken')
}

export const STANDING_WALKS = { standing, mistakes } as const
