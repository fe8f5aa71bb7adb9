import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

const STAND_IN = resolve('test/support/original-board/app.py')

/** Its own module, and one in the folder that stays behind, empty, when the library is replaced. */
async function library(): Promise<Record<string, Buffer>> {
  const app = await readFile(STAND_IN)
  return {
    'mpy_blox/__init__.py': Buffer.from(''),
    'mpy_blox/app.py': app,
    'mpy_blox/config/secure_nvs.py': Buffer.from('# gone with the update\n')
  }
}

/** The flash of a board with the original library, version 0.6.0, installed from a wheel. */
export async function originalBoardFiles(port: number): Promise<Record<string, string | Buffer>> {
  const files = await library()
  const info = 'mpy_blox-0.6.0.dist-info'
  const recorded: Record<string, Buffer> = {
    ...files,
    [`${info}/METADATA`]: Buffer.from('Metadata-Version: 2.3\nName: mpy-blox\nVersion: 0.6.0\n'),
    [`${info}/WHEEL`]: Buffer.from('Wheel-Version: 1.0\nTag: mpy6-bytecode-esp32\n')
  }
  const record = Object.entries(recorded).map(([path, bytes]) => {
    const digest = createHash('sha256').update(bytes).digest('base64url')
    return `${path},sha256=${digest},${bytes.length}\n`
  })
  const lib = { ...recorded, [`${info}/RECORD`]: `${record.join('')}${info}/RECORD,,\n` }
  return {
    ...Object.fromEntries(Object.entries(lib).map(([path, text]) => [`lib/${path}`, text])),
    'main.py': 'import mpy_blox.app\n\nmpy_blox.app.main_except_reset()\n',
    'user_main.py': 'async def user_main():\n    print("application of old")\n',
    'settings.json': JSON.stringify({
      mqtt: { server: '127.0.0.1', port },
      'update.channel': 'stable',
      'update.auto_update': true,
      'update.confirm_after': 5
    })
  }
}
