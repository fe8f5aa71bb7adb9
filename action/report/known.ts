/**
 * Is told what work has come to as soon as that is known, each part perhaps several times: what fails later does not
 * take it along.
 */
export type Known<Outcome> = (part: Partial<Outcome>) => void

/** Where nobody wants to know before the end. */
export const unheard = (): void => {}
