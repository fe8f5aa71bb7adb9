import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { isolatedBundle } from '../support/action-run'
import { least, run, say, timed } from './measure'

const ROUNDS = 11

const HELP = '--help'
const FLEET = 'fleet until it connects'
const PUBLISH = 'publish --dry-run'
const LIMITS: Record<string, number> = { [HELP]: 1.5, [FLEET]: 3.05, [PUBLISH]: 4 }

test('the command line starts, in multiples of a node that does nothing', async () => {
  const bundle = await isolatedBundle('cli')
  const project = smallProject()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const toEnd = (...args: string[]) => timed(() => run(process.execPath, args, project))
  const times: Record<string, number[]> = { bare: [], [HELP]: [], [FLEET]: [], [PUBLISH]: [] }
  // In turns, so that a machine which is busy for a while is so for all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare!.push(toEnd('-e', '0'))
    times[HELP]!.push(toEnd(bundle, '--help'))
    times[FLEET]!.push(await untilConnected(bundle, server))
    times[PUBLISH]!.push(toEnd(bundle, 'publish', '--channel', 'lab', '--dry-run'))
  }
  server.close()
  const ratio = (name: string): number => least(times[name]!) / least(times.bare!)
  const verbs = Object.keys(LIMITS).map((verb) => ({ verb, ratio: ratio(verb) }))
  say(
    'command line starts',
    ...verbs.map(({ verb, ratio }) => `${verb} ${ratio.toFixed(2)} (limit: ${LIMITS[verb]!})`)
  )
  expect(verbs.filter(({ verb, ratio }) => ratio > LIMITS[verb]!)).toEqual([])
})

/** Milliseconds from the start of `fleet` to its connection at the broker. */
async function untilConnected(bundle: string, server: Server): Promise<number> {
  const { port } = server.address() as AddressInfo
  const started = performance.now()
  const child = spawn(process.execPath, [bundle, 'fleet', '--broker', `mqtt://127.0.0.1:${port}`])
  const [socket] = (await once(server, 'connection')) as [{ destroy(): void }]
  const elapsed = performance.now() - started
  child.kill('SIGKILL')
  socket.destroy()
  return elapsed
}

function smallProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-start-'))
  mkdirSync(join(folder, 'blink'))
  writeFileSync(join(folder, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "1.0.0"\n')
  writeFileSync(join(folder, 'blink', '__init__.py'), 'x = 1\n')
  return folder
}
