import type { SourceLocation } from '../../report/failure'
import type { LeftOut, SourceFile, SourcePackage } from '../release-source'
import type { Requirement } from './requirement'
import type { ProjectSettings } from './settings'

/** A project as one of its descriptions declares it, all of its own files read. */
export interface DeclaredProject {
  /** The description, for messages. */
  file: string
  /** Normalised after PEP 503: lower case with `-`. */
  name: string
  version?: { version: string; at: SourceLocation }
  /** One line; empty when there is none. */
  description: string
  /** SPDX expression. */
  license?: string
  /** Of the project's own package: below `/lib`. */
  files: SourceFile[]
  /** Flat names beside METADATA. */
  licenses: SourceFile[]
  /** Below `/`. */
  scripts: SourceFile[]
  requirements: Requirement[]
  /** Of Python on a PC, after PEP 508: `[project] dependencies`. */
  pythonRequirements: string[]
  settings: ProjectSettings
  leftOut: LeftOut[]
}

/** The project's own package: none when it has only scripts. */
export function packageOf(
  { name, description, license, files, licenses }: DeclaredProject,
  version: string
): SourcePackage[] {
  if (files.length === 0) return []
  const own = { name, version, description, files, licenses }
  return [license === undefined ? own : { ...own, license }]
}
