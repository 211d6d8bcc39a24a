/** How far each network's tasks stand behind, by kind; and, under no network, the round that is being worked on. */
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
