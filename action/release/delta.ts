import { parseJson } from './nested-json'

/**
 * Manifest deltas: docs/protocol.md, "Manifest delta". Most of a manifest is hashes, which do not
 * compress; a board that has the manifest before needs the lines that differ only.
 */

/** @returns the lines that turn `base` into `manifest`, for a board to merge by path */
export function makeDelta(base: Uint8Array, manifest: Uint8Array): Buffer {
  const [, ...before] = linesOf(base)
  const [header, ...now] = linesOf(manifest)
  const known = new Set(before)
  const paths = new Set(now.map(pathOf))
  const changed = now.filter((line) => !known.has(line))
  const removed = before
    .map(pathOf)
    .filter((path) => !paths.has(path))
    .map((path) => JSON.stringify([path]))
  return joinLines(header!, [...changed, ...removed].sort(byPath))
}

/** What a board does: the new manifest, which still has to prove its hash. */
export function applyDelta(base: Uint8Array, delta: Uint8Array): Buffer {
  const [, ...before] = linesOf(base)
  const [header, ...changes] = linesOf(delta)
  const replaced = new Set(changes.map(pathOf))
  const kept = before.filter((line) => !replaced.has(pathOf(line)))
  const put = changes.filter((line) => (parseJson(line) as unknown[]).length > 1)
  return joinLines(header!, [...kept, ...put].sort(byPath))
}

function linesOf(manifest: Uint8Array): string[] {
  return Buffer.from(manifest).toString('latin1').slice(0, -1).split('\n')
}

function joinLines(header: string, lines: string[]): Buffer {
  return Buffer.from([header, ...lines].map((line) => `${line}\n`).join(''), 'latin1')
}

function pathOf(line: string): string {
  return String((parseJson(line) as unknown[])[0])
}

function byPath(a: string, b: string): number {
  return pathOf(a) < pathOf(b) ? -1 : 1
}
