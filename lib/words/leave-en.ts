/** Asked before somebody leaves their request, and what is said so that it can be taken back, in English. */
export const leaveEn = {
  none: {
    title: 'None of these options work for you?',
    consequences: [
      'You get a reference number to quote to our staff. They check who you are and help you from there.',
      'While you wait, you can go back to the options.',
    ],
    proved: [
      'An administrator gets your request, with everything you have proved so far.',
      'We write to you when they have decided. You can’t take this back yourself.',
    ],
    go: 'Ask our staff',
  },
  inAgain: {
    title: 'You can sign in again?',
    consequences: [
      'This ends your request, and this browser forgets it.',
      'You can take that back here for 10 minutes. You would then have to prove again that it is you.',
    ],
    forGood: [
      'This ends your request, and this browser forgets it. Our staff won’t work on it any more.',
      'It can’t be taken back. If you need help again, begin a new request.',
    ],
    notOurs: (reference: string) => [
      'This browser forgets your request.',
      `What has been started under the reference ${reference} goes on. Call our staff if it should stop.`,
    ],
    ended: ['Your request has ended already. This browser forgets it.'],
    go: 'End the recovery',
    goForget: 'Forget it here',
  },
  forget: {
    title: 'Forget this device?',
    consequences: (reference: string) => [
      'Your request goes on, but this browser can’t open it any more. Nothing of it stays here.',
      `It can’t be taken back. Write down your reference first: ${reference}.`,
      'The private link in our messages still shows the status.',
    ],
    go: 'Forget this device',
  },
  stay: 'Go back, change nothing',
  /** Where it is referred to people, and on the start page after the end. */
  backTitle: 'Found another option?',
  back: 'Go back to the options',
  endedLead: 'Pressed by mistake? For 10 minutes this browser can still take it back.',
  endedBack: 'Take it back',
}
export type LeaveWords = typeof leaveEn
