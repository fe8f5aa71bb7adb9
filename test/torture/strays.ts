import type { Random } from './random'

export interface Files {
  [path: string]: string
}

const NAMES = [
  'asyncio',
  'logging',
  'mpy_blox',
  'user_main',
  'fleet',
  'json',
  'os',
  'time',
  'machine',
  'network',
  'esp32',
  'sys',
  'gc',
  'binascii',
  'hashlib',
  'deflate',
  'micropython',
  'socket',
  'select',
  'errno',
  'data',
  'lib',
  'Lib',
  'User_Main',
  'config'
] as const
const FOLDERS = ['', 'lib/', 'lib/mpy_blox/', 'lib/logging/', 'mpy_blox/', 'data/'] as const
const CONTENTS = [
  '',
  '# old\n',
  'raise RuntimeError("stray")\n',
  'import user_main\n',
  'VALUE = 1\n'
]

/** A path that something else may be in the way of. */
export function strayPath(random: Random): string {
  const name = random.pick(FOLDERS) + random.pick(NAMES)
  const form = random.below(5)
  if (form === 0) return `${name}.py`
  if (form === 1) return `${name}.mpy`
  if (form === 2) return `${name}/__init__.py`
  if (form === 3) return `${name}/data.txt`
  return name
}

/**
 * What an old hand left on the flash, and how little room it left. Nothing in the place of the library's own modules:
 * such a board would never have worked.
 */
export function strays(
  random: Random,
  library: Iterable<string>
): { files: Files; fillKB: number } {
  const files: Files = {}
  const paths = [...library]
  const isOwn = (path: string): boolean =>
    paths.some((own) => moduleOf(own) === moduleOf(path) || own.startsWith(`${path}/`))
  if (random.chance(60))
    for (let i = random.below(4); i >= 0; i--) {
      const path = strayPath(random)
      if (!isOwn(path)) files[path] = random.pick(CONTENTS)
    }
  return {
    files: withoutClashes(files),
    fillKB: random.chance(15) ? random.pick([40, 100, 200]) : 0
  }
}

/** A path cannot be a file and a folder: the first of them stays. */
export function withoutClashes(files: Files): Files {
  const kept: Files = {}
  for (const [path, content] of Object.entries(files)) {
    const inTheWay = Object.keys(kept).some(
      (other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`) || other === path
    )
    if (!inTheWay) kept[path] = content
  }
  return kept
}

function moduleOf(path: string): string {
  return path.replace(/\.m?py$/, '')
}
