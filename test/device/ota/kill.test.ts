import { beforeAll, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter } from '../../support/micropythons'
import { killInDownloads } from './killed-downloads'

const KILLS = 5

let micropython: MicroPython
beforeAll(async () => void (micropython = await interpreter('MicroPython')))

test(`A board that is killed ${KILLS} times in a download resumes it, and fetches at most two blobs twice a kill`, () =>
  killInDownloads(micropython, { kills: KILLS, boards: 1 }))
