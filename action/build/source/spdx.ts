/** A licence expression as SPDX has them, as far as its form tells: `MIT`, `MIT OR Apache-2.0`. */
const EXPRESSION =
  /^\(*[A-Za-z0-9][A-Za-z0-9.+-]*( (AND|OR|WITH) \(*[A-Za-z0-9][A-Za-z0-9.+-]*\)*)*\)*$/

/** @returns the text where it may stand as an expression in METADATA; a licence's full text may not */
export function licenseExpression(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 100 && EXPRESSION.test(text) ? text : undefined
}
