import { IN_MEMORY } from '#lib/adapters/store/pglite.ts'
import { queueContract } from './queue.contract.ts'
import { storeContract } from './store.contract.ts'
import { open } from './store/opened.ts'

const start = () => open({ kind: 'pglite', directory: IN_MEMORY })
storeContract('the embedded engine', start)
queueContract('the embedded engine', start)
