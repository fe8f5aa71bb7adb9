import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from '../build/build'
import { readBundle } from '../build/bundle'
import { deviceLibrary } from '../build/framework'
import type { Reporter } from '../report/reporter'
import { wheelFiles } from '../serial/wheel-files'
import { plainBuild } from './plain-build'

/** What is on a board's flash when it leaves the bench: path relative to `/` → content. */
export type BoardSoftware = Map<string, Buffer | string>

/**
 * The software of a board: the board library with its main.py, or what a bundle holds.
 *
 * @param bundle path of a bundle (.tar.gz) with the library to install instead
 */
export async function boardSoftware(reporter: Reporter, bundle?: string): Promise<BoardSoftware> {
  const main = await readFile(join(deviceLibrary(), 'main.py'))
  const software: BoardSoftware = new Map([['main.py', main]])
  for (const [path, content] of await libraryFiles(reporter, bundle)) software.set(path, content)
  return software
}

async function libraryFiles(reporter: Reporter, bundle?: string): Promise<BoardSoftware> {
  if (bundle) {
    const { wheels, srcFiles } = await readBundle(bundle)
    const packages = wheels.map(({ fileName, bytes }) => wheelFiles(fileName, bytes))
    return new Map([...packages.flatMap(({ files }) => [...files]), ...srcFiles])
  }
  const { fileName, bytes } = await buildWheel(deviceLibrary(), reporter)
  return wheelFiles(fileName, bytes).files
}

/** Builds a library with the bundled compiler and returns its wheel; nothing else is left behind. */
export async function buildWheel(
  packageDir: string,
  reporter: Reporter
): Promise<{ fileName: string; bytes: Buffer }> {
  const outDir = await mkdtemp(join(tmpdir(), 'mpy-blox-'))
  try {
    const { wheels } = await build(plainBuild(packageDir, outDir), reporter)
    const { file } = wheels[0]!
    return { fileName: basename(file), bytes: await readFile(file) }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
