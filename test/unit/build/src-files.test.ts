import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Boundary } from '../../../action/build/boundary'
import type { SourceFile } from '../../../action/build/release-source'
import { readSrcFiles } from '../../../action/build/src-files'
import { temporaryFolder } from '../../support/build-library'
import { RecordingReporter } from '../../support/recording-reporter'

let cwd: string

beforeAll(async () => {
  const root = await temporaryFolder()
  cwd = join(root, 'repository')
  const files = [
    'repository/settings.json',
    'repository/user_main.py',
    'repository/www/index.html',
    'repository/www/css/style.css',
    'repository/odd=name.txt',
    'repository/[x].txt',
    'outside.txt'
  ]
  for (const path of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), `content of ${path}`)
  }
})

const read = async (...patterns: string[]): Promise<SourceFile[]> =>
  readSrcFiles(
    patterns,
    { cwd, outDir: join(cwd, 'dist-lib') },
    await Boundary.around([cwd], ['..'], cwd),
    new RecordingReporter()
  )

const paths = async (...patterns: string[]): Promise<string[]> =>
  (await read(...patterns)).map(({ path }) => path)

describe('extra-src-files', () => {
  test('are named one by one and keep their path', async () => {
    expect(await paths('user_main.py', './settings.json', 'www/index.html')).toEqual([
      'settings.json',
      'user_main.py',
      'www/index.html'
    ])
  })

  test('are no pipes, which stay out by name', async () => {
    execFileSync('mkfifo', [join(cwd, 'www/control')])
    const reporter = new RecordingReporter()
    const files = await readSrcFiles(
      ['www/*'],
      { cwd, outDir: join(cwd, 'dist-lib') },
      await Boundary.around([cwd], [], cwd),
      reporter
    )
    expect(files.map(({ path }) => path)).toEqual(['www/index.html'])
    expect(reporter.lines.join('\n')).toContain('www/control stays out: a pipe, not a file')
    await rm(join(cwd, 'www/control'))
  })

  test('are read as they are', async () => {
    expect(await read('settings.json')).toEqual([
      {
        source: 'settings.json',
        path: 'settings.json',
        bytes: Buffer.from('content of repository/settings.json')
      }
    ])
  })

  test('may be globs', async () => {
    expect(await paths('www/**')).toEqual(['www/css/style.css', 'www/index.html'])
    expect(await paths('*.{json,py}')).toEqual(['settings.json', 'user_main.py'])
  })

  test('may be a folder, for all that is in it', async () => {
    expect(await paths('www')).toEqual(await paths('www/**'))
  })

  test('go elsewhere with local/path=board/path', async () => {
    const [file] = await read('www/index.html=/lib/page.html')
    expect(file).toMatchObject({
      path: 'lib/page.html',
      bytes: Buffer.from('content of repository/www/index.html')
    })
  })

  test('may have = or brackets in their names', async () => {
    expect(await paths('odd=name.txt', '[x].txt')).toEqual(['[x].txt', 'odd=name.txt'])
  })

  test('that two patterns match count once', async () => {
    expect(await paths('www/*.html', 'www/index.html')).toEqual(['www/index.html'])
  })

  test('outside the working directory need a name on the board', async () => {
    expect(await paths('../outside.txt=inside.txt')).toEqual(['inside.txt'])
    await expect(paths('../outside.txt')).rejects.toThrow('../outside.txt=board/path')
  })
})

describe('extra-src-files are refused', () => {
  test.each(['nothing.txt', '*.none', 'nothing.txt=x', 'www=x'])(
    'when nothing matches: %s',
    async (pattern) => {
      await expect(paths(pattern)).rejects.toMatchObject({ code: 'src-file-missing' })
    }
  )

  test('when two of them want one board path', async () => {
    await expect(paths('settings.json', 'user_main.py=settings.json')).rejects.toMatchObject({
      code: 'two-sources'
    })
  })

  test.each(['settings.json=../x', 'settings.json=.update/x', 'settings.json=a+b'])(
    'when their board path is no good: %s',
    async (pattern) => {
      await expect(paths(pattern)).rejects.toMatchObject({ code: 'path' })
    }
  )
})
