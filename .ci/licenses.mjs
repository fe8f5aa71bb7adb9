// The licences of the packages in a bundle, by webpack's own list of what is in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/ !|]+/
const TEXT = /^(licen[cs]e|copying|notice)/i

/**
 * @param {string} statsFile what ncc wrote with --stats-out
 * @returns {string} of each package its name and version, and the texts that come with it
 */
export function licenses(statsFile) {
  const { modules } = JSON.parse(readFileSync(statsFile, 'utf8'))
  const folders = [...new Set(namesOf(modules).flatMap((name) => PACKAGE.exec(name) ?? []))]
  return folders.sort().map(licenseOf).join('\n')
}

/** @returns {string[]} of modules, also of those that were made one */
function namesOf(modules) {
  return modules.flatMap(({ name = '', modules: inner = [] }) => [name, ...namesOf(inner)])
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => TEXT.test(file) && !/\.(c?js|m?js|json)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  if (texts.length === 0 && !license) throw new Error(`${folder} has no licence`)
  return [`${name} ${version}`, license, ...texts].filter(Boolean).join('\n\n') + '\n'
}
