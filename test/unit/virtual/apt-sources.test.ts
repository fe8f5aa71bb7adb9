import { describe, expect, test } from '@jest/globals'
import { parseLines, parseStanzas, stanza } from '../../../action/virtual/apt-sources'

const ARCHIVE = 'file:/srv/debian'

describe('The sources of apt', () => {
  test('are read in the one-line style, options and comments included', () => {
    const text = `# nothing
deb-src ${ARCHIVE} bookworm main
deb [arch=amd64 signed-by=/key.gpg] ${ARCHIVE} bookworm main contrib # ours
`
    expect(parseLines(text)).toEqual([
      {
        uris: ARCHIVE,
        suites: ['bookworm'],
        components: ['main', 'contrib'],
        signedBy: '/key.gpg'
      }
    ])
  })

  test('are read in the deb822 style, with keys of several lines', () => {
    const text = `Types: deb
# a comment
URIs: ${ARCHIVE}
Suites: bookworm bookworm-updates
Components: main
Signed-By:
 -----BEGIN
 .
 -----END

Types: deb
URIs: ${ARCHIVE}
Suites: sid
Components: main
Enabled: no
`
    expect(parseStanzas(text)).toEqual([
      {
        uris: ARCHIVE,
        suites: ['bookworm', 'bookworm-updates'],
        components: ['main'],
        signedBy: '-----BEGIN\n .\n -----END'
      }
    ])
  })

  test('become a source of another suite of the same archive', () => {
    const [archive] = parseLines(`deb [signed-by=/key.gpg] ${ARCHIVE} bookworm main`)
    expect(stanza(archive!, 'trixie', ['main'])).toBe(
      `Types: deb\nURIs: ${ARCHIVE}\nSuites: trixie\nComponents: main\nSigned-By: /key.gpg\n`
    )
  })
})
