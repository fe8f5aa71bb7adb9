import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** What waiting for a fleet may take. */
export const MOST = {
  /** `publish --wait`, in multiples of how long the fleet takes with nobody waiting. */
  ratio: 1.2,
  /** For each thousand that has begun: a small fleet pays for the start as a large one does. */
  processorMsPer1000: 2_000,
  memoryMB: 150,
  /** Processor time for each board, of one fleet in multiples of a smaller one's. */
  growth: 2
} as const

/** Boards that are MicroPython, beside those that only a broker takes for boards. */
export const VIRTUAL = 10
/** Evenly apart but for the first, which is next to none: a constant cost is a straight line. */
export const FLEETS = [100, 1_000, 2_000, 3_000]

/** Whether waiting took no more processor and memory than it may. */
export function isCheap({ boards, processorMs, memoryMB }: FleetFigures): boolean {
  const thousands = Math.ceil(boards / 1_000)
  return processorMs <= MOST.processorMsPer1000 * thousands && memoryMB <= MOST.memoryMB
}

/** Processor time for each board of the largest fleet, in multiples of each smaller one's. */
export function growths(figures: FleetFigures[]): number[] {
  const costs = figures.map(({ processorMs, boards }) => processorMs / boards)
  return costs.slice(0, -1).map((cost) => costs.at(-1)! / cost)
}

/** What waiting for one fleet took. */
export interface FleetFigures {
  boards: number
  ratio: number
  processorMs: number
  /** The same in multiples of what publishing takes without waiting. */
  publications: number
  memoryMB: number
}

/** Where the measured figures are told; `make figures` writes them. */
const PAGE = resolve('docs/fleet.md')
const BLOCK = /(?<=<!-- figures of waiting -->\n)[^]*(?=<!-- end of figures of waiting -->)/
const ROW = /^\| ([\d,]+) \| ([\d.]+) \| (\d+) ms \| ([\d.]+) \| (\d+) MB \|$/gm

export function writeFigures(figures: FleetFigures[]): void {
  const page = readFileSync(PAGE, 'utf8')
  if (!BLOCK.test(page)) throw new Error(`${PAGE} has no place for figures`)
  writeFileSync(PAGE, page.replace(BLOCK, asMarkdown(figures)))
}

/** @returns what the page tells: its text, and the figures of its table */
export function toldFigures(): { text: string; figures: FleetFigures[] } {
  const [text = ''] = BLOCK.exec(readFileSync(PAGE, 'utf8')) ?? []
  const figures = [...text.matchAll(ROW)].map((row) => {
    const [boards, ratio, processorMs, publications, memoryMB] = row
      .slice(1)
      .map((figure) => Number(figure.replaceAll(',', ''))) as [
      number,
      number,
      number,
      number,
      number
    ]
    return { boards, ratio, processorMs, publications, memoryMB }
  })
  return { text, figures }
}

/** A table, and how processor time and memory grow. */
export function asMarkdown(figures: FleetFigures[]): string {
  const rows = figures.map(
    ({ boards, ratio, processorMs, publications, memoryMB }) =>
      `| ${count(boards)} | ${ratio.toFixed(2)} | ${processorMs.toFixed(0)} ms | ${publications.toFixed(1)} | ${memoryMB.toFixed(0)} MB |`
  )
  return [
    '',
    "| boards | time, by the fleet's with nobody waiting | processor | by that of publishing without waiting | memory |",
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...chart('Processor for waiting', 'ms', figures, ({ processorMs }) => processorMs),
    '',
    ...chart('Memory', 'MB', figures, ({ memoryMB }) => memoryMB),
    '',
    ''
  ].join('\n')
}

/** Drawn by mermaid, where Markdown is shown by GitHub. */
function chart(
  title: string,
  unit: string,
  figures: FleetFigures[],
  valueOf: (figures: FleetFigures) => number
): string[] {
  const values = figures.map((each) => Math.round(valueOf(each)))
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${title}, by number of boards"`,
    `  x-axis "boards" [${figures.map(({ boards }) => `"${count(boards)}"`).join(', ')}]`,
    `  y-axis "${unit}" 0 --> ${Math.max(...values)}`,
    `  line [${values.join(', ')}]`,
    '```'
  ]
}

export function count(boards: number): string {
  return boards.toLocaleString('en-US')
}
