import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishRelease } from '../../../action/commands/publish'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { BoardProgram } from '../../support/board-program'
import { buildOptions, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { interpreter, interpreters } from '../../support/micropythons'
import { RecordingReporter } from '../../support/recording-reporter'
import { SIGNER } from '../../support/key-pairs'

describe.each(interpreters)('A board with %s that speaks only the old protocol', (name) => {
  let broker: EmbeddedBroker
  let board: BoardProgram | undefined
  beforeAll(async () => void (broker = await startBroker({ port: 0 }, new RecordingReporter())))
  afterAll(async () => {
    board?.kill()
    await broker.close()
  })

  const { privatePem: signingKey } = SIGNER

  /** What `mpy-blox publish` does, signed: for boards of today and of old. */
  async function publish(version: string): Promise<void> {
    const library = await temporaryFolder()
    await writeLibrary(library, { version })
    await writeFile(join(library, 'user_main.py'), `# application of ${version}\n`)
    const options = await buildOptions(library, { extraSrcFiles: ['user_main.py'] })
    const { content } = await publishRelease(
      {
        ...options,
        broker: { url: broker.url },
        channels: ['stable'],
        deviceIds: [],
        topicPrefix: 'mpypi',
        dryRun: false,
        signingKey
      },
      new RecordingReporter()
    )
    expect(content.version).toBe(version)
  }

  test('updates from what is published, when it connects and when a release follows', async () => {
    const { command } = await interpreter(name)
    await publish('1.0.0')
    const options = { port: broker.port, channel: 'stable' }
    board = await BoardProgram.start(command, 'old_board', options, '2m')
    await board.line('runs 1.0.0 # application of 1.0.0')
    await publish('1.0.1')
    await board.line('runs 1.0.1 # application of 1.0.1')
  })
})
