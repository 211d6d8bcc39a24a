/** Every sentence that an approver reads, in English. */
export const deskEn = {}
