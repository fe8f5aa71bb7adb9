import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { writeProject } from '../support/project'

/** What a publication took, and what became of it. */
export interface Publication {
  elapsedMs: number
  /** Processor time of the publisher's process. */
  processorMs: number
  peakBytes: number
  /** Boards that confirmed it while it waited. */
  confirmed: number
}

/** Publishes a library of one module to the channel `lab` by the command line, in a process of its own. */
export async function publish(
  port: number,
  version: string,
  more: string[] = []
): Promise<Publication> {
  const args = ['publish', '--json', '--channel', 'lab', '--broker', `mqtt://127.0.0.1:${port}`]
  const cwd = await writeProject({
    'pyproject.toml': `[project]\nname = "blink"\nversion = "${version}"\n`,
    'blink/__init__.py': `x = '${version}'\n`
  })
  const begunMs = performance.now()
  const child = spawn(process.execPath, [resolve('dist/cli/index.js'), ...args, ...more], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const document = text(child.stdout)
  let last = { processorMs: 0, peakBytes: 0 }
  const meter = setInterval(() => (last = usageOf(child.pid!) ?? last), 20)
  const code = await new Promise((done) => child.once('exit', done))
  const elapsedMs = performance.now() - begunMs
  clearInterval(meter)
  if (code !== 0) throw new Error(`publish ended with ${String(code)}: ${await document}`)
  return { elapsedMs, ...last, confirmed: confirmedIn(await document) }
}

function confirmedIn(document: string): number {
  const { published } = JSON.parse(document) as {
    published: { arrival?: { boards: { outcome: string }[] } }
  }
  const boards = published.arrival?.boards ?? []
  return boards.filter(({ outcome }) => outcome === 'confirmed').length
}

/** Of Linux: proc(5), fields 14 and 15 of stat in hundredths of a second, VmHWM of status. */
function usageOf(pid: number): { processorMs: number; peakBytes: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    if (!peak) return undefined
    return {
      processorMs: (Number(fields[11]) + Number(fields[12])) * 10,
      peakBytes: Number(peak[1]) * 1024
    }
  } catch {
    return undefined // it has ended
  }
}
