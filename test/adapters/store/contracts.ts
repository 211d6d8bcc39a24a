/** Everything that an engine must keep, on one database. */
import { afterAll, beforeAll, describe } from 'vitest'
import { attemptNoticeContract } from '../attempt-notice.contract.ts'
import { challengeContract } from '../challenge.contract.ts'
import { denialContract } from '../denial.contract.ts'
import { enrolmentContract } from '../enrolment.contract.ts'
import { handOverContract } from '../hand-over.contract.ts'
import { insightContract } from '../insight.contract.ts'
import { keyedContract } from '../keyed.contract.ts'
import { queueContract } from '../queue.contract.ts'
import { recordContract } from '../record.contract.ts'
import { recordSearchContract } from '../record-search.contract.ts'
import { sessionContract } from '../session.contract.ts'
import { setAsideContract } from '../set-aside.contract.ts'
import { sharedContract } from '../shared.contract.ts'
import { storeContract } from '../store.contract.ts'
import { switchContract } from '../switch.contract.ts'
import { taskContract } from '../task.contract.ts'
import { throttleContract } from '../throttle.contract.ts'
import { listening, type Opened } from './opened.ts'

export function contractsOn(engine: string, start: () => Promise<Opened>): void {
  describe(`on ${engine}`, () => {
    let opened: Opened
    const heard = listening()
    const it = () => opened
    beforeAll(async () => {
      opened = await start()
      await opened.store.work(heard.handlers, heard.dead)
    })
    afterAll(() => opened?.store.close())

    storeContract(it, heard)
    challengeContract(it)
    denialContract(it)
    setAsideContract(it)
    handOverContract(it)
    enrolmentContract(it)
    recordContract(it)
    throttleContract(it)
    sharedContract(it)
    queueContract(it)
    switchContract(it)
    sessionContract(it)
    attemptNoticeContract(it)
    keyedContract(it)
    taskContract(it, heard)
    recordSearchContract(it)
    insightContract(it)
  })
}
