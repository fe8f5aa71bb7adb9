import { Failure } from '../report/failure'

/**
 * Strings of any kind, and comments: what may say `recover()` without calling it. One that is never closed reaches as
 * far as it can, so that nothing is read twice.
 */
const SAID =
  /("""|''')(?:\\[^]|(?!\1)[^\\])*(?:\1|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|#.*/g
const CALL = /(?<!\bdef )\brecover ?\(/

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
    if (path === 'main.py' && !CALL.test(Buffer.from(content).toString().replaceAll(SAID, '')))
      throw new Failure(
        'main-without-recover',
        'main.py never calls recover(): the board could not take a bad release back, and rejects this one. Begin it with "from mpy_blox.recovery import recover" and "recover()", as device-lib/main.py does'
      )
  }
}
