import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@jest/globals'
import type { MicroPython } from '../../action/virtual/micropython'

/** What may be in use, in bytes, where a pointer has 32 bits as on a chip. */
export const MOST = {
  'idle, MQTT connected and the update channel subscribed': 34 * 1024,
  "idle, with three keys and Home Assistant's update entity besides": 34 * 1024,
  'an update by release, over idle': 18 * 1024,
  'an update by wheel, over idle': 18 * 1024,
  'a file of 200 KB, over idle': 18 * 1024
} as const

export type MemoryFigure = keyof typeof MOST

/** All of the heap that a board needs, for everything. */
export const WHOLE_HEAP_KB = 60

/**
 * Names that a boot may meet in which an update comes to its end. MicroPython holds up to 620 besides the firmware's,
 * and one more takes 4.4 KB in one piece (py/qstr.c: of the firmware's pool 10 entries count, each further one is twice the last).
 */
export const MOST_NAMES = 600

/** Where the measured figures are told; `make figures` writes them. */
export const PAGE = resolve('docs/memory.md')

/** With 64 bits objects take half as much room again. */
export function scaled(bytes: number, { bits }: MicroPython): number {
  return bits === 64 ? Math.floor(bytes * 1.5) : bytes
}

const ROW = (figure: string): RegExp => new RegExp(`^\\| ${figure} \\| ([\\d.]+) KB \\|`, 'm')
/** What a measurement may differ from the page: the collector finds more or less, from run to run. */
const TOLERANCE = 2 * 1024

/** Holds a measurement to its limit and to docs/memory.md, or writes it there. */
export function judge(figure: MemoryFigure, bytes: number, micropython: MicroPython): void {
  const { bits, version } = micropython
  process.stdout.write(`${figure}: ${bytes} bytes on MicroPython ${version} of ${bits} bits\n`)
  expect(bytes).toBeLessThanOrEqual(scaled(MOST[figure], micropython))
  if (bits === 64) return
  const page = readFileSync(PAGE, 'utf8')
  const [row, told] = ROW(figure).exec(page) ?? []
  if (row === undefined) throw new Error(`${PAGE} has no row for: ${figure}`)
  if (process.env['FIGURES'] === 'write') {
    const written = `| ${figure} | ${kilobytes(bytes)} KB |`
    return writeFileSync(PAGE, page.replace(row, written))
  }
  const off = Math.abs(bytes - Number(told) * 1024)
  if (off > TOLERANCE) throw new Error(`docs/memory.md tells ${told} KB: run make figures`)
}

export function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).replace(/\.0$/, '')
}
