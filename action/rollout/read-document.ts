import { parseJson } from '../release/nested-json'
import { isPackageEntry, isReleaseEntry } from '../release/retained-list'
import { isAbsentOr, isCount, isObject } from '../release/shape'
import { MAX_CANARIES } from '../release/update-list'
import { Failure } from '../report/failure'
import { NO_COUNTS, STATES, type Offer, type RolloutDocument } from './document'

/** As much as a document ever has: two signatures, lists of old boards, and the boards that failed. */
const MAX_DOCUMENT_BYTES = 65_536
/** Of the boards that failed, so many are named. */
const MAX_FAILED = 200
/** Canaries, 19 percentages, and everybody. */
const MAX_STEPS = 21
const MAX_TEXT = 500
const MAX_SIGNATURE = 512

/**
 * Reads a document that a broker retains. Anybody may have put it there.
 *
 * @param topic for the message
 * @throws Failure `rollout`
 */
export function parseDocument(topic: string, payload: Buffer): RolloutDocument {
  const malformed = (why: string): Failure =>
    new Failure(
      'rollout',
      `what is retained on ${topic} is not a rollout: ${why}; clear the topic and publish again`
    )
  if (payload.length > MAX_DOCUMENT_BYTES) throw malformed(`it has ${payload.length} bytes`)
  let document: unknown
  try {
    document = parseJson(payload.toString())
  } catch {
    throw malformed('it is not JSON')
  }
  if (!isObject(document) || document['format'] !== 1) throw malformed('its format is not 1')
  const wrong = Object.entries(RULES).find(([key, isGood]) => !isGood(document[key]))
  if (wrong) throw malformed(`its ${wrong[0]} is not what it has to be`)
  const good = document as unknown as RolloutDocument
  if (good.step >= good.steps.length) throw malformed('its step is none of its steps')
  if (!topic.endsWith(`/${good.channel}`)) throw malformed('it is of another channel')
  return good
}

/** As much of it as a document may hold: who reads it refuses a longer one. */
export function bounded(document: RolloutDocument): RolloutDocument {
  const reason = document.reason.slice(0, MAX_TEXT)
  let failed = document.failed.slice(0, MAX_FAILED)
  const isTooLong = (): boolean =>
    Buffer.byteLength(JSON.stringify({ ...document, reason, failed })) > MAX_DOCUMENT_BYTES
  while (failed.length > 0 && isTooLong()) failed = failed.slice(0, failed.length / 2)
  return { ...document, reason, failed }
}

const isText = (value: unknown, max = MAX_TEXT): value is string =>
  typeof value === 'string' && value.length <= max
const isPercent = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value <= 100
const isListOf = (value: unknown, max: number, isGood: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= max && value.every(isGood)
const isLimit = (value: unknown): boolean =>
  isObject(value) && (isCount(value['count']) || isPercent(value['percent']))
const isOffer = (value: unknown): value is Offer =>
  isObject(value) &&
  isReleaseEntry(value['entry']) &&
  isListOf(value['packages'], 100, isPackageEntry)
const orNull = (isGood: (value: unknown) => boolean) => (value: unknown) =>
  value === null || isGood(value)

/** Percentages rise, and end with everybody. */
const areSteps = (value: unknown): boolean =>
  isListOf(value, MAX_STEPS, isPercent) &&
  (value as number[]).at(-1) === 100 &&
  (value as number[]).every((percent, index, all) => index === 0 || percent > all[index - 1]!)

const RULES: Record<keyof RolloutDocument, (value: unknown) => boolean> = {
  format: (value) => value === 1,
  id: (value) => isText(value, 100),
  epoch: isCount,
  rev: isCount,
  channel: (value) => isText(value, 200),
  state: (value) => STATES.some((state) => state === value),
  step: isCount,
  steps: areSteps,
  canary: (value) => isListOf(value, MAX_CANARIES, (id) => isText(id, 200)),
  soak_s: isCount,
  step_timeout_s: isCount,
  stall_s: isCount,
  limits: (value) =>
    isObject(value) && isLimit(value['step']) && isLimit(value['total']) && isCount(value['min']),
  on_failure: (value) => value === 'revert' || value === 'halt' || value === 'pause',
  spread_s: isCount,
  since: isCount,
  release: isOffer,
  previous: orNull(isOffer),
  revert: orNull(isOffer),
  failed: (value) =>
    isListOf(
      value,
      MAX_FAILED,
      (each) => isObject(each) && isText(each['id'], 200) && isText(each['code'], 40)
    ),
  counts: (value) => isObject(value) && Object.keys(NO_COUNTS).every((key) => isCount(value[key])),
  reason: (value) => isText(value),
  by: (value) => isText(value),
  content: isAbsentOr((value) => isText(value, 64)),
  sig: isAbsentOr((value) => isText(value, MAX_SIGNATURE)),
  key: isAbsentOr((value) => isText(value, 8))
}
