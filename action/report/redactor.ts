import { secretForms } from './secret-forms'

/** What a PEM text begins and ends with; it is no secret. */
const ARMOUR = /-{5}(?:BEGIN|END) [A-Z0-9 ]+-{5}/
/** A PEM text may have lost its line ends: to spaces, or to `\n` in two characters. */
const PEM_BREAK = new RegExp(`${ARMOUR.source}|\\s|\\\\{1,4}[rn]`)
/** Of several lines, those shorter than this give nothing away, and stand everywhere (`}`). */
const SHORTEST_LINE = 4

/** Replaces secrets in everything that a reporter is about to print, in every form that they may have. */
export class Redactor {
  private readonly secrets = new Set<string>()
  private pattern: RegExp | undefined

  /**
   * @param value a secret, maybe of several lines (a PEM key): each line is hidden by itself, since
   *   logs show them one by one, and all of them where they stand together
   * @returns the lines that are hidden from now on and were not before
   */
  add(value: string): string[] {
    const isPem = value.includes('-----BEGIN ')
    const lines = value.split(isPem ? PEM_BREAK : /\r?\n/).map((line) => line.trim())
    const filled = lines.filter((line) => line !== '')
    const hidden =
      filled.length === 1 && !isPem ? filled : filled.filter((line) => line.length >= SHORTEST_LINE)
    const fresh = hidden.filter((line) => !this.secrets.has(line))
    for (const line of fresh) this.secrets.add(line)
    if (filled.length > 1 && !isPem) this.secrets.add(value.trim())
    this.pattern = undefined
    return fresh
  }

  /** Forms that overlap are hidden as one, so that no end of either is left. */
  clean(text: string): string {
    if (this.secrets.size === 0) return text
    this.pattern ??= patternOf([...this.secrets].flatMap(secretForms))
    let cleaned = ''
    let end = 0
    for (const { index, 1: form } of text.matchAll(this.pattern)) {
      if (index >= end) cleaned += `${text.slice(end, index)}***`
      end = Math.max(end, index + form!.length)
    }
    return cleaned + text.slice(end)
  }
}

/** One pattern that finds the longest form at each place, also within another. */
function patternOf(forms: string[]): RegExp {
  const literals = [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, '\\$&'))
  return new RegExp(`(?=(${literals.join('|')}))`, 'g')
}
