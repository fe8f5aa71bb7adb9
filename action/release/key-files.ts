/** What the files of signing keys are called: of the one that signs, and of the one that is kept in case it is lost. */
export const SIGNING_KEY = 'signing-key'
export const SPARE_KEY = 'spare-key'

/** A key's files: the secret half and the public one, PEM both. */
export const keyFiles = (name: string): [secret: string, open: string] => [
  `${name}.pem`,
  `${name}.pub.pem`
]

const ALL = [SIGNING_KEY, SPARE_KEY].flatMap(keyFiles)

/** Whether a file at the top of a project is one of these: nothing for a board, which has the public halves in its settings. */
export const isKeyFile = (path: string): boolean => ALL.includes(path)
