import { buffer } from 'node:stream/consumers'
import { create } from 'tar'

const REGULAR_FILE = 0o100644

/** Packs the files of a folder, in the order given; the same files give the same bytes. */
export async function packBundle(dir: string, names: string[], modified: Date): Promise<Buffer> {
  const archive = create(
    {
      cwd: dir,
      portable: true,
      gzip: { level: 9 },
      mtime: modified,
      onWriteEntry: ({ stat }) => {
        // Else it depends on the umask of who builds.
        if (stat) stat.mode = REGULAR_FILE
      }
    },
    names
  )
  return buffer(archive)
}
