import type { Fields } from '../../release/shape'
import { oneLine } from './core-metadata'
import { licenseExpression } from './spdx'

/** What is said of a package in words. */
export interface Described {
  /** One line. */
  description?: string
  /** SPDX expression. */
  license?: string
}

/** What a JSON document says of a package, as far as METADATA has a place for it. */
export function described({ description, license }: Fields): Described {
  const words = typeof description === 'string' ? oneLine(description) : ''
  const expression = typeof license === 'string' ? licenseExpression(license) : undefined
  return {
    ...(words === '' ? {} : { description: words }),
    ...(expression === undefined ? {} : { license: expression })
  }
}
