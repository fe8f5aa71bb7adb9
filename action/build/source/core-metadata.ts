import { licenseExpression } from './spdx'

/** What of a wheel's METADATA (core metadata specification) matters here. */
export interface CoreMetadata {
  name: string
  version: string
  summary: string
  /** SPDX expression. */
  license?: string
  /** As they are written: `aioble>=0.4; sys_platform == "micropython"`. */
  requiresDist: string[]
  licenseFiles: string[]
}

export function parseCoreMetadata(text: string): CoreMetadata {
  const headers = metadataHeaders(text)
  const first = (name: string): string | undefined => headers.get(name)?.[0]
  const license = first('license-expression') ?? licenseExpression(first('license'))
  return {
    name: first('name') ?? '',
    version: first('version') ?? '',
    summary: oneLine(first('summary') ?? ''),
    ...(license === undefined ? {} : { license }),
    requiresDist: headers.get('requires-dist') ?? [],
    licenseFiles: headers.get('license-file') ?? []
  }
}

/**
 * Reads the headers; the long description after them is of no use here.
 *
 * @returns lower-case name → values
 */
export function metadataHeaders(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  let last: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break
    const header = /^([A-Za-z-]+):\s?(.*)$/.exec(line)
    if (header === null) {
      if (last.length > 0) last[last.length - 1] += `\n${line.trim()}`
      continue
    }
    const name = header[1]!.toLowerCase()
    last = headers.get(name) ?? []
    headers.set(name, last)
    last.push(header[2]!)
  }
  return headers
}

/** METADATA that poetry-core writes without a description says UNKNOWN nowhere any more; old tools do. */
export const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === 'UNKNOWN' ? '' : line
}
