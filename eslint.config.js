import js from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import ts from 'typescript-eslint'

// The rules of the house, as import bans: who may know what (see docs/architecture.md).
const entryPoints = {
  regex: '^\\.\\.?/(cli|flash|release)$',
  message: 'Nothing imports an entry point.'
}
const actions = { group: ['@actions/*'], message: 'This folder is given a Reporter instead.' }
const terminal = {
  group: ['cli-progress', 'commander'],
  message: 'This folder is given a Reporter instead.'
}
const mqtt = {
  group: ['mqtt', 'mqtt-packet', 'aedes', '**/channel/**'],
  message: 'This folder does not know MQTT.'
}
const files = {
  group: ['node:fs', 'node:fs/*', 'fs', 'fs/*'],
  message: 'This folder does not know files.'
}

const children = {
  group: ['node:child_process', 'child_process'],
  message: 'Start other programs by machine/child: else they inherit passwords and keys.'
}
const unpacking = {
  group: ['fflate', 'node:zlib', 'zlib'],
  importNamePattern: '^(create)?([uU]nzip|[gG]unzip|[iI]nflate|[dD]ecompress|[bB]rotliD)',
  message: 'Unpack by archive/ or release/blob, which know when to stop.'
}
const virtual = {
  group: ['**/virtual/**'],
  message: 'A board on a cable is real; what both kinds need is in machine/.'
}

const bans = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [entryPoints, ...patterns] }] }
})
const layer = (folder, ...patterns) =>
  bans([`action/${folder}/**/*.ts`], children, unpacking, ...patterns)

export default ts.config(
  { ignores: ['dist/', 'dist-lib/', '.cache/', 'coverage/'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
    }
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 320, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error'
    }
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } }
  },
  {
    // Much of what they are applied to comes from boards, brokers and devices.
    files: ['action/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }]
    }
  },
  {
    files: ['action/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name=/^mkdir(Sync)?$/] Property[key.name="recursive"]',
          message: 'Make folders by machine/folder: this one never returns on /proc.'
        }
      ]
    }
  },
  bans(['action/**/*.ts'], children, unpacking),
  layer('machine', actions, terminal, mqtt),
  bans(['action/machine/child.ts'], actions, terminal, mqtt),
  layer('build', actions, terminal, mqtt),
  layer('release', actions, terminal, mqtt),
  bans(['action/archive/**/*.ts', 'action/release/blob.ts'], children, actions, terminal, mqtt),
  layer('rollout', actions, terminal, mqtt, files),
  layer('channel', actions, terminal, files),
  layer('serial', actions, terminal, mqtt, virtual),
  layer('virtual', actions),
  layer('commands', actions),
  layer('options', actions, terminal, mqtt, files),
  layer('report')
)
