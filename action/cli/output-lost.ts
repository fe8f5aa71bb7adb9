/**
 * Work goes on to its end when nobody reads any more what is said of it, as with `| head`; what would go on for ever
 * ends as it does at Ctrl-C. Any other loss of output is an error.
 */
export function outliveReaders(output: NodeJS.WriteStream): void {
  let isTold = false
  output.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') {
      if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM')
      return
    }
    process.exitCode = 1
    if (!isTold) process.stderr.write(`error: standard output cannot be written (${code})\n`)
    isTold = true
  })
}
