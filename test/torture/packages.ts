import { packWheel } from '../../action/build/wheel'
import type { Random } from './random'

const NAMES = ['fleet', 'sens', 'umqtt-simple', 'mpy-blox', 'logging', 'asyncio'] as const
const VERSIONS = ['0.1', '1.0.dev1', '1.0', '2.0rc1', '10.0'] as const
const CONTENTS = ['', 'VALUE = 1\n', 'raise ValueError("package")\n', 'import user_main\n'] as const
type Layout = (top: string) => string[]

const LAYOUTS: Record<string, Layout> = {
  'a module': (top) => [`${top}.py`],
  'a package': (top) => [`${top}/__init__.py`, `${top}/part.py`],
  'a package with data': (top) => [`${top}/__init__.py`, `${top}/table.bin`],
  'a module and its tests': (top) => [`${top}.py`, 'tests/__init__.py', `tests/test_${top}.py`],
  'a script': () => ['user_main.py']
}

/** What a release depends on, a wheel each: some called as the library, or with modules of other names. */
export function packages(random: Random): { wheels: Uint8Array[]; kinds: string[] } {
  const chosen = random.some(NAMES, 1 + random.below(3))
  const kinds: string[] = []
  const wheels = chosen.map((name) => {
    const layout = random.pick(Object.keys(LAYOUTS))
    const top = (random.chance(80) ? name : random.pick(NAMES)).replaceAll('-', '_')
    kinds.push(`package ${name} is ${layout}`)
    return packWheel({
      name,
      version: random.pick(VERSIONS),
      description: '',
      platform: 'esp32',
      members: LAYOUTS[layout]!(top).map((path) => ({
        path,
        bytes: Buffer.from(random.pick(CONTENTS))
      })),
      licenses: []
    }).bytes
  })
  return { wheels, kinds }
}
