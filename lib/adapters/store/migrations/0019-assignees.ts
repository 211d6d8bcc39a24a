/** Which approver has a request, so that the queue can be asked for one's own and for nobody's at the cost of a page. */
export const assignees = {
  id: '0019-assignees',
  statements: [
    `ALTER TABLE latchkey.requests ADD COLUMN assignee text`,
    `CREATE INDEX requests_assigned ON latchkey.requests (assignee, state, listed_at, id) WHERE assignee IS NOT NULL`,
    `CREATE INDEX requests_unassigned ON latchkey.requests (state, listed_at, id) WHERE assignee IS NULL`,
  ],
} as const
