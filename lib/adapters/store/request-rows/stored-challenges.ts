import type { ChallengeStore } from '../../../ports/challenge-store.ts'
import type { DeviceTransferStore } from '../../../ports/device-transfer-store.ts'
import { append } from '../audit/audit-chain.ts'
import { allOrNothing, type Inside } from '../transactions.ts'
import * as challenges from './challenges.ts'
import * as transfers from './device-transfers.ts'

/** Challenges, as `ChallengeStore` says. */
export const storedChallenges = ({ db, tasks, hash, codes }: Inside): ChallengeStore => ({
  addChallenge: (challenge, event, later) =>
    db.transaction(async (tx) => {
      await challenges.add(tx, codes, challenge)
      await tasks.send(tx, later)
      await append(tx, event, hash)
    }),
  loadChallenge: (id) => challenges.find(db, codes, id),
  challengesOf: (requestId) => challenges.allOf(db, codes, requestId),
  codesBefore: (challenge, since) => challenges.codesBefore(db, challenge, since),
  fillChallenge: (id, filling) => db.transaction((tx) => challenges.fill(tx, codes, id, filling)),
  commitChallenge: (commit) =>
    allOrNothing(db, async (tx) => {
      if (!(await challenges.replace(tx, codes, commit))) return false
      if (commit.event) await append(tx, commit.event, hash)
      return true
    }),
  countTry: (id) => challenges.countTry(db, id),
})

/** Transfers, as `DeviceTransferStore` says. */
export const storedDeviceTransfers = ({ db, hash, codes }: Inside): DeviceTransferStore => ({
  offerTransfer: (handOver, event) =>
    db.transaction(async (tx) => {
      await transfers.add(tx, codes, handOver)
      await append(tx, event, hash)
    }),
  deviceTransfer: (by) => transfers.find(db, codes, by),
  joinTransfer: (id, other, event) =>
    allOrNothing(db, async (tx) => {
      if (!(await transfers.join(tx, codes, id, other))) return false
      await append(tx, event, hash)
      return true
    }),
  countTransferTry: (id) => transfers.countTry(db, id),
})
