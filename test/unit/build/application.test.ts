import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { landing, readFolder, writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

const TOML = 'name = "greenhouse"\nversion = "1.0.0"\n'

describe("an application's folder with an mpy-blox.toml", () => {
  test('lands on the board as it lies there, lib compiled, and what is for the desk stays out', async () => {
    const { lib, root, leftOut } = await landing({
      'mpy-blox.toml': TOML,
      'main.py': 'import drivers\n',
      'boot.py': 'pass\n',
      'app.py': 'x = 1\n',
      'config/site.json': '{}',
      'www/index.html': '<html>',
      'lib/drivers/__init__.py': '',
      'lib/drivers/table.bin': 'x',
      'tests/test_app.py': 'import unittest\n',
      'test_more.py': '',
      '__init__.py': '',
      'pymakr.conf': '{}',
      'README.md': '# x',
      '.vscode/settings.json': '{}'
    })
    expect(lib).toEqual(['drivers/__init__.py', 'drivers/table.bin'])
    expect(root).toEqual(['app.py', 'boot.py', 'config/site.json', 'main.py', 'www/index.html'])
    expect(leftOut).toEqual({
      '.vscode/settings.json': 'hidden',
      'README.md': 'for the desk',
      '__init__.py': 'the root of a board is no package',
      'pymakr.conf': 'for the desk',
      'test_more.py': 'for the desk',
      tests: 'for the desk'
    })
  })

  test('keeps out what verbs leave in the folder: keys, and the flash of virtual boards', async () => {
    const { root } = await landing({
      'mpy-blox.toml': TOML,
      'main.py': '',
      'signing-key.pem': '-----BEGIN PRIVATE KEY-----\n',
      'spare-key.pub.pem': '-----BEGIN PUBLIC KEY-----\n',
      'esp32-0123456789ab.img': 'x',
      'esp32-0123456789ab.img.rtc': 'x',
      'esp32-0123456789ab.img.nvs/secrets': 'x',
      'data/picture.img.txt': 'x'
    })
    expect(root).toEqual(['data/picture.img.txt', 'main.py'])
  })

  test("keeps what is each board's own out: secrets, and its settings unless they are named", async () => {
    const layout = {
      'mpy-blox.toml': TOML,
      'main.py': '',
      'provision.json': '{}',
      '.env': 'A=1',
      'settings.json': '{}'
    }
    expect(await landing(layout)).toMatchObject({
      root: ['main.py'],
      leftOut: {
        'provision.json': 'it holds secrets',
        '.env': 'it holds secrets',
        'settings.json': expect.stringContaining('name it in scripts')
      }
    })
    const named = { ...layout, 'mpy-blox.toml': `${TOML}scripts = ["main.py", "settings.json"]\n` }
    expect((await landing(named)).root).toEqual(['main.py', 'settings.json'])
    const secret = { ...layout, 'mpy-blox.toml': `${TOML}scripts = ["*.json"]\n` }
    await expect(landing(secret)).rejects.toMatchObject({ code: 'secret-file' })
  })

  test('does without a pipe, in which its reader would wait for ever, and says so once', async () => {
    const dir = await writeProject({ 'mpy-blox.toml': TOML, 'main.py': '' })
    execFileSync('mkfifo', [join(dir, 'control')])
    const { scripts, leftOut } = await readFolder(dir)
    expect(scripts.map(({ path }) => path)).toEqual(['main.py'])
    expect(leftOut).toEqual([{ path: 'control', reason: 'a pipe, not a file' }])
  })

  test('may be scripts alone', async () => {
    expect(await landing({ 'mpy-blox.toml': TOML, 'user_main.py': '' })).toMatchObject({
      lib: [],
      root: ['user_main.py']
    })
  })

  test('may say itself what lands where', async () => {
    const settings =
      'packages = [{ include = "thing", from = "code" }]\nscripts = [{ include = "main.py", from = "code" }, { include = "*.json", from = "data", to = "config" }]\n'
    expect(
      await landing({
        'mpy-blox.toml': TOML + settings,
        'code/thing/a.py': '',
        'code/main.py': '',
        'data/a.json': '{}'
      })
    ).toMatchObject({ lib: ['thing/a.py'], root: ['config/a.json', 'main.py'] })
  })

  test('is told of a script that is not there, at its line', async () => {
    const layout = { 'mpy-blox.toml': `${TOML}scripts = ["mian.py"]\n`, 'main.py': '' }
    await expect(landing(layout)).rejects.toMatchObject({
      code: 'script-missing',
      message: 'mpy-blox.toml:3: script "mian.py" is not there below ./'
    })
  })

  test.each([
    ['a name', 'version = "1"\n', 'no name: add `name = "…"`'],
    ['a name that is one', 'name = "a b"\n', '"a b" is not a project name'],
    [
      'keys that mean something',
      `${TOML}script = []\n`,
      'script means nothing here; known are name'
    ]
  ])('needs %s', async (_what, toml, message) => {
    await expect(landing({ 'mpy-blox.toml': toml, 'main.py': '' })).rejects.toMatchObject({
      code: 'pyproject-invalid',
      message: expect.stringContaining(message)
    })
  })
})

describe('an application with a pyproject.toml', () => {
  const PYPROJECT = '[project]\nname = "greenhouse"\nversion = "1.0.0"\n'

  test('may lie below src', async () => {
    expect(
      await landing({
        'pyproject.toml': PYPROJECT,
        'src/main.py': 'import greenhouse\n',
        'src/boot.py': 'pass\n',
        'src/app.py': '',
        'src/config.json': '{}',
        'src/lib/drivers/__init__.py': '',
        'src/tests/test_a.py': ''
      })
    ).toMatchObject({
      lib: ['drivers/__init__.py'],
      root: ['app.py', 'boot.py', 'config.json', 'main.py']
    })
  })

  test('with a package of its name has that in the wheel, and beside it only what is plainly of a board', async () => {
    expect(
      await landing({
        'pyproject.toml': PYPROJECT,
        'greenhouse/__init__.py': '',
        'user_main.py': '',
        'config/site.json': '{}',
        'lib/sensor.py': '',
        'hardware/board.kicad': 'x',
        'measure.py': ''
      })
    ).toMatchObject({
      lib: ['greenhouse/__init__.py', 'sensor.py'],
      root: ['config/site.json', 'user_main.py']
    })
  })

  test('that names its packages is told of the programs that stay behind, below src as well', async () => {
    const toml = `${PYPROJECT}[tool.mpy-blox]\npackages = ["greenhouse"]\n`
    const layout = { 'greenhouse/a.py': '', 'boot.py': '', 'src/main.py': '' }
    expect(await landing({ 'pyproject.toml': toml, ...layout })).toMatchObject({
      root: [],
      leftOut: {
        'boot.py': 'not among the scripts: scripts = ["boot.py"] brings it to the board',
        'src/main.py':
          'not among the scripts: scripts = [{ include = "main.py", from = "src" }] brings it to the board'
      }
    })
  })

  test('is told that a manifest.py and a package.json beside it are not read', async () => {
    const { leftOut } = await landing({
      'mpy-blox.toml': TOML,
      'src/main.py': '',
      'manifest.py': 'require("umqtt.simple")\n',
      'package.json': '{"deps":[["aioble","latest"]]}'
    })
    const reason = 'not read beside an application: what it requires belongs in dependencies'
    expect(leftOut).toEqual({ 'manifest.py': reason, 'package.json': reason })
  })

  test('below src is told of a lib beside it', async () => {
    expect(
      await landing({ 'mpy-blox.toml': TOML, 'src/main.py': '', 'lib/drivers.py': '' })
    ).toMatchObject({
      lib: [],
      root: ['main.py'],
      leftOut: { lib: 'the application lies in src: src/lib/ goes to the board' }
    })
  })

  test('with a private key is told which line leaves that out', async () => {
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    await expect(
      landing({ 'mpy-blox.toml': TOML, 'main.py': '', 'images/firmware.bin': String(key) })
    ).rejects.toMatchObject({
      code: 'secret-file',
      message: expect.stringMatching(/; exclude = \["images\/firmware\.bin"\] leaves it out$/)
    })
  })

  test('with several files that cannot go into a release is told all of them at once', async () => {
    const layout = {
      'mpy-blox.toml': TOML,
      'main.py': '# coding: klingon\nname = "\xe4"\n',
      'lib/cloud/keys.pem': '-----BEGIN PRIVATE KEY-----',
      'config/page.html': '-----BEGIN RSA PRIVATE KEY-----'
    }
    const reporter = new RecordingReporter()
    await expect(landing(layout, { reporter })).rejects.toMatchObject({
      code: 'secret-file',
      message: '3 files cannot go into a release: lib/cloud/keys.pem, config/page.html, main.py'
    })
    expect(reporter.errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^lib\/cloud\/keys\.pem cannot go .* leaves it out$/),
      expect.stringMatching(/^config\/page\.html cannot go .* leaves it out$/),
      'main.py says that it is klingon, which is not known here'
    ])
  })

  test('that does what such a message says leaves the file out, whatever its name means in a pattern', async () => {
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    const layout = { 'main.py': '', 'a[1] {b}(c)*.bin': String(key) }
    const said = await landing({ ...layout, 'mpy-blox.toml': TOML }).then(() => '', String)
    const [line] = /exclude = .*\]/.exec(said)!
    expect((await landing({ ...layout, 'mpy-blox.toml': `${TOML}${line}\n` })).root).toEqual([
      'main.py'
    ])
  })
})
