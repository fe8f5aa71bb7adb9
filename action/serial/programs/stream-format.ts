/** Bytes of files in one block of the stream, and the history that its compression refers to. */
export const BLOCK_BYTES = 4096
export const WINDOW_BITS = 12
/** Bytes that the board acknowledges at a time; two such windows may be under way, which an ESP32's UART driver (260) holds. */
export const CREDIT_BYTES = 128

/** Longest encoded block: one of base64. A longer one would not fit the buffer that the board keeps. */
export const ENCODED_BYTES = Math.ceil(BLOCK_BYTES / 3) * 4

/**
 * How bytes travel. `bytes`: as they are, but for a Ctrl-C, which is to reach the board whatever it does, and for
 * the escape that stands for it. `base64`: for boards whose standard input takes text alone, and when bytes came
 * to harm on the way.
 */
export type Encoding = 'bytes' | 'base64'
