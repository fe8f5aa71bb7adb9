import { pemTextOf } from './secret'

/**
 * The items of a list: one per line, or on a single line separated by spaces.
 *
 * @param texts an input or a variable; or several arguments of a command line, which a shell has split: spaces
 *   in them are meant
 */
export function listItems(texts: string[], typed: boolean): string[] {
  return texts
    .flatMap((text) =>
      pemTextOf(text) !== undefined ? [text] : text.trim().split(separatorIn(text, typed))
    )
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function separatorIn(text: string, typed: boolean): RegExp {
  return typed || text.trim().includes('\n') ? /\r?\n/ : /\s/
}
