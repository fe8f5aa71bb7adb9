/** Replaces secrets in everything that a reporter is about to print. */
export class Redactor {
  private readonly secrets = new Set<string>()

  /**
   * @param value a secret, maybe of several lines (a PEM key): each line is hidden by itself, since
   *   logs show them one by one. Lines of fewer than four characters hide nothing worth hiding and
   *   would blank out half of the log.
   */
  add(value: string): void {
    for (const line of value.split(/\r?\n/)) {
      if (line.trim().length >= 4) this.secrets.add(line.trim())
    }
  }

  clean(text: string): string {
    let cleaned = text
    for (const secret of this.secrets) cleaned = cleaned.replaceAll(secret, '***')
    return cleaned
  }
}
