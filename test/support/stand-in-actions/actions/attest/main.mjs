import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

const { ATTESTED, 'INPUT_SUBJECT-PATH': file } = process.env
const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
appendFileSync(ATTESTED, `${sha256}  ${basename(file)}\n`)
