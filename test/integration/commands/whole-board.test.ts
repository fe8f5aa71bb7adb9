import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { wholeBoard } from '../../../action/commands/whole-board'
import { RecordingReporter } from '../../support/recording-reporter'

// What `mpy-blox flash` alone takes from a folder, before there is a board.

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'))
})

test('a main.py in a folder that is no project stays behind, and is named', async () => {
  await writeFile(join(folder, 'main.py'), 'print("mine")\n')
  const reporter = new RecordingReporter()
  const { files } = await wholeBoard(folder, reporter)
  expect(files.get('main.py')!.toString()).not.toContain('mine')
  expect(reporter.lines).toContainEqual(expect.stringMatching(/^main\.py is not brought: /))
})

test('a pyproject.toml for tools alone makes no project', async () => {
  await writeFile(join(folder, 'pyproject.toml'), '[tool.ruff]\nline-length = 99\n')
  expect(await wholeBoard(folder, new RecordingReporter())).toMatchObject({
    packages: ['mpy_blox']
  })
})

test.each([
  ['UTF-16', 'is UTF-16; save it as UTF-8', Buffer.from('\ufeff{"wlan.ssid": "Küche"}', 'utf16le')],
  [
    'Latin-1',
    ':2 is not UTF-8; save it as UTF-8',
    Buffer.from('{\n"wlan.ssid": "Küche"}', 'latin1')
  ]
])(
  'settings in %s, as editors for Windows write them, are refused',
  async (_name, message, bytes) => {
    await writeFile(join(folder, 'settings.json'), bytes)
    await expect(wholeBoard(folder, new RecordingReporter())).rejects.toMatchObject({
      code: 'encoding',
      message: expect.stringContaining(`settings.json${message[0] === ':' ? '' : ' '}${message}`)
    })
  }
)
