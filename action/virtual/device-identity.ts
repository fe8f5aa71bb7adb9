import { Failure } from '../report/failure'

/** `{sysname}-{hex(unique_id)}`: what a board makes of itself, and a virtual board takes apart. */
export const DEVICE_ID = /^[^\s+#/]+-([0-9a-f]{2})+$/

/** For messages. */
export const DEVICE_ID_MEANING =
  "the system's name, a dash and the chip's id in hexadecimal, such as esp32-840d8ed29760"

/** @throws Failure `bad-device-id` if no board could have this id */
export function checkDeviceId(deviceId: string): void {
  if (DEVICE_ID.test(deviceId)) return
  throw new Failure(
    'bad-device-id',
    `${JSON.stringify(deviceId)} is not a device id: it is ${DEVICE_ID_MEANING}`
  )
}
