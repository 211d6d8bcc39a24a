import { ELSEWHERE } from './elsewhere.ts'
import { factorContract } from './factor.contract.ts'

for (const way of ELSEWHERE) factorContract(way)
