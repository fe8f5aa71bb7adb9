import type { SourceLocation } from '../../report/failure'

/** Something that a project asks for, not looked for yet. */
export interface Requirement {
  /** As the project writes it: `umqtt.simple`, `github:owner/name/path`. */
  spec: string
  /** Version or ref; the newest without it. */
  version?: string
  at: SourceLocation
}
