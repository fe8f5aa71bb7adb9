// The reference in docs/reference/, from the docstrings of device-lib and the descriptions in
// docs/reference/reference.json. Run without arguments it writes the pages; with --check it tells what is not
// as the sources say; with --examples it prints the examples of all docstrings as JSON, for the tests.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { indexPage, modulePage, tablePage } from './reference/markdown.mjs'
import { examplesOf, readModule } from './reference/python.mjs'

const root = join(import.meta.dirname ?? dirname(fileURLToPath(import.meta.url)), '..')
const library = join(root, 'device-lib')
const pages = join(root, 'docs/reference')
const described = JSON.parse(readFileSync(join(pages, 'reference.json'), 'utf8'))

const modules = readdirSync(library, { recursive: true })
  .filter((file) => file.endsWith('.py'))
  .sort()
  .map((file) => {
    const text = readFileSync(join(library, file), 'utf8')
    const name = file
      .slice(0, -3)
      .replaceAll(/[\\/]/g, '.')
      .replace(/\.__init__$/, '')
    return { name, text, ...readModule(text) }
  })

// Of some packages all is internal but the modules that are named.
const isInternal = ({ name }) =>
  !described.public.includes(name) &&
  described.internal.some((each) => name === each || name.startsWith(`${each}.`))
const publicModules = modules.filter((module) => !isInternal(module))

const base = ({ signature }, among) =>
  among
    .flatMap((module) => module.definitions)
    .find(
      ({ kind, name }) => kind === 'class' && name === /\((?:\w+\.)*(\w+)\)$/.exec(signature)?.[1]
    )

// What a public module hands on from one that nobody is meant to know is its own.
for (const { name: handing, text, definitions } of publicModules)
  for (const [, from, name] of text.matchAll(/^from \.(\w+) import (\w+) {2}# noqa: F401/gm)) {
    const source = modules.find((each) => each.name === `${handing}.${from}`)
    if (isInternal(source)) definitions.push(source.definitions.find((each) => each.name === name))
  }

// What a public class inherits from one that nobody is meant to know is its own, and so is a constructor.
for (const { definitions } of publicModules)
  for (const definition of definitions) {
    const own = new Set(definition.members.map(({ name }) => name))
    const passedOn = ({ name }) => described.inherited.includes(name) && !own.has(name)
    const hidden = base(definition, modules.filter(isInternal))
    definition.members.push(...(hidden?.members ?? []).filter(passedOn))
    const made = base(definition, modules)?.members.find(({ name }) => name === '__init__')
    if (made && !own.has('__init__')) definition.members.push(made)
  }

function render() {
  const files = new Map()
  const entries = [
    {
      file: 'settings.md',
      title: 'Settings',
      about: 'every key of settings.json and provision.json'
    },
    { file: 'topics.md', title: 'Topics', about: 'every MQTT topic of a board' }
  ]
  files.set(
    'settings.md',
    tablePage(
      'Settings',
      described.settingsIntro,
      ['key', 'type', 'default', 'meaning'],
      Object.entries(described.settings).map(([key, { type, default: value, text }]) => [
        `\`${key}\``,
        type,
        value === undefined || value === null ? '' : `\`${JSON.stringify(value)}\``,
        text
      ])
    )
  )
  files.set(
    'topics.md',
    tablePage(
      'Topics',
      described.topicsIntro,
      ['topic', 'payload', 'from', 'retained'],
      Object.entries(described.topics).map(([topic, { payload, from, retained }]) => [
        `\`${topic}\``,
        payload,
        from,
        retained
      ])
    )
  )
  for (const { file, title, about, modules: prefixes } of described.pages) {
    const own = publicModules.filter(({ name }) => prefixes.some((prefix) => matches(name, prefix)))
    files.set(file, modulePage(title, own))
    entries.push({ file, title, about })
  }
  files.set('README.md', indexPage('Reference', described.intro, entries))
  return files
}

/** `a.*` is every module below a package, `a` that module alone. */
const matches = (name, pattern) =>
  pattern.endsWith('.*')
    ? name === pattern.slice(0, -2) || name.startsWith(pattern.slice(0, -1))
    : name === pattern

/** `config.get('key', default)` */
const ASKED = /config\.get\(\s*'([\w.]+)'(?:,\s*((?:[^()]|\([^()]*\))*?))?\)/g
const ASKED_OF_SSL = /(?:settings|ssl)\.get\('(\w+)'\)|_bytes\(settings, '(\w+)', '(\w+)'\)/g

/** Settings that board code asks for: key → defaults, as Python writes them. */
function askedSettings() {
  const asked = new Map()
  const add = (key, ...defaults) => asked.set(key, [...(asked.get(key) ?? []), ...defaults])
  for (const { name, text } of modules) {
    for (const [, key, fallback] of text.matchAll(ASKED)) add(key, ...(fallback ? [fallback] : []))
    for (const [, key] of text.matchAll(/config\['(\w+\.[\w.]+)'\]/g)) add(key)
    if (!name.startsWith('mpy_blox.mqtt')) continue
    for (const keys of text.matchAll(ASKED_OF_SSL))
      for (const key of keys.slice(1).filter(Boolean)) add(`mqtt.ssl_params.${key}`)
  }
  return asked
}

const python = (value) =>
  value === true
    ? 'True'
    : value === false
      ? 'False'
      : typeof value === 'string'
        ? `'${value}'`
        : String(value)

/** Dotted, as `Config` finds them. */
function exampleKeys(file) {
  const flat = (values, prefix) =>
    Object.entries(values).flatMap(([key, value]) =>
      value?.constructor === Object ? flat(value, `${prefix}${key}.`) : [prefix + key]
    )
  return flat(JSON.parse(readFileSync(join(root, 'examples', file), 'utf8')), '')
}

function problems() {
  const found = []
  for (const [file, text] of render()) {
    let present = ''
    try {
      present = readFileSync(join(pages, file), 'utf8')
    } catch {
      // Reported as different.
    }
    if (present !== text) found.push(`docs/reference/${file} is not what the sources say`)
  }
  const asked = askedSettings()
  for (const [key, defaults] of asked) {
    const entry = described.settings[key]
    if (!entry) found.push(`the setting ${key} is not described`)
    else if (entry.default !== undefined && defaults.length > 0 && !entry.computed)
      if (!defaults.some((each) => each === python(entry.default)))
        found.push(
          `the default of ${key} is ${defaults.join(' or ')}, described as ${entry.default}`
        )
  }
  for (const key of Object.keys(described.settings))
    if (!asked.has(key)) found.push(`the setting ${key} is described, but no code asks for it`)
  for (const file of ['settings.json', 'provision.json'])
    for (const key of exampleKeys(file))
      if (!(key in described.settings)) found.push(`${key} in examples/${file} is not described`)
  const documented = Object.keys(described.topics)
  for (const { name, text } of modules)
    for (const [, leaf] of text.matchAll(/node \+ '([\w/+]+)'/g)) {
      const shown = leaf.replace('+', '{entity}')
      if (!documented.some((topic) => topic.endsWith(`{device-id}/${shown}`)))
        found.push(`the topic {prefix}/nodes/{device-id}/${shown} of ${name} is not described`)
    }
  for (const { name, definitions } of publicModules) {
    for (const definition of definitions) {
      if (!definition.doc) found.push(`${name}.${definition.name} has no docstring`)
      else if (definition.kind === 'class' && examplesOf(definition.doc).length === 0)
        found.push(`the class ${name}.${definition.name} has no example`)
      for (const member of definition.members)
        if (
          !member.name.startsWith('_') &&
          !member.doc &&
          !described.overrides.includes(member.name)
        )
          found.push(`${name}.${definition.name}.${member.name} has no docstring`)
    }
    const pageHolds = described.pages.some((page) =>
      page.modules.some((each) => matches(name, each))
    )
    if (!pageHolds) found.push(`the module ${name} is on no page`)
  }
  return found
}

function examples() {
  const found = []
  for (const { name, doc, definitions } of modules) {
    const add = (title, text) => {
      const own = examplesOf(text)
      if (own.length > 0) found.push({ title, module: name, examples: own })
    }
    add(name, doc)
    for (const definition of definitions) {
      add(`${name}.${definition.name}`, definition.doc)
      for (const member of definition.members)
        add(`${name}.${definition.name}.${member.name}`, member.doc)
    }
  }
  return found
}

if (process.argv[2] === '--examples') {
  process.stdout.write(JSON.stringify(examples()))
} else if (process.argv[2] === '--check') {
  const found = problems()
  for (const problem of found) console.error(problem)
  process.exit(found.length > 0 ? 1 : 0)
} else {
  for (const [file, text] of render()) writeFileSync(join(pages, file), text)
}
