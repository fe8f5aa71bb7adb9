const OPERATORS = ['AND', 'OR', 'WITH']
const LICENSE = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/

/**
 * A licence as it may stand in METADATA as an expression (SPDX, annex D): `MIT`, `MIT OR Apache-2.0`.
 *
 * @returns undefined for what is none by its form, a licence's whole text above all
 */
export function licenseExpression(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 100) return undefined
  const words = text.split(/[ ()]+/).filter((word) => word !== '')
  const isExpression = words.every((word, index) =>
    index % 2 === 0 ? LICENSE.test(word) : OPERATORS.includes(word)
  )
  return isExpression && words.length % 2 === 1 ? text : undefined
}
