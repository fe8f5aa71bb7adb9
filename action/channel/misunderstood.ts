/** Reports of one board that could not be understood. */
export interface Misunderstanding {
  deviceId: string
  count: number
  /** The report and what is wrong with it, of the first: `status: version is not text`. */
  why: string
}

/** Whoever wants to fill a log has as many names as he likes. */
const MAX_NAMED = 20

/** Counts what could not be understood: by board for the first boards, in one sum for all others. */
export class Misunderstood {
  private readonly named = new Map<string, Misunderstanding>()
  private others = 0

  add(deviceId: string, why: string): void {
    const known = this.named.get(deviceId)
    if (known) known.count += 1
    else if (this.named.size < MAX_NAMED) this.named.set(deviceId, { deviceId, count: 1, why })
    else this.others += 1
  }

  list(): Misunderstanding[] {
    return [...this.named.values()]
  }

  /** One line for each board that is named, and one for all others. */
  lines(): string[] {
    const lines = this.list().map(
      ({ deviceId, count, why }) =>
        `${reports(count)} of ${deviceId} could not be understood: ${why}`
    )
    if (this.others > 0)
      lines.push(`${reports(this.others)} of further boards could not be understood`)
    return lines
  }
}

function reports(count: number): string {
  return count === 1 ? '1 report' : `${count} reports`
}
