/** A telephone number as a link takes it: digits, and the plus before them. */
export const telephoneHref = (telephone: string): string => `tel:${telephone.replace(/[^\d+]/g, '')}`
