import { factorContract } from './factor.contract.ts'
import { TYPED } from './typed.ts'

for (const way of TYPED) factorContract(way)
