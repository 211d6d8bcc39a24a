import type { ChallengeStore } from '../../../ports/challenge-store.ts'
import type { DeviceTransferStore } from '../../../ports/device-transfer-store.ts'
import { appendEvent } from '../audit/audit-chain.ts'
import { allOrNothing, type Inside } from '../transactions.ts'
import {
  addChallenge,
  challengesOf,
  codesBefore,
  countChallengeTry,
  fillChallenge,
  findChallenge,
  replaceChallenge,
} from './challenges.ts'
import { addTransfer, countTransferTry, findTransfer, joinTransfer } from './device-transfers.ts'

/** Challenges, as `ChallengeStore` says. */
export const storedChallenges = ({ db, tasks, hash, codes }: Inside): ChallengeStore => ({
  addChallenge: (challenge, event, later) =>
    db.transaction(async (tx) => {
      await addChallenge(tx, codes, challenge)
      await tasks.send(tx, later)
      await appendEvent(tx, event, hash)
    }),
  loadChallenge: (id) => findChallenge(db, codes, id),
  challengesOf: (requestId) => challengesOf(db, codes, requestId),
  codesBefore: (challenge, since) => codesBefore(db, challenge, since),
  fillChallenge: (id, filling) => db.transaction((tx) => fillChallenge(tx, codes, id, filling)),
  commitChallenge: (commit) =>
    allOrNothing(db, async (tx) => {
      if (!(await replaceChallenge(tx, codes, commit))) return false
      if (commit.event) await appendEvent(tx, commit.event, hash)
      return true
    }),
  countTry: (id) => countChallengeTry(db, id),
})

/** Transfers, as `DeviceTransferStore` says. */
export const storedDeviceTransfers = ({ db, hash, codes }: Inside): DeviceTransferStore => ({
  offerTransfer: (transfer, event) =>
    db.transaction(async (tx) => {
      await addTransfer(tx, codes, transfer)
      await appendEvent(tx, event, hash)
    }),
  deviceTransfer: (by) => findTransfer(db, codes, by),
  joinTransfer: (id, other, event) =>
    allOrNothing(db, async (tx) => {
      if (!(await joinTransfer(tx, codes, id, other))) return false
      await appendEvent(tx, event, hash)
      return true
    }),
  countTransferTry: (id) => countTransferTry(db, id),
})
