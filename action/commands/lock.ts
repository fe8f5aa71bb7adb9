import type { OwnProjectOptions } from '../build/own-project'
import { lockProject } from '../build/dependencies/lock-project'
import type { Lock } from '../build/dependencies/lock'
import type { Reporter } from '../report/reporter'

/** Writes the lock of a project, and tells what is in it. */
export async function lock(
  options: OwnProjectOptions,
  reporter: Reporter
): Promise<Lock & { file?: string }> {
  const locked = await lockProject(options, reporter)
  if (locked.file !== undefined) {
    reporter.table({
      title: `${locked.file}: commit it`,
      columns: ['package', 'version', 'files', 'source'],
      rows: locked.packages.map(({ name, version, files, source }) => [
        name,
        version,
        String(files.length),
        source
      ])
    })
  }
  return locked
}
