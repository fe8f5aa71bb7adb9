import type { ManifestHeader } from '../release/manifest'
import { ARCHITECTURES } from '../release/requirements'
import { BOARD_CODES } from '../release/board-codes'
import { ago } from '../report/moment'
import type { BoardReport } from './fleet'
import { isInStep, offerFor, type Offer } from './offer'
import type { UpdateStatus } from './reports'
import { ailmentsOf, runs, standingOf } from './standing'
import { distrust } from './trust'
import { shownWaiting, waitingOf } from './waiting'

/** What is known of a board and of what it should run. */
export interface Case {
  deviceId: string
  /** Undefined if the broker has never heard of it. */
  board?: BoardReport
  /** What its channel has. */
  offer?: Offer
  /** Of the manifest that the offer names, if it could be had. */
  header?: ManifestHeader
}

/** Says in words how a board stands to its channel's release, and what to do about it: sentences. */
export function explain(known: Case, nowMs: number = Date.now()): string[] {
  const { deviceId, board } = known
  if (board === undefined)
    return [
      `The broker has never heard of ${deviceId}: check the id and the topic prefix, and that it was ever on.`
    ]
  return [
    presenceOf(board, nowMs),
    ...ailmentsOf(board),
    ...(board.info?.channel ? onChannel(board, board.info.channel, known, nowMs) : astray(board))
  ].filter((sentence) => sentence !== undefined)
}

function presenceOf(board: BoardReport, nowMs: number): string {
  const { deviceId, online } = board
  const { heardMs, upS, waiting } = standingOf(board, undefined, nowMs)
  const heard =
    heardMs !== undefined
      ? ` It was heard ${ago(nowMs - heardMs)}.`
      : upS !== undefined
        ? ` Its clock is not set; when it was heard last it had been up for ${ago(upS * 1000, '')}.`
        : ''
  if (waiting?.why === 'asleep') return `${deviceId} is ${shownWaiting(waiting)}.${heard}`
  return `${deviceId} ${online === true ? 'is on line' : online === false ? 'is off' : 'has not said whether it is on'}.${heard}`
}

function astray({ info }: BoardReport): string[] {
  return [
    info === undefined
      ? 'It has not said which channel it follows: its library is older than that, or it may not write its info.'
      : 'It follows no channel: set update.channel and update.auto_update in its settings.json. Until then it takes only what is sent to it by --device-ids.'
  ]
}

function onChannel(
  board: BoardReport,
  channel: string,
  { offer: ofChannel, header }: Case,
  nowMs: number
): string[] {
  if (ofChannel === undefined)
    return [`Its channel ${channel} carries nothing: publish to it, or check the name.`]
  const offer = offerFor(ofChannel, board.deviceId)
  const carries = `Its channel ${channel} has ${offer.name} ${offer.version} for it.`
  if (runs(board, offer)) return [carries, 'It runs that.', ...stepOf(ofChannel, board)]
  const { status } = board
  return [
    carries,
    ...stepOf(ofChannel, board),
    ...(status?.release === offer.release
      ? begun(status, board, nowMs)
      : notBegun(board, offer, nowMs, header))
  ]
}

function stepOf({ entry }: Offer, { deviceId }: BoardReport): string[] {
  if (!entry || isInStep(entry, deviceId)) return []
  return [
    `The rollout of ${entry.name} ${entry.version} stands at ${entry.rollout ?? 100} %, and it is not among those.`
  ]
}

/** It has begun with the release that it should run. */
function begun(status: UpdateStatus, board: BoardReport, nowMs: number): string[] {
  const { state, error, progress } = status
  const waiting = waitingOf(board, nowMs)
  if (waiting) return [`It holds it back: ${shownWaiting(waiting)}.`]
  if (error === null) {
    const percent = progress === null ? '' : ` (${progress} %)`
    return [`It is at it: ${state}${percent}. If that does not change, its log says more.`]
  }
  const said = `${error.code}: ${error.text}`
  const known = Object.entries(BOARD_CODES).find(([code]) => code === error.code)?.[1]
  const advice = known ? ` That means: ${known.meaning}. What to do: ${known.remedy}.` : ''
  if (state === 'failed')
    return [`It failed, and tries again by itself, five times in all (${said}).${advice}`]
  const verdict = state === 'rolled-back' ? 'took it back' : 'refused it'
  return [`It ${verdict} (${said}).${advice}`]
}

function notBegun(
  board: BoardReport,
  offer: Offer,
  nowMs: number,
  header?: ManifestHeader
): string[] {
  if (board.info?.mpy === undefined)
    return [
      offer.isForOriginals
        ? 'It has the original library, which says nothing of updates: look at its versions.'
        : 'It has the original library, which takes wheels alone: publish with old-boards.'
    ]
  const refusals = refusalsOf(board.info, offer, nowMs, header)
  if (refusals.length > 0) return refusals.map((why) => `It would refuse it: ${why}.`)
  if (waitingOf(board, nowMs)) return ['It takes it when it wakes.']
  if (board.online !== true) return ['It takes it when it is back.']
  return [
    'It is on line and has not begun: update.auto_update may be off in its settings, or the broker does not let it read ' +
      `its channel; mpy-blox logs ${board.deviceId} shows what it does.`
  ]
}

/** What it can be known to refuse the release for before it has seen it. */
function refusalsOf(
  { keys, mpy = 0 }: NonNullable<BoardReport['info']>,
  { entry }: Offer,
  nowMs: number,
  header?: ManifestHeader
): string[] {
  const untrusted = distrust(keys, entry)
  const why = untrusted === undefined ? [] : [untrusted]
  if (!header) return why
  const { requires, expires } = header
  const [version, subVersion] = (requires.mpy ?? '').split('.')
  if (version !== '' && (Number(version) !== (mpy & 255) || isOther(subVersion, (mpy >> 8) & 3)))
    why.push(`it needs .mpy version ${requires.mpy}, the board has ${mpy & 255}.${(mpy >> 8) & 3}`)
  const arch = ARCHITECTURES[mpy >> 10]
  if (requires.arch !== null && requires.arch !== arch)
    why.push(`it has native code for ${requires.arch}, the board is ${arch}`)
  if (expires !== null && expires * 1000 < nowMs) why.push('it has expired; publish again')
  return why
}

const isOther = (wanted: string | undefined, actual: number): boolean =>
  wanted !== undefined && Number(wanted) !== actual
