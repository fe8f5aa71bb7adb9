import type { PackageServer } from './package-server'

/** Two packages for an application to depend on: a folder, and a single module. */
export function addPackages(packages: PackageServer): void {
  packages.index2('fading', '0.3.1', {
    'fading/__init__.py': 'from .steps import twice\n',
    'fading/steps.py': 'def twice(x):\n    return 2 * x\n'
  })
  packages.index2('colours', '2.0', { 'colours.py': 'RED = 0xff0000\n' })
}

/** How an mpy-blox.toml names them. */
export const DEPENDENCIES = '[dependencies]\nfading = "latest"\ncolours = "2.0"\n'
