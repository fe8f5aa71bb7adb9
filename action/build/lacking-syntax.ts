const OR_NEWER = 'or use mpy-cross 1.24, whose modules all boards load'

/** What boards from 1.24 on take as source, and others as what its compiler makes of it. */
const SINCE_1_24 = {
  raw: `before 1.24 MicroPython has no raw f-strings: use format, ${OR_NEWER}`,
  joined: `before 1.24 MicroPython joins no two f-strings that stand side by side: write + between them, ${OR_NEWER}`,
  nested: `before 1.24 MicroPython takes no f-string within another: give it a name first, ${OR_NEWER}`
}

/** Python that MicroPython's compiler refuses, by the line where it does, and what to write instead. */
const LACKING: [line: RegExp, words: string][] = [
  [
    /^SyntaxError: invalid arch$/,
    'the decorator is for another architecture: give the boards as arch, or exclude the module on this platform'
  ],
  [/^(match|case)\b.*:/, 'MicroPython has no match statement: use if and elif'],
  [/^type \w/, 'MicroPython has no type statement: leave it out, or assign'],
  [/^(async )?(def|class) \w+ ?\[/, 'MicroPython has no type parameters: leave them out'],
  [/^except ?\*/, 'MicroPython has no exception groups: use except'],
  [/^except [\w.]+ ?,/, 'put parentheses around several exceptions'],
  [/^(async )?with ?\(/, 'MicroPython takes no parentheses around several context managers'],
  [/[(,] ?\/ ?[,)]|^\/,?$/, 'MicroPython has no positional-only parameters: leave / out'],
  [
    /\basync for\b|[[({] ?await\b.* for /,
    'MicroPython has no asynchronous comprehensions: use a loop'
  ],
  [/\{[^{}]*\*\*|^\*\*/, 'MicroPython unpacks ** in calls only: use dict.update'],
  [/\b(rf|fr)["']/i, SINCE_1_24.raw],
  [/\bf["'].*![^rs=]/, 'f-strings of MicroPython know !r and !s only'],
  [/\bt["']/, 'MicroPython has no template strings: use f"…"'],
  [/\\N\{|unicode name escapes/, 'MicroPython has no named characters: use \\u and the number'],
  [/^@/, 'a decorator has to be a name, or a call of one: give what you have a name first'],
  [/^(print|exec) ["'\w]/, 'this is Python 2: print and exec are functions'],
  [/`|<>|\b\d+L\b|\bur["']/i, 'this is Python 2'],
  [
    /[[({,=] ?\*\w|\b(return|in|yield) \*\w/,
    'MicroPython unpacks * in calls and assignments only: use list and +'
  ]
]

/**
 * Why MicroPython refuses a line that CPython may take.
 *
 * @param error what the compiler says
 * @param lines of the program, up to the one that it names
 * @returns the compiler's words, with what they mean where that is known
 */
export function explainSyntax(error: string, lines: string[]): string {
  if (!/^(SyntaxError|NotImplementedError)/.test(error)) return error
  const tidy = lines.slice(-3).map((line) => line.slice(0, 500).trim().replace(/\s+/g, ' '))
  const last = tidy.at(-1) ?? ''
  const words =
    LACKING.find(([pattern]) => pattern.test(last) || pattern.test(error))?.[1] ??
    (joinsFStrings(tidy) ? SINCE_1_24.joined : undefined) ??
    (tidy.some((line) => NESTED.test(line)) ? SINCE_1_24.nested : undefined)
  return words === undefined ? error : `${error}; ${words}`
}

/** Side by side on the line itself, or on the lines before it, where the compiler gives up behind them. */
function joinsFStrings(lines: string[]): boolean {
  const isJoined = /\bf("[^"]*"|'[^']*') ?f?["']|("[^"]*"|'[^']*') ?f["']/i
  const onTwoLines = lines.some((second, index) => {
    const first = lines[index - 1] ?? ''
    return /["']$/.test(first) && /^f?["']/i.test(second) && /\bf["']/i.test(`${first} ${second}`)
  })
  return isJoined.test(lines.at(-1) ?? '') || onTwoLines
}

/** The compiler gives up behind it. */
const NESTED = /\bf["'].*\{[^{}]*\bf["']/i
