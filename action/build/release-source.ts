/** A file on its way into a release. */
export interface SourceFile {
  /** For messages and annotations: where the user finds it. */
  source: string
  /** Of a package's file below `/lib`, of a script below `/`, both with `/` between folders. */
  path: string
  bytes: Buffer
}

/** What becomes one wheel: modules not compiled yet, and files that go along as they are. */
export interface SourcePackage {
  /** Normalised after PEP 503: lower case with `-`. */
  name: string
  /** Normalised after PEP 440. */
  version: string
  /** One line; empty when there is none. */
  description: string
  /** SPDX expression. */
  license?: string
  /** Where it was found, as the lock says: an address, or `pypi`. None of the project's own. */
  origin?: string
  files: SourceFile[]
  /** `path` is the name in the wheel's `.dist-info` folder, which has no folders. */
  licenses: SourceFile[]
}

/** Something that is in the project, and not in the release. */
export interface LeftOut {
  path: string
  reason: string
}

/** What the project says of its release besides files; a bundle carries it to whoever publishes. */
export interface ReleaseTerms {
  /** Scripts that this release takes over from another one on the board: board paths. */
  takes: string[]
  /** Strays that go with the update: board paths, folders with a `/` at the end. */
  remove: string[]
}

/**
 * All that a release is made of, before anything is compiled: read from the project, then completed by
 * what it depends on. `build` does not look at the project any more after this.
 */
export interface ReleaseSource {
  name: string
  version: string
  /** One wheel each, the project's own first. A release of scripts alone has none. */
  packages: SourcePackage[]
  /** Files at the board's root, or wherever their path says. */
  scripts: SourceFile[]
  terms: ReleaseTerms
  leftOut: LeftOut[]
}
