/** Where in the user's sources something is wrong, for editors and workflow annotations. */
export interface SourceLocation {
  /** Path as the user wrote it, relative to the working directory. */
  file: string
  /** 1-based. */
  line?: number
}

/** `pyproject.toml:5`, as editors open it. */
export const placeText = ({ file, line }: SourceLocation): string =>
  line === undefined ? file : `${file}:${line}`

/**
 * A failure that the user can act on. The message is one line that names the thing and says what to
 * do; it is printed as it is, without a stack trace. Everything else that is thrown is a bug.
 *
 * @param code short, stable, kebab-case; machines read it (`--json`), tests assert it
 * @param message one line: what is wrong with which thing, and what to do about it
 */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: { at?: SourceLocation; cause?: unknown } = {}
  ) {
    super(message, { cause: details.cause })
    this.name = 'Failure'
  }
}

/** undefined where that fails as it does for a mistake of somebody's; a bug is thrown. */
export function unlessFailure<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
