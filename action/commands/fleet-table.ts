import type { Table } from '../report/reporter'
import { ago } from '../report/moment'
import { formatSize } from '../report/size'
import { shownWaiting } from '../channel/waiting'
import type { BoardStanding } from '../channel/standing'

const COLUMNS: [title: string, cell: (board: BoardStanding, nowMs: number) => string][] = [
  ['board', ({ deviceId }) => deviceId],
  ['online', presenceOf],
  ['channel', ({ info }) => info?.channel ?? ''],
  ['installed → wanted', versionsOf],
  ['state', stateOf],
  ['heard', heardOf],
  ['flash', ({ info }) => sizeOf(info?.flashFreeBytes)],
  ['heap', ({ info, status }) => sizeOf(status?.heapFreeBytes ?? info?.heapFreeBytes)],
  ['dBm', ({ info }) => (info?.rssiDbm === undefined ? '' : String(info.rssiDbm))],
  ['trouble', ({ troubles }) => troubles.join('; ')]
]

/** The boards as a table for people. */
export function fleetTable(title: string, boards: BoardStanding[], nowMs = Date.now()): Table {
  return {
    title,
    columns: COLUMNS.map(([column]) => column),
    rows: boards.map((board) => COLUMNS.map(([, cell]) => cell(board, nowMs)))
  }
}

/** One board on one line. */
export function fleetLine(board: BoardStanding, nowMs = Date.now()): string {
  return COLUMNS.map(([, cell]) => cell(board, nowMs))
    .filter(Boolean)
    .join('  ')
}

function presenceOf({ online, waiting }: BoardStanding): string {
  if (waiting?.why === 'asleep') return shownWaiting(waiting)
  return online === undefined ? '' : online ? 'yes' : 'no'
}

function versionsOf({ installed, wanted, isBehind }: BoardStanding): string {
  if (isBehind) return `${installed ?? '?'} → ${wanted}`
  return installed ?? ''
}

function stateOf({ status, waiting }: BoardStanding): string {
  if (waiting && waiting.why !== 'asleep') return `held: ${shownWaiting(waiting)}`
  const isUnderWay = status?.state === 'downloading' && status.progress !== null
  return isUnderWay ? `downloading ${status.progress} %` : (status?.state ?? '')
}

function heardOf({ heardMs, upS }: BoardStanding, nowMs: number): string {
  if (heardMs !== undefined) return ago(nowMs - heardMs)
  return upS === undefined ? '' : `up ${ago(upS * 1000, '')}`
}

const sizeOf = (bytes: number | undefined): string => (bytes === undefined ? '' : formatSize(bytes))
