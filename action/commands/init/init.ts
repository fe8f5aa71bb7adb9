import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { OWN, PYPROJECT } from '../../build/source/description-missing'
import { keyFiles, SIGNING_KEY, SPARE_KEY } from '../../release/key-files'
import { boardKeyFromPem, settingsFor, type BoardKey } from '../../release/signature'
import type { Reporter } from '../../report/reporter'
import { type Description, descriptionOf } from '../description'
import { writeKeyPair } from '../keygen'
import { type LeftAlone, NewFiles } from './new-files'
import {
  KEPT_OUT_OF_GIT,
  ownToml,
  type ProjectWishes,
  provision,
  pyproject,
  settings,
  userMain,
  workflow
} from './project-files'

export interface InitOptions extends ProjectWishes {
  folder: string
  /** Make two key pairs: one to use, one to keep. */
  signed: boolean
}

export interface InitReport {
  name: string
  /** What was written, and of `.gitignore` what was added to. */
  written: string[]
  /** What was there already, or has no place in this project, with the reason. */
  left: LeftAlone[]
}

/** What a board runs first. */
const START = 'main.py'
const WORKFLOWS = '.github/workflows'

/**
 * Writes what a folder lacks of a project that gets from here to boards. What is there is left as it is, but for
 * lines that `.gitignore` lacks; a project that has a name keeps it. A run that fails takes back what it wrote.
 *
 * @throws Failure `init-unwritable`
 */
export async function init(wishes: InitOptions, reporter: Reporter): Promise<InitReport> {
  const project = new NewFiles(wishes.folder)
  try {
    const described = await descriptionOf(project.folder)
    const options = { ...wishes, name: described?.name ?? wishes.name }
    const keys = options.signed ? await keysOf(project) : []
    if (described)
      project.leave(described.path, `it describes ${described.name ?? 'the project'} already`)
    else await describe(project, options)
    const reason = whyNoApplication(project, described)
    if (reason === undefined) await project.add('user_main.py', await userMain(options))
    else project.leave('user_main.py', reason)
    await project.add('settings.json', settings(options, keys))
    await project.add('provision.json', provision())
    const inRepository = await placeInRepository(options.folder)
    await project.add(
      await workflowPath(project, inRepository.replaceAll(/[^/]+/g, '..')),
      await workflow(options, inRepository)
    )
    await project.addLines('.gitignore', KEPT_OUT_OF_GIT)
    const report = { name: options.name, written: project.written, left: project.left }
    tell(report, options, keys, reporter)
    return report
  } catch (thrown) {
    await project.takeBack()
    throw thrown
  }
}

/** The folder as seen from the top of its git repository, the only place where GitHub looks for workflows. */
async function placeInRepository(folder: string): Promise<string> {
  const from = await realpath(folder)
  let top = from
  while (!existsSync(join(top, '.git'))) {
    if (top === dirname(top)) return ''
    top = dirname(top)
  }
  return relative(top, from).replaceAll(sep, '/')
}

/** A pyproject.toml that is there is for tools alone, and stays so. */
async function describe(project: NewFiles, { name }: ProjectWishes): Promise<void> {
  const framework = !project.has(START)
  if (project.has(PYPROJECT)) await project.add(OWN, ownToml(name, framework))
  else await project.add(PYPROJECT, pyproject(name, framework))
}

/** A release.yml that is there may be for something else: boards get one of their own beside it. */
async function workflowPath(project: NewFiles, top: string): Promise<string> {
  const usual = posix.join(top, WORKFLOWS, 'release.yml')
  const isOurs = !project.has(usual) || (await project.text(usual)).includes('mpy-blox/mpy-blox@')
  return isOurs ? usual : posix.join(top, WORKFLOWS, 'release-to-boards.yml')
}

/** An application's own start, and a library, have no use for a `user_main.py` of ours. */
function whyNoApplication(project: NewFiles, described?: Description): string | undefined {
  if (project.has(START))
    return `${START} starts the board already; call that user_main.py, and write framework = true, for updates over MQTT`
  if (described === undefined || described.framework) return undefined
  return 'it would go into the releases of this project; write one, and framework = true, if they are to be whole boards'
}

/** The public halves of the keys, made where they are missing. */
async function keysOf(project: NewFiles): Promise<BoardKey[]> {
  const keys: BoardKey[] = []
  for (const name of [SIGNING_KEY, SPARE_KEY]) {
    const files = keyFiles(name)
    const there = files.find((file) => project.has(file))
    if (there === undefined) {
      keys.push((await project.note(files, () => writeKeyPair(project.folder, name))).boardKey)
    } else {
      project.leave(there, 'a key is never replaced')
      keys.push(boardKeyFromPem(await project.text(there)))
    }
  }
  return keys
}

function tell(
  { name, written, left }: InitReport,
  { signed }: InitOptions,
  keys: BoardKey[],
  reporter: Reporter
): void {
  const next = [
    'Fill in provision.json: the secrets that each board takes in once.',
    'Plug a board in and run mpy-blox flash.',
    'For releases by tag: set the variables MQTT_BROKER and MQTT_USERNAME and the secret MQTT_PASSWORD of the repository.',
    ...(signed
      ? [
          `Put ${SIGNING_KEY}.pem into the secret MPY_BLOX_SIGNING_KEY, and ${SPARE_KEY}.pem where a fire or a thief does not get both.`
        ]
      : [])
  ]
  const keyless = signed && left.some(({ path }) => path === 'settings.json')
  if (keyless) next.push(`Add to settings.json: ${JSON.stringify(settingsFor(keys)).slice(1, -1)}`)
  reporter.table({
    title: `${name} is ready`,
    columns: ['file', ''],
    rows: [
      ...written.map((path) => [path, 'written']),
      ...left.map(({ path, reason }) => [path, `not written: ${reason}`])
    ],
    next
  })
}
