/** What is said of an account whose password the organisation keeps in a directory of its own, in English. */
export const onPremisesHealthEn = {
  source: {
    name: 'The organisation’s own directory',
    without:
      'A lock that is set there is not seen, and synced accounts are neither unlocked nor reset here; such requests go to a person.',
  },
  fix: 'See whether the domain controller answers at LATCHKEY_DIRECTORY_URL, whether its certificate is trusted (NODE_EXTRA_CA_CERTS), and whether the account of LATCHKEY_DIRECTORY_ACCOUNT may still sign in there.',
}
