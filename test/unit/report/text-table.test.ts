import { expect, test } from '@jest/globals'
import { formatSize } from '../../../action/report/size'
import { Censor } from '../../../action/report/safe-text'
import { textTable } from '../../../action/report/text-table'

test('columns are as wide as their widest cell and figures are aligned to the right', () => {
  const lines = textTable(
    {
      title: 'boards',
      columns: ['board', 'bytes'],
      rows: [
        ['esp32-01', '58.1 KB'],
        ['esp32-0203', '9 B']
      ]
    },
    new Censor()
  )
  expect(lines).toEqual([
    'board         bytes',
    '──────────  ───────',
    'esp32-01    58.1 KB',
    'esp32-0203      9 B'
  ])
})

test('a table without rows is its heading', () => {
  const table = { title: '', columns: ['a'], rows: [] }
  expect(textTable(table, new Censor())).toEqual(['a', '─'])
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [57921, '57.9 KB'],
  [2_100_000, '2.1 MB']
])('%d bytes read as %s', (sizeBytes, text) => {
  expect(formatSize(sizeBytes)).toBe(text)
})
