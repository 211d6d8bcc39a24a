/** The sessions of the small world keep what the database keeps. */
import { sessionContract } from '#test/adapters/session.contract.ts'
import { fakeSessions } from './fakes/sessions.ts'
import { fakeStore } from './fakes/store.ts'

const store = fakeStore()
const opened = { store, sessions: fakeSessions(store) }
sessionContract(() => opened)
