import { expect, test } from '@jest/globals'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { circlesOf } from '../../support/circles'

/** The parts of the board's library, from the ground up, and which of the others each may import. */
const PARTS: Record<string, { modules: RegExp; may: string[] }> = {
  logging: { modules: /^logging\b/, may: [] },
  ground: {
    modules:
      /^mpy_blox(\.(json_scan|settings|blobs|nvs|provision|clock|wifi|loop_timer|search|wakes|discovery))?$/,
    may: ['logging']
  },
  mqtt: { modules: /^mpy_blox\.mqtt\b/, may: ['logging', 'ground'] },
  homeassistant: { modules: /^mpy_blox\.homeassistant\b/, may: ['logging', 'ground'] },
  life: { modules: /^mpy_blox\.(life|ending|control)$/, may: ['logging', 'ground'] },
  recovery: { modules: /^mpy_blox\.recovery\.\w+$/, may: [] },
  ota: { modules: /^mpy_blox\.ota\b/, may: ['logging', 'ground', 'life', 'recovery'] },
  'by hand': {
    modules: /^mpy_blox\.wheel\.tools$/,
    may: ['ground', 'recovery', 'ota', 'wheel', 'step']
  },
  wheel: { modules: /^mpy_blox\.wheel\b/, may: ['logging', 'ground', 'ota'] },
  step: {
    modules: /^mpy_blox\.step\b/,
    may: ['logging', 'ground', 'life', 'recovery', 'ota', 'wheel']
  },
  app: {
    modules: /^mpy_blox\.(app|boot|connecting|debt|recovery|sleep|tally|upkeep|waiting)$/,
    may: ['logging', 'ground', 'mqtt', 'life', 'recovery', 'ota']
  }
}

/** Imports against the grain, each with its reason. */
const EXCEPTIONS = [
  // A step is called by its name, and knows nothing of who calls it.
  ['mpy_blox.ota.worker', 'mpy_blox.step.settled'],
  // What is rarely needed of the package is loaded by it, and adds to it.
  ['logging', 'logging.rare'],
  ['logging', 'logging.setup']
]

const FOLDER = 'device-lib'

/** Calls by name: of a module; by what stands for one; of a step, below `mpy_blox`. */
const CALLS = /\b(?:once|Listener|__import__)\([^()]*?'(mpy_blox[\w.]*)'/g
const NAMES = /^ *_\w+ = (?:const\()?'(mpy_blox[\w.]*)'/gm
const STEPS = /\b(?:step|run)\(\s*'([\w.]+)'/g
/** Of a module of the same folder. */
const PARTNERS = /\b_call\('(\w+)'/g

/** What each module of the library imports of it, wherever it does, and what it calls by name. */
function importGraph(): Map<string, string[]> {
  const sources = new Map<string, string>()
  const packages = new Set<string>()
  for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }))
    if (/^(logging|mpy_blox)\b.*\.py$/.test(file)) {
      const name = file
        .slice(0, -3)
        .replaceAll('/', '.')
        .replace(/\.__init__$/, '')
      if (file.endsWith('__init__.py')) packages.add(name)
      sources.set(name, readFileSync(join(FOLDER, file), 'utf8').replace(/"""[^]*?"""/g, ''))
    }
  return new Map(
    [...sources].map(([name, source]) => {
      const folder = packages.has(name) ? name : name.replace(/\.\w+$/, '')
      const found = [...source.matchAll(/^ *from ([\w.]+) import (.+)$/gm)].flatMap(
        ([, module, names]) =>
          names!.split(/[, ]+/).map((each) => {
            const from = module!.replace(/^\./, `${folder}.`)
            return sources.has(`${from}.${each}`) ? `${from}.${each}` : from
          })
      )
      for (const [, module] of source.matchAll(/^ *import ([\w.]+)/gm)) found.push(module!)
      for (const [, module] of source.matchAll(CALLS)) found.push(module!)
      for (const [, module] of source.matchAll(NAMES)) found.push(module!)
      for (const [, step] of source.matchAll(STEPS)) found.push(`mpy_blox.${step}`)
      for (const [, each] of source.matchAll(PARTNERS)) found.push(`${folder}.${each}`)
      return [name, [...new Set(found)].filter((each) => each !== name && sources.has(each))]
    })
  )
}

const isException = (from: string, to: string): boolean =>
  EXCEPTIONS.some((each) => each[0] === from && each[1] === to)

const partOf = (module: string): string =>
  Object.entries(PARTS).find(([, { modules }]) => modules.test(module))?.[0] ?? 'none'

test('each module of the board is of one part, and imports what that may', () => {
  for (const [module, imports] of importGraph()) {
    const part = partOf(module)
    expect([module, part]).not.toEqual([module, 'none'])
    const amiss = imports.filter(
      (each) => ![part, ...PARTS[part]!.may].includes(partOf(each)) && !isException(module, each)
    )
    expect([module, amiss]).toEqual([module, []])
  }
})

test('no module of the board imports one that imports it, but for what is listed', () => {
  const graph = importGraph()
  for (const [from, to] of [
    ['upkeep', 'life'],
    ['mqtt.session', 'mqtt.link'],
    ['mqtt', 'mqtt.session'],
    ['mqtt', 'mqtt.handshake'],
    ['waiting', 'ota.room'],
    ['ota.channel', 'ota.listening'],
    ['recovery', 'recovery.placing'],
    ['recovery', 'tally'],
    ['tally', 'debt'],
    ['ota.worker', 'ota.info']
  ])
    expect(graph.get(`mpy_blox.${from}`)).toContain(`mpy_blox.${to}`)
  const rest = [...graph].map(([from, imports]): [string, string[]] => [
    from,
    imports.filter((to) => !isException(from, to))
  ])
  expect(circlesOf(new Map(rest))).toEqual([])
  for (const [from, to] of EXCEPTIONS) expect(graph.get(from!)).toContain(to)
})
