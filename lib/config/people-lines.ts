/** The lines of the policy file that say which accounts are one person's (rule R10). */
import { z } from 'zod'
import { uuid } from './environment-variable.ts'
import { filledText } from './policy-value.ts'

const ROWS =
  'should be rows such as {"name": "Megan Bowen", "accounts": ["<object id>", "<object id>"]}, one for each person'
/** All accounts of one person. A row of one account says that they have no other. */
const personRow = z.strictObject(
  {
    name: filledText('should be a name, for whoever reads the file').optional(),
    accounts: z.array(uuid('should be object ids'), { error: ROWS }).min(1, 'should list an account'),
  },
  { error: ROWS },
)

export const peopleLine = z.array(personRow, { error: ROWS })

/** Two accounts of one person, as earlier versions wrote them. */
export const pairedAccountsLine = z.array(
  z.tuple([uuid('should be an object id'), uuid('should be an object id')], { error: 'should be two object ids' }),
)
