import { factorContract } from './factor.contract.ts'
import { READ_OUT } from './read-out.ts'

for (const way of READ_OUT) factorContract(way)
