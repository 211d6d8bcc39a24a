/** The round of each network's latest task, by kind; and, under an empty network, the round that is being worked on. */
export const taskTurns = {
  id: '0013-task-turns',
  statements: [
    `CREATE TABLE latchkey.task_turns (
      kind text NOT NULL,
      network text NOT NULL,
      round integer NOT NULL,
      PRIMARY KEY (kind, network)
    )`,
  ],
} as const
