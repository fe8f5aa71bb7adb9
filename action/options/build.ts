import { ARCHITECTURES } from '../release/requirements'
import { define } from './definition'
import { choice, FLAG, line, MICROPYTHON_VERSION, path } from './kind'

const BUILDS = ['action.yml', 'build', 'publish'] as const
const VERBS = ['build', 'publish'] as const
/** Whatever reads a project. */
const READS = ['action.yml', 'build', 'lock', 'publish'] as const
const PACKAGE = { kind: path('path'), key: 'packageDir', default: '.' } as const

/** What only sources will do for. */
export const SOURCE = define({
  package: { ...PACKAGE, text: 'Folder of the project', where: ['build', 'lock'] }
})

/** From sources to a release: what is built, and how. */
export const BUILD = define({
  package: {
    ...PACKAGE,
    text: 'Folder of the project, or a bundle (.tar.gz) that was built before',
    where: ['action.yml', 'publish']
  },
  out: {
    kind: path('folder'),
    key: 'outDir',
    default: 'dist-lib',
    text: 'Where the result goes',
    where: VERBS
  },
  'mip-index': {
    kind: path('folder'),
    text: 'Also add the release to the mip package index in this folder, to be served as it is',
    where: ['build']
  },
  platform: {
    kind: line('name'),
    default: 'esp32',
    text: "What the boards are: the wheel's platform tag, such as esp32 or unix_x64",
    where: BUILDS
  },
  'micropython-version': {
    kind: MICROPYTHON_VERSION,
    default: '1.22',
    text: 'Oldest MicroPython on the boards; decides the compiler where a module holds native code',
    where: BUILDS
  },
  'mpy-cross': {
    kind: line('which'),
    default: 'auto',
    text: 'Compiler: auto, bundled, a version of mpy-cross such as 1.22.2, or a path',
    where: BUILDS
  },
  arch: {
    kind: choice(
      'name',
      ARCHITECTURES.filter((name) => name !== null)
    ),
    default: 'xtensawin',
    text: 'Architecture of native, viper and assembler functions, as mpy-cross spells it',
    where: BUILDS
  },
  version: {
    kind: line('version'),
    otherwise: "the tag's (v1.4.0), else the project's",
    text: 'Version of the release',
    where: BUILDS
  },
  tag: {
    kind: line('tag'),
    env: 'MPY_BLOX_TAG',
    text: 'Tag that is released, such as v1.4.0',
    where: VERBS
  },
  dev: {
    kind: FLAG,
    default: 'false',
    text: 'Make a development version, <version>.devN, that is newer at every run',
    where: BUILDS
  },
  'extra-src-files': {
    kind: path('files'),
    list: true,
    text: 'Further files for the boards: globs, or local/path=board/path to rename',
    where: BUILDS
  },
  'allow-boot': {
    kind: FLAG,
    default: 'false',
    text: 'Release a boot.py all the same: nothing brings a board back whose boot.py fails',
    where: ['action.yml', 'publish']
  },
  'allow-outside': {
    kind: path('folders'),
    list: true,
    text: 'Folders outside the project that files of the release may come from all the same',
    where: READS
  }
})
