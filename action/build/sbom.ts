import type { Sha256Hex } from '../release/update-list'
import { PYPI } from './dependencies/lock'
import type { SourcePackage } from './release-source'

/** A package of the release, with the wheel that was made of it. */
export interface Part extends Pick<
  SourcePackage,
  'name' | 'version' | 'description' | 'license' | 'origin'
> {
  licenses: { path: string; bytes: Buffer }[]
  wheel: { path: string; sha256: Sha256Hex }
}

/**
 * The release's bill of materials (CycloneDX 1.6, ECMA-424): a component for each wheel, with where the lock says that it
 * is from. Without time and serial number, so that the same commit gives the same bytes.
 */
export function sbomText(
  { name, version }: { name: string; version: string },
  parts: Part[]
): string {
  const root = `${name}@${version}`
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'mpy-blox' }] },
      component: { type: 'application', 'bom-ref': root, name, version }
    },
    components: parts.map(componentOf),
    dependencies: [
      { ref: root, dependsOn: parts.map(({ wheel }) => wheel.path) },
      ...parts.map(({ wheel }) => ({ ref: wheel.path }))
    ]
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function componentOf({ origin, wheel, ...part }: Part): object {
  const { name, version, description } = part
  return {
    type: 'library',
    'bom-ref': wheel.path,
    name,
    version,
    ...(description === '' ? {} : { description }),
    hashes: [{ alg: 'SHA-256', content: wheel.sha256 }],
    ...licensesOf(part),
    ...(origin === PYPI ? { purl: `pkg:pypi/${name}@${version}` } : {}),
    ...(origin === undefined || origin === PYPI
      ? {}
      : { externalReferences: [{ type: 'distribution', url: origin }] })
  }
}

/** Where nobody says which licence it is, the text of it does. */
function licensesOf({ license, licenses }: Pick<Part, 'license' | 'licenses'>): object {
  if (license !== undefined) return { licenses: [{ expression: license }] }
  if (licenses.length === 0) return {}
  return {
    licenses: licenses.map(({ path, bytes }) => ({
      license: { name: path, text: { content: String(bytes) } }
    }))
  }
}
