import { beforeAll, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { startMeteredMosquitto } from '../../support/metered-mosquitto'
import { interpreter } from '../../support/micropythons'
import { killInDownloads } from '../../device/ota/killed-downloads'

const KILLS = 200

let micropython: MicroPython
beforeAll(async () => void (micropython = await interpreter('MicroPython')))

test(`Boards that are killed ${KILLS} times in a download resume it, and fetch at most two blobs twice a kill`, () =>
  killInDownloads(micropython, { kills: KILLS, boards: 4, startBroker: startMeteredMosquitto }))
