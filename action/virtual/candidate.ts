/** A MicroPython that a source gave: how to start it, before anyone tried. */
export interface Candidate {
  /** The program and its first arguments; options of MicroPython follow. */
  command: string[]
  /** Where it comes from, for people. */
  source: string
}
