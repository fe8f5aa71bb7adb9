// Everything that says something about options and is not code, from the one table in action/options/.
// Run without arguments it writes the files; with --check it tells which are not as the table says.
import { readFileSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { join } from 'node:path'
import { format } from 'prettier'
import { manifest, types } from './options/manifest.mjs'
import {
  between,
  inputsTable,
  outputsTable,
  variablesTable,
  verbsTables
} from './options/markdown.mjs'

register('./typescript-loader.mjs', import.meta.url)
const { VERBS } = await import('../action/options/definition.ts')
const { optionsOf } = await import('../action/options/table.ts')
const { factsOf } = await import('../action/options/facts.ts')
const { OUTPUTS } = await import('../action/options/outputs.ts')
const { commandOption } = await import('../action/cli/command-option.ts')
const { program } = await import('../action/cli/program.ts')
const table = { commandOption, VERBS, optionsOf, factsOf, OUTPUTS }

const root = join(import.meta.dirname, '..')
const read = (file) => {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return ''
  }
}
const style = JSON.parse(read('.prettierrc.json'))
const yaml = (text) => format(text, { ...style, parser: 'yaml' })
/** A page with each of these texts between its markers. */
const page = (file, texts) =>
  Object.entries(texts).reduce((text, [name, part]) => between(text, name, part), read(file))
const ofAction = (action) => ({
  inputs: inputsTable(action, table),
  outputs: outputsTable(action, table)
})

/** What `init` writes: the example without what it says of copying. */
const example = () => {
  const [, workflow] = read('examples/workflows/channel.yml').split(/^(?=name:)/m)
  return `\`\`\`yaml\n${workflow}\`\`\``
}

const files = {
  'action.yml': await yaml(manifest('action.yml', table)),
  'action-types.yml': await yaml(types('action.yml', table)),
  'flash/action.yml': await yaml(manifest('flash/action.yml', table)),
  'flash/action-types.yml': await yaml(types('flash/action.yml', table)),
  'README.md': page('README.md', { workflow: example(), ...ofAction('action.yml') }),
  'docs/self-hosted.md': page('docs/self-hosted.md', ofAction('flash/action.yml')),
  'docs/command-line.md': page('docs/command-line.md', {
    variables: variablesTable(table),
    verbs: verbsTables(program(), table)
  })
}

for (const [file, text] of Object.entries(files)) {
  if (read(file) === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${file} is not what action/options/ says: run node .ci/options.mjs`)
    process.exitCode = 1
  } else {
    writeFileSync(join(root, file), text)
    console.log(`written: ${file}`)
  }
}
