/** What is said while a code waits behind those of others, in English. Never whether there is anybody to send it to. */
export const awaitedEn = {
  many: (clock: string) =>
    `Many people are asking right now. If this account has what it takes, your code should be sent by about ${clock}.`,
  slow: 'Your code has not been sent yet: it takes longer than usual at the moment, and we cannot say how long. If this account has what it takes, it goes as soon as it can.',
  stay: 'You are in line, and asking again would put you at its end. This page says when the code is on its way; you can leave it open, or come back to it.',
  undelivered: 'Your code could not be delivered. Use another option, or send a new code.',
  others: 'Choose another option',
  look: 'Look again now',
}
