// Prints what CHANGELOG.md says about a version, for its release; fails where the version, package.json and
// the changelog do not fit.
//
//     node .ci/changelog.mjs v1.4.0
import { readFileSync } from 'node:fs'

const [tag = ''] = process.argv.slice(2)
const version = tag.replace(/^v/, '')
const packaged = JSON.parse(readFileSync('package.json', 'utf8')).version
if (packaged !== version) fail(`package.json says ${packaged}, the tag ${tag}: make them the same`)

const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m).slice(1)
const section = sections.find((text) => text.startsWith(`[${version}]`))
if (!section) fail(`CHANGELOG.md has no section [${version}]: give what is unreleased this name`)
const [title, ...lines] = section.split('\n')
if (!/^\[[^\]]+\] - \d{4}-\d\d-\d\d$/.test(title))
  fail(`CHANGELOG.md gives ${version} no date: write "## [${version}] - 2026-01-31"`)
const notes = lines.join('\n').trim()
if (!notes) fail(`CHANGELOG.md says nothing about ${version}`)
console.log(notes)

function fail(reason) {
  console.error(`error: ${reason}`)
  process.exit(1)
}
