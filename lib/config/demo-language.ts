/** Whether this process shows the pseudo-language: a demo does, at its address; production never (rule R18). */
export const hasPseudoLanguage = (): boolean => process.env['LATCHKEY_MODE'] === 'demo'
