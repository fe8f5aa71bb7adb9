/** How an update ends with a code; `repl`: only said to a person at the board's prompt. */
type Ends = 'rejected' | 'failed' | 'rolled-back' | 'repl'

interface BoardCode {
  /** In the order of the board's states; `failed` is tried again by the board itself. */
  ends: Ends[]
  meaning: string
  /** For whom publishes, or owns the board. */
  remedy: string
}

/**
 * Every code that a board can give for an update (`status.error.code`), in the order of docs/protocol.md, whose
 * table is made from this one. `verify` gives the same codes for the same faults, before a board does. A code
 * more is an entry more here, and `UPDATE_DOCS=1` in the unit test `release/board-codes`.
 */
export const BOARD_CODES = {
  list: {
    ends: ['rejected'],
    meaning: 'the update list or an entry of it is malformed, or above a limit',
    remedy: 'publish with a publisher that keeps to this protocol'
  },
  unsigned: {
    ends: ['rejected'],
    meaning: 'the board holds keys, and there is no `release` entry, or one without `sig`',
    remedy: 'publish with the signing key (`signing-key`)'
  },
  'unknown-key': {
    ends: ['rejected'],
    meaning: 'signed with a key that the board does not hold',
    remedy: 'sign with a key of its `update.keys`, which `info` lists; see Signature for a rotation'
  },
  'bad-signature': {
    ends: ['rejected'],
    meaning: 'the signature is not by the key that it names',
    remedy: 'publish again; if that does not help, somebody else writes to the channel'
  },
  manifest: {
    ends: ['rejected'],
    meaning:
      'the manifest is malformed, of another format, or of another name or version than its entry',
    remedy: 'publish again with the same version of publisher and board library'
  },
  size: {
    ends: ['rejected'],
    meaning: 'a package has another size than announced, inflates to more or does not inflate',
    remedy: 'clear the retained topic and publish again'
  },
  hash: {
    ends: ['rejected'],
    meaning: 'a package, a file or a member of a wheel is not what its hash says',
    remedy: 'clear the retained topic and publish again'
  },
  'wrong-target': {
    ends: ['rejected'],
    meaning: "neither is `channel` the board's nor does `devices` have its id",
    remedy: 'publish to the channel that the board follows, or to its id'
  },
  'old-seq': {
    ends: ['rejected'],
    meaning: '`seq` is not above the last one accepted for this name',
    remedy: 'publish again, which gives a new `seq`; check the clock of the publisher'
  },
  expired: {
    ends: ['rejected'],
    meaning: '`expires` is in the past, and the clock is set',
    remedy: 'publish again'
  },
  settings: {
    ends: ['rejected'],
    meaning:
      'its `settings.json`, or what a patch makes of it, is no JSON object, or larger than boards read',
    remedy: 'mend the file; boards read 8192 bytes, nested 8 deep'
  },
  'own-key': {
    ends: ['rejected'],
    meaning:
      'with its settings the board would not trust whoever signed the release: `update.keys` lacks the key',
    remedy: 'leave the key in; see Signature for a rotation. `[]` says that nobody has to sign'
  },
  'mpy-version': {
    ends: ['rejected'],
    meaning: 'the firmware does not load .mpy files of this version',
    remedy:
      'build for the MicroPython of the boards (`micropython-version`), or update their firmware'
  },
  arch: {
    ends: ['rejected'],
    meaning: 'native code for another architecture',
    remedy: 'build for the architecture of the boards (`arch`)'
  },
  path: {
    ends: ['rejected'],
    meaning:
      'a path is not allowed or comes twice, or `remove` names what a board keeps or a folder of more than 64 entries',
    remedy: 'rename the file; see Paths'
  },
  owned: {
    ends: ['rejected'],
    meaning: 'a file belongs to another release or package on the board; the text says which',
    remedy:
      "leave it out; for a script, name it in the project's `takes`; for a package, release it in the same version or a newer one"
  },
  'frozen-library': {
    ends: ['rejected'],
    meaning:
      'the release changes the board library, and that of the board is in its firmware: no copy of it could judge another one',
    remedy: 'bring the library with the firmware, or flash it by cable; then this release'
  },
  'main-without-recover': {
    ends: ['rejected'],
    meaning:
      'the release changes the board library, and the `main.py` of the board never looks for `mpy_blox_kept`: the new library would be its own judge',
    remedy:
      'release a `main.py` that begins as [build.md](build.md#a-mainpy-of-your-own) has it, without the library; then this one'
  },
  'in-the-way': {
    ends: ['rejected'],
    meaning:
      'nobody owns a file that lies where the release needs a folder, or the other way round',
    remedy: "name it in the project's `remove`, or move it; the text says which"
  },
  shadowed: {
    ends: ['rejected'],
    meaning:
      'something else on the board, or in the firmware, is what `import` would find instead of a module of the release',
    remedy: "name the stray in the project's `remove`; for a module of the firmware, rename yours"
  },
  wheel: {
    ends: ['rejected'],
    meaning: "not a good wheel, or another project's or version's",
    remedy: 'build the wheel again'
  },
  'file-system': {
    ends: ['rejected'],
    meaning:
      'the flash has FAT, on which a power cut can divide an update: over the air needs littlefs',
    remedy:
      "format the flash with littlefs (ESP32, at the REPL: `import os, flashbdev; os.umount('/'); os.VfsLfs2.mkfs(flashbdev.bdev)`), and flash the board by cable, which works on FAT as well"
  },
  'flash-full': {
    ends: ['failed', 'rejected'],
    meaning:
      'the files that differ do not fit onto the flash; `failed`: the board resets, to try with the room that it keeps for updates',
    remedy: "release less, or name what may go in the project's `remove`"
  },
  flash: {
    ends: ['failed'],
    meaning: 'reading or writing the flash failed',
    remedy: 'if it stays, the flash is worn out or its file system damaged'
  },
  memory: {
    ends: ['failed', 'rejected'],
    meaning:
      'not enough RAM for a step of the update; the board has reset to take it before the application runs, and then `rejected` it; `failed`: it does not reset while the application holds updates back, or outside its `update.window`',
    remedy: 'have the application hold less'
  },
  missing: {
    ends: ['failed'],
    meaning: 'nothing arrives on a topic',
    remedy: 'publish again, which sends what is missing; let the broker retain packages'
  },
  'rolled-back': {
    ends: ['rolled-back', 'rejected'],
    meaning:
      'the release did not prove itself, the text says why; `rejected`: it was rolled back before',
    remedy: "mend and release it; sent to the board's `cmd` it is tried again"
  },
  internal: {
    ends: ['rejected'],
    meaning: 'a fault of the board library',
    remedy: 'report it with the text and the `log` of the board'
  },
  busy: {
    ends: ['repl'],
    meaning: 'an update is under way while `wheel.tools` are to install or remove',
    remedy: 'reset the board first'
  }
} satisfies Record<string, BoardCode>

export type BoardErrorCode = keyof typeof BOARD_CODES

/** The table of docs/protocol.md, one row for each code. */
export function codesTable(): string {
  const rows = Object.entries<BoardCode>(BOARD_CODES).map(
    ([code, { ends, meaning, remedy }]) =>
      `| \`${code}\` | ${ends.join(', ')} | ${meaning} | ${remedy} |`
  )
  return ['| code | state | meaning | remedy |', '|---|---|---|---|', ...rows, ''].join('\n')
}
