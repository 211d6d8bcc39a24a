import { ground } from './0001-ground.ts'
import { sharedEvidence } from './0002-shared-evidence.ts'
import { methodChanges } from './0003-method-changes.ts'
import { enrolments } from './0004-enrolments.ts'
import { switches } from './0005-switches.ts'
import { paces } from './0006-paces.ts'
import { readiness } from './0007-readiness.ts'
import { sessions } from './0008-sessions.ts'
import { denials } from './0009-denials.ts'
import { rowCodes } from './0010-row-codes.ts'
import { setAsides } from './0011-set-asides.ts'
import { attemptNotices } from './0012-attempt-notices.ts'
import { taskTurns } from './0013-task-turns.ts'
import { deskAccounts } from './0014-desk-accounts.ts'
import { knownBrowsers } from './0015-known-browsers.ts'
import { checkpoints } from './0016-checkpoints.ts'
import { sourceCodes } from './0017-source-codes.ts'
import { touched } from './0018-touched.ts'
import { assignees } from './0019-assignees.ts'
import { recordSearch } from './0020-record-search.ts'
import { queueSearch } from './0021-queue-search.ts'
import { noticeChoices } from './0022-notice-choices.ts'
import { webhookMessages } from './0023-webhook-messages.ts'

/** In the order in which they are applied; one that was released is never changed. */
export const migrations: readonly { readonly id: string; readonly statements: readonly string[] }[] = [
  ground,
  sharedEvidence,
  methodChanges,
  enrolments,
  switches,
  paces,
  readiness,
  sessions,
  denials,
  rowCodes,
  setAsides,
  attemptNotices,
  taskTurns,
  deskAccounts,
  knownBrowsers,
  checkpoints,
  sourceCodes,
  touched,
  assignees,
  recordSearch,
  queueSearch,
  noticeChoices,
  webhookMessages,
]
