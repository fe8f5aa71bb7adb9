import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../build/build'
import { readBundle } from '../build/bundle'
import { deviceLibrary } from '../build/framework'
import { readNamed } from '../machine/named-file'
import type { Reporter } from '../report/reporter'
import { acceptedSeq, type Deployment } from '../serial/deploy'
import { type InstalledWheel, wheelFiles } from '../serial/wheel-files'
import { buildWheel } from './board-software'
import { descriptionOf } from './description'
import { flashFiles } from './flash-files'
import { plainBuild } from './plain-build'

/** What an application has besides its library, if the folder has it. */
const SCRIPTS = ['user_main.py']

/**
 * All that a blank board needs, of what there is: the board library with its main.py, the project in the folder,
 * and its settings.json, provision.json and user_main.py. What the project ships itself wins.
 */
export async function wholeBoard(folder: string, reporter: Reporter): Promise<Deployment> {
  const own = await besides(folder, reporter)
  const isProject = (await descriptionOf(folder)) !== undefined
  if (!isProject && existsSync(join(folder, 'main.py')))
    reporter.warning(
      "main.py is not brought: the board library's own starts user_main.py; call yours so, or see mpy-blox init"
    )
  const project = isProject ? await projectOf(folder, reporter) : undefined
  const wheels = project?.wheels ?? []
  const files = new Map<string, Buffer>()
  if (!wheels.some((wheel) => wheel.package === 'mpy_blox')) {
    const { fileName, bytes } = await buildWheel(deviceLibrary(), reporter)
    wheels.unshift(wheelFiles(fileName, bytes))
    files.set('main.py', await readFile(join(deviceLibrary(), 'main.py')))
  }
  for (const wheel of wheels) for (const [path, content] of wheel.files) files.set(path, content)
  for (const [path, content] of own) files.set(path, content)
  for (const [path, content] of project?.srcFiles ?? []) files.set(path, content)
  const title = wheels.map(
    ({ package: name, version }) => `${name.replaceAll('_', '-')} ${version}`
  )
  return { title: title.join(', '), packages: wheels.map((wheel) => wheel.package), files }
}

interface ProjectContent {
  wheels: InstalledWheel[]
  /** By board path. */
  srcFiles: Map<string, Buffer>
}

async function projectOf(folder: string, reporter: Reporter): Promise<ProjectContent> {
  const outDir = await mkdtemp(join(tmpdir(), 'mpy-blox-'))
  try {
    const { bundleFile } = await build(plainBuild(folder, outDir), reporter)
    const bundle = await readBundle(bundleFile)
    return {
      wheels: bundle.wheels.map(({ fileName, bytes }) => wheelFiles(fileName, bytes)),
      srcFiles: new Map([...bundle.srcFiles, ...acceptedSeq(bundle)])
    }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Files that belong to the board, whether or not there is a project. */
async function besides(folder: string, reporter: Reporter): Promise<Map<string, Buffer>> {
  const there = (name: string): boolean => existsSync(join(folder, name))
  const files = await flashFiles(
    {
      ...(there('settings.json') ? { settings: join(folder, 'settings.json') } : {}),
      ...(there('provision.json') ? { provision: join(folder, 'provision.json') } : {}),
      files: []
    },
    reporter
  )
  for (const name of SCRIPTS.filter(there)) {
    files.set(name, await readNamed(join(folder, name), { what: 'file', code: 'file-missing' }))
  }
  return files
}
