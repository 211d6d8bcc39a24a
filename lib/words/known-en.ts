/** About a browser that an account knows, in English. */
export const knownEn = {
  title: 'Is this computer yours alone?',
  lead: 'For 90 days we recognise this browser. Strangers who try your name then cannot use up your codes and tries here. It signs nobody in.',
  shared: 'Other people use this computer too',
  sharedNote: 'We then forget this browser at once.',
  save: 'Save',
}
export type KnownWords = typeof knownEn
