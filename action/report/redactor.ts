/** Replaces secrets in everything that a reporter is about to print. */
export class Redactor {
  private readonly secrets = new Set<string>()

  /**
   * @param value a secret, maybe of several lines (a PEM key): each line is hidden by itself, since
   *   logs show them one by one
   * @returns the lines that are hidden from now on and were not before
   */
  add(value: string): string[] {
    const lines = value.split(/\r?\n/).map((line) => line.trim())
    const fresh = lines.filter((line) => line !== '' && !this.secrets.has(line))
    for (const line of fresh) this.secrets.add(line)
    return fresh
  }

  clean(text: string): string {
    let cleaned = text
    for (const secret of this.secrets) cleaned = cleaned.replaceAll(secret, '***')
    return cleaned
  }
}
