/** What the desk says of readiness by department, in English. */
export const readinessEn = {
  title: 'Could people get back in?',
  link: 'Readiness',
  lead: 'How many people of each department have prepared, and how many could recover their account by themselves today, of those of whom it is known. What each of them holds is not shown, here or anywhere.',
  columns: {
    department: 'Department',
    people: 'People',
    notKnown: 'Not known yet',
    prepared: 'Prepared',
    ready: 'Could get back in',
  },
  together: 'Smaller departments together',
  all: 'Everybody',
  note: (least: number) =>
    `Departments of fewer than ${least} people are shown together. Of whoever has never opened the page “What gets you back in” it is not known yet whether they could: their methods at Microsoft are looked at when they open it. Percentages are of those who have.`,
  at: (moment: string) => `Departments as the directory had them: ${moment}.`,
  unavailable: 'The directory does not answer at the moment. Look again in a minute.',
  none: 'There are too few people to show without singling somebody out.',
  invite: (address: string) => `Send people to ${address}. Two minutes are enough.`,
}
