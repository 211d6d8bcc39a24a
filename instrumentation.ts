import { HOUR_IN_MS, MINUTE_IN_MS, SECOND_IN_MS } from './lib/rules/duration.ts'

/** Events since the last checkpoint could be cut off without anybody noticing, so it is not longer. */
const CHECKPOINT_EVERY_HOURS = 1
/** A site that is restarted often still makes one, and makes none while it is being set up. */
const FIRST_CHECKPOINT_AFTER_MINUTES = 10
/** Hours between two looks at what is kept; days are what is promised. */
const RETAINS_EVERY_HOURS = 6
/** Seconds between two looks at whether those who decide should be compared: as soon as the list of roles is read. */
const LOOKS_WHO_DECIDES_EVERY_SECONDS = 20

/** Seconds between two looks at what the site needs: the second failure in a row is told, within a minute. */
const LOOKS_AT_SERVICES_EVERY_SECONDS = 20
/** Seconds between two looks at the policy file and at what was confirmed of it. */
const READS_POLICY_EVERY_SECONDS = 10

/**
 * Opens everything and starts the background work before the first page is served. A fault ends the process: Next would
 * go on and answer each request with 500, although the database may answer again a moment later. Whoever keeps the
 * process running starts it again.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  try {
    await openAll()
  } catch (fault) {
    console.error(`Latchkey could not start: ${fault instanceof Error ? fault.message : 'unknown'}`)
    process.exit(1)
  }
}

async function openAll(): Promise<void> {
  const [
    { context },
    { handlers },
    { deadLetter },
    { enrolHandlers },
    { suspendDeleted },
    { retain },
    comparing,
    { deskHandlers },
    { makeCheckpoint },
  ] = await Promise.all([
    import('./lib/config/build-context.ts'),
    import('./lib/use-cases/jobs.ts'),
    import('./lib/use-cases/dead-letter.ts'),
    import('./lib/use-cases/employee/employee-jobs.ts'),
    import('./lib/use-cases/employee/suspend-deleted.ts'),
    import('./lib/use-cases/operator/retain.ts'),
    import('./lib/use-cases/approver/compare-approvers.ts'),
    import('./lib/use-cases/approver/approver-jobs.ts'),
    import('./lib/use-cases/operator/sign-checkpoint.ts'),
  ])
  const opened = await context()
  await opened.store.work({ ...handlers(opened), ...enrolHandlers(opened), ...deskHandlers(opened) }, (task) =>
    deadLetter(opened, task),
  )
  // A wrongly configured mail route is logged before somebody waits for a code; the site starts all the same.
  void opened.delivery
    .sink('email')
    .catch((fault: Error) =>
      opened.log.error({ fault }, 'The mail route does not take anything: npm run mail:try says why.'),
    )
  const forget = () =>
    retain(opened).catch(() => opened.log.error({}, 'What is older than it may be could not be forgotten.'))
  await forget()
  const known = { last: null, fault: null }
  const checkpoint = () =>
    makeCheckpoint(opened, known).catch(() => opened.log.error({}, 'No checkpoint of the record could be made.'))
  setTimeout(() => void checkpoint(), FIRST_CHECKPOINT_AFTER_MINUTES * MINUTE_IN_MS).unref()
  setInterval(() => void checkpoint(), CHECKPOINT_EVERY_HOURS * HOUR_IN_MS).unref()
  const lookForGone = () =>
    suspendDeleted(opened).catch(() => opened.log.error({}, 'Who has left could not be looked up.'))
  const { compareApprovers, sayWhoCannotBeToldApart } = comparing
  let isSaid = false
  const compare = async () => {
    if (isSaid) await compareApprovers(opened)
    else isSaid = await sayWhoCannotBeToldApart(opened)
  }
  const compareUnlessSilent = () =>
    void compare().catch(() => opened.log.warn({}, 'Who decides could not be compared; it is tried again.'))
  compareUnlessSilent()
  setInterval(compareUnlessSilent, LOOKS_WHO_DECIDES_EVERY_SECONDS * SECOND_IN_MS).unref()
  const refreshPolicy = () =>
    void opened.policy
      .refresh()
      .catch((fault: Error) =>
        opened.log.error({ fault }, 'Whether the policy file has changed could not be looked up.'),
      )
  void opened.services.look()
  setInterval(() => void opened.services.look(), LOOKS_AT_SERVICES_EVERY_SECONDS * SECOND_IN_MS).unref()
  setInterval(refreshPolicy, READS_POLICY_EVERY_SECONDS * SECOND_IN_MS).unref()
  setInterval(() => void forget(), RETAINS_EVERY_HOURS * HOUR_IN_MS).unref()
  setInterval(() => void lookForGone(), RETAINS_EVERY_HOURS * HOUR_IN_MS).unref()
}
