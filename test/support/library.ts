import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface LibraryOptions {
  /** Python modules in the package, `__init__` files included; 60 make a wheel of about 58 KB. */
  modules?: number
  /** Stands in pyproject.toml and in the package's `__init__.py`, so a bump changes that module alone. */
  version?: string
  /** Project name; the package is the same with `_` for `-`. */
  name?: string
}

/**
 * Writes a MicroPython library as people have them: drivers, filters and protocol helpers in a few
 * sub-packages, each module importable on a board. The same options give the same bytes.
 *
 * @returns paths of the modules, relative to `dir`, sorted
 */
export async function writeLibrary(dir: string, options: LibraryOptions = {}): Promise<string[]> {
  const { modules = 60, version = '1.0.0', name = 'fleet-lib' } = options
  const files = libraryFiles(modules, version, name)
  for (const [path, text] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return [...files.keys()].filter((path) => path.endsWith('.py')).sort()
}

/** The same library, in memory: path → text. */
export function libraryFiles(modules: number, version: string, name: string): Map<string, string> {
  const root = name.replaceAll('-', '_')
  const files = new Map([
    ['pyproject.toml', pyproject(name, root, version)],
    [
      `${root}/__init__.py`,
      `"""Drivers and helpers of the fleet."""\n\n__version__ = '${version}'\n`
    ]
  ])
  for (const folder of FOLDERS.slice(0, Math.max(0, modules - 1))) {
    files.set(`${root}/${folder}/__init__.py`, `"""Part of ${name}: ${folder}."""\n`)
  }
  for (let index = 0; files.size - 1 < modules; index++) {
    const folder = FOLDERS[index % FOLDERS.length]
    files.set(`${root}/${folder}/${moduleName(index)}.py`, moduleText(index))
  }
  return files
}

const FOLDERS = ['sensors', 'displays', 'filters', 'links']
const KINDS = 'pressure humidity motor relay light soil flow power level gas tilt sound'.split(' ')
const MAKES = 'alto brisk cobalt delta ember'.split(' ')
const NOUNS =
  'sample offset window target limit reading channel period gain status mask counter frame slot edge margin'.split(
    ' '
  )
const VERBS = 'read scale update check convert smooth encode limit reset measure tune report'.split(
  ' '
)

const moduleName = (index: number): string =>
  `${KINDS[index % KINDS.length]}_${MAKES[Math.floor(index / KINDS.length) % MAKES.length]}${
    index < 60 ? '' : Math.floor(index / 60)
  }`

function pyproject(name: string, root: string, version: string): string {
  return `[project]
name = "${name}"
version = "${version}"
description = "Drivers and helpers of the fleet"

[tool.mpy-blox]
packages = ["${root}"]
`
}

/** Small, seedable and good enough to make every module differ (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed * 0x9e3779b1
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function moduleText(index: number): string {
  const random = generator(index + 1)
  const pick = (words: string[]): string => words[random(words.length)] as string
  const kind = KINDS[index % KINDS.length] as string
  const title = moduleName(index).split('_').map(capital).join('')
  const verbs = shuffle(VERBS, random)
  const table = Array.from({ length: 3 + random(4) }, () => random(65536))
  return `"""${title}: ${kind} over a register bus."""

import struct
import time

_ADDRESS = 0x${(0x10 + random(100)).toString(16)}
_PERIOD_MS = ${100 + random(4000)}
_TABLE = (${table.join(', ')})


class ${title}Error(OSError):
    """The ${kind} part did not answer as its data sheet says."""


class ${title}:
    """One ${kind} part on a bus with readfrom_mem and writeto_mem."""

    def __init__(self, bus, address=_ADDRESS, ${pick(NOUNS)}_ms=_PERIOD_MS):
        self.bus = bus
        self.address = address
        self.since = time.ticks_ms()
        self.state = {'${pick(NOUNS)}': ${random(900)}, '${pick(NOUNS)}_${kind}': ${random(900)}}
        self._buffer = bytearray(${2 + random(14)})

    def _register(self, register, size=${1 + random(4)}):
        data = self.bus.readfrom_mem(self.address, register, size)
        if len(data) != size:
            raise ${title}Error('${kind} register 0x%02x: %d of %d bytes' % (register, len(data), size))
        return data
${verbs
  .slice(0, 3)
  .map((verb) => methodText(verb, kind, random, pick))
  .join('')}
${index % 3 === 0 ? stepText(kind, random, pick) : ''}`
}

type Random = (below: number) => number
type Pick = (words: string[]) => string

function methodText(verb: string, kind: string, random: Random, pick: Pick): string {
  const noun = pick(NOUNS)
  const bodies = [
    `        raw = struct.unpack('${pick(['<h', '>H', '<b', '>i', '<I'])}', self._register(0x${random(250).toString(16)}, ${1 + random(4)}))[0]
        ${noun} = raw * ${random(1000) / 100 + 0.25} - ${random(300)}
        self.state['${noun}_${verb}'] = ${noun}
        return ${noun}`,
    `        total = ${random(50)}
        for index in range(${2 + random(12)}):
            total += _TABLE[(index * ${3 + random(9)}) % len(_TABLE)] ^ 0x${random(65000).toString(16)}
            if total > ${10000 + random(90000)}:
                break
        return total & 0x${(255 + random(60000)).toString(16)}`,
    `        if time.ticks_diff(time.ticks_ms(), self.since) < ${noun}_limit:
            return None
        self.since = time.ticks_ms()
        self.bus.writeto_mem(self.address, 0x${random(250).toString(16)}, bytes([${random(256)}, ${random(256)}, ${random(256)}]))
        return self.state.get('${pick(NOUNS)}', ${random(500)})`,
    `        ${noun} = self.state.setdefault('${kind}_${noun}', [])
        ${noun}.append(${noun}_limit)
        if len(${noun}) > ${3 + random(20)}:
            ${noun}.pop(0)
        low, high = min(${noun}), max(${noun})
        return (low + high + sum(${noun}) // len(${noun})) // ${2 + random(3)}`,
    `        step = (${noun}_limit + ${random(900)}) // ${1 + random(30)}
        if not ${random(50)} <= step <= ${100 + random(9000)}:
            raise ValueError('${noun} of the ${kind} is out of range: %r' % step)
        struct.pack_into('<h', self._buffer, 0, step)
        return bytes(self._buffer)`
  ]
  return `
    def ${verb}_${noun}(self, ${noun}_limit=${random(2000)}):
        """${capital(verb)} the ${noun} of the ${kind}."""
${bodies[random(bodies.length)]}
`
}

const stepText = (kind: string, random: Random, pick: Pick): string => `

def ${pick(VERBS)}_${kind}_${pick(NOUNS)}(values, ${pick(NOUNS)}=${random(4096)}):
    """Index of the first value above the table's step, or -1."""
    for index, value in enumerate(values):
        if value * ${1 + random(40)} > _TABLE[index % len(_TABLE)]:
            return index
    return -1
`

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function shuffle(words: string[], random: Random): string[] {
  const left = [...words]
  return words.map(() => left.splice(random(left.length), 1)[0] as string)
}
