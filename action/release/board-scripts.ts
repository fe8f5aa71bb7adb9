import { Failure } from '../report/failure'

/**
 * Strings of any kind, and comments: what may say `recover()` without calling it. One that is never closed reaches as
 * far as it can, so that nothing is read twice.
 */
const SAID =
  /("""|''')(?:\\[^]|(?!\1)[^\\])*(?:\1|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|#.*/g
const CALL = /(?<!\bdef )\brecover ?\(/
/** Of what judges a release that changes the library: without it the library would judge itself. */
const ASKS_THE_JUDGE = /\b(?:from|import) +mpy_blox_kept\b/
/** For `/.update`, where that lies: its name is a string. */
const FINDS_THE_JUDGE = /\bpath\b/
/** How a main.py of one's own begins, as docs/build.md has it. */
export const OWN_MAIN_BEGINS = `import sys
sys.path[:0] = ['/.update', '/lib', '.frozen']
try:
    from mpy_blox_kept import recover
except ImportError:
    from mpy_blox.recovery import recover
sys.path.remove('/.update')
recover()
`

/**
 * Refuses a release whose scripts would take a board's way back away: `main.py` is what finishes an
 * interrupted update or takes it back, and `boot.py` runs before it, where no trial protects the board.
 *
 * @param files by board path
 * @param allowBoot the owner knows that nothing brings a board back whose `boot.py` fails
 * @throws Failure `main-without-recover`, `boot-script`
 */
export function checkBoardScripts(
  files: Iterable<[path: string, content: Uint8Array]>,
  allowBoot: boolean
): void {
  for (const [shown, content] of files) {
    const path = shown.toLowerCase() // which is all the same to FAT
    if (path === 'boot.py' && !allowBoot)
      throw new Failure(
        'boot-script',
        'boot.py runs before anything that could take a release back: a mistake in it takes the boards away. Put it into main.py, behind recover(), or set allow-boot if you accept that'
      )
    if (path !== 'main.py') continue
    const code = Buffer.from(content).toString().replaceAll(SAID, '')
    const fault = !CALL.test(code)
      ? 'never calls recover(): the board could not take a bad release back, and rejects this one'
      : !(ASKS_THE_JUDGE.test(code) && FINDS_THE_JUDGE.test(code))
        ? 'does not look for mpy_blox_kept in /.update: a release that changes the library would be its own judge, and the board refuses it'
        : undefined
    if (fault !== undefined)
      throw new Failure(
        'main-without-recover',
        `main.py ${fault}. Begin it with these lines:\n${OWN_MAIN_BEGINS}`
      )
  }
}
