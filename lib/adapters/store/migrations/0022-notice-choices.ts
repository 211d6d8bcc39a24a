/** How people at the desk chose to be notified of requests. */
export const noticeChoices = {
  id: '0022-notice-choices',
  statements: [
    `CREATE TABLE latchkey.notice_choices (
      id text PRIMARY KEY,
      mode text NOT NULL,
      at timestamptz NOT NULL
    )`,
  ],
} as const
