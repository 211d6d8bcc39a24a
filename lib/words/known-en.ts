/** About a browser that an account knows, in English. */
export const knownEn = {
  title: 'Is this computer yours alone?',
  lead: 'For 90 days we recognise this browser. Strangers who try your name then cannot use up your codes and tries here. It signs nobody in.',
  shared: 'Other people use this computer too',
  sharedNote: 'We then forget this browser at once.',
  save: 'Save',
  signOut: {
    title: 'Do other people use this computer?',
    lead: 'Microsoft may keep you signed in with your work account in this browser. Sign out of it there, then come back here. Your recovery goes on.',
    go: 'Sign out at Microsoft',
  },
}
export type KnownWords = typeof knownEn
