import { IN_MEMORY } from '#lib/adapters/store/engine/pglite.ts'
import { contractsOn } from './store/contracts.ts'
import { open } from './store/opened.ts'

contractsOn('the embedded engine', () => open({ kind: 'pglite', directory: IN_MEMORY }))
