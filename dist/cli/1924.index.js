export const id = 1924;
export const ids = [1924];
export const modules = {

/***/ 51924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fleet: () => (/* binding */ fleet_fleet),
  fleetFailure: () => (/* binding */ fleetFailure)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(22952);
// EXTERNAL MODULE: ./action/channel/connection.ts + 8 modules
var channel_connection = __webpack_require__(54114);
// EXTERNAL MODULE: ./action/channel/fleet.ts + 1 modules
var fleet = __webpack_require__(99111);
// EXTERNAL MODULE: ./action/channel/offer.ts
var offer = __webpack_require__(1731);
// EXTERNAL MODULE: ./action/channel/standing.ts
var standing = __webpack_require__(76285);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
// EXTERNAL MODULE: ./action/report/moment.ts
var moment = __webpack_require__(47926);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(59231);
// EXTERNAL MODULE: ./action/channel/waiting.ts
var channel_waiting = __webpack_require__(59610);
;// CONCATENATED MODULE: ./action/commands/fleet-table.ts



const COLUMNS = [
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
];
/** The boards as a table for people. */
function fleetTable(title, boards, nowMs = Date.now()) {
    return {
        title,
        columns: COLUMNS.map(([column]) => column),
        rows: boards.map((board) => COLUMNS.map(([, cell]) => cell(board, nowMs)))
    };
}
/** One board on one line. */
function fleetLine(board, nowMs = Date.now()) {
    return COLUMNS.map(([, cell]) => cell(board, nowMs))
        .filter(Boolean)
        .join('  ');
}
function presenceOf({ online, waiting }) {
    if (waiting?.why === 'asleep')
        return (0,channel_waiting/* shownWaiting */.n)(waiting);
    return online === undefined ? '' : online ? 'yes' : 'no';
}
function versionsOf({ installed, wanted, isBehind }) {
    if (isBehind)
        return `${installed ?? '?'} → ${wanted}`;
    return installed ?? '';
}
function stateOf({ status, waiting }) {
    if (waiting && waiting.why !== 'asleep')
        return `held: ${(0,channel_waiting/* shownWaiting */.n)(waiting)}`;
    const isUnderWay = status?.state === 'downloading' && status.progress !== null;
    return isUnderWay ? `downloading ${status.progress} %` : (status?.state ?? '');
}
function heardOf({ heardMs, upS }, nowMs) {
    if (heardMs !== undefined)
        return (0,moment/* ago */.K)(nowMs - heardMs);
    return upS === undefined ? '' : `up ${(0,moment/* ago */.K)(upS * 1000, '')}`;
}
const sizeOf = (bytes) => (bytes === undefined ? '' : (0,size/* formatSize */.X)(bytes));

;// CONCATENATED MODULE: ./action/commands/fleet.ts










/** The boards of a broker: what they run, what they should run, and how they are. */
async function fleet_fleet(inputs, reporter) {
    const options = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const topics = new channel_topics/* Topics */.n(inputs);
    const connection = await (0,channel_connection/* connect */.eE)(options, reporter);
    try {
        const boards = await fleet/* Fleet */.P.watch(connection, topics, inputs.deviceIds);
        await boards.settled();
        let offers = new Map();
        const ask = async () => {
            offers = await (0,offer/* offersOf */.fI)(connection, topics, channelsOf(boards));
        };
        await ask();
        const title = `Boards at ${(0,broker_url/* parseBrokerUrl */.U)(options.url).shown}`;
        const chosen = () => choose(boards, offers, inputs);
        const redraw = inputs.watch && reporter.redraw?.bind(reporter);
        const show = redraw ?? reporter.table.bind(reporter);
        const draw = () => show(fleetTable(title, chosen()));
        for (const line of boards.misunderstood.lines())
            reporter.warning(line);
        draw();
        const tellLines = (heard) => {
            for (const board of heard)
                reporter.info(fleetLine(stand(board, offers)));
        };
        if (inputs.watch)
            await whileWatched(boards, inputs.watch, ask, redraw ? draw : tellLines);
        return chosen();
    }
    finally {
        await connection.close();
    }
}
/**
 * Judges boards that were asked for by what is wrong with them.
 *
 * @returns why a script should stop: `boards-behind`, `boards-failed`
 */
function fleetFailure(boards, { behind, failed }) {
    if (boards.length === 0 || !(behind || failed))
        return undefined;
    const what = [behind && 'behind', failed && 'with a failure'].filter(Boolean).join(' or ');
    const count = boards.length === 1 ? '1 board is' : `${boards.length} boards are`;
    return new failure/* Failure */.HR(failed ? 'boards-failed' : 'boards-behind', `${count} ${what}`);
}
const channelsOf = (fleet) => new Set(fleet.boards().flatMap(({ info }) => info?.channel ?? []));
function choose(fleet, offers, inputs) {
    const { channel, behind, failed } = inputs;
    return fleet
        .boards()
        .map((board) => stand(board, offers))
        .filter(({ info }) => channel === undefined || info?.channel === channel)
        .filter(({ isBehind, hasFailed }) => !(behind || failed) || (behind && isBehind) || (failed && hasFailed));
}
function stand(board, offers) {
    return { ...board, ...(0,standing/* standingOf */.YP)(board, offers.get(board.info?.channel ?? '')) };
}
/** Often enough for eyes, seldom enough for a fleet that comes back all at once. */
const REDRAW_MS = 500;
/** Asking takes a moment, and channels get a new list more seldom than boards speak. */
const ASK_MS = 5000;
/**
 * @param ask for what the channels offer: where boards have said something, but not each time
 * @param tell of the boards that have said something
 */
async function whileWatched(fleet, stop, ask, tell) {
    const heard = [];
    let isOld = false;
    let dueMs = 0;
    const end = fleet.onReport((board) => {
        heard.push(board);
        isOld = true;
    });
    while (!stop.aborted) {
        await (0,promises_.setTimeout)(REDRAW_MS, undefined, { signal: stop }).catch(() => undefined);
        const isDue = isOld && performance.now() >= dueMs;
        if (isDue) {
            isOld = false;
            await ask();
            dueMs = performance.now() + ASK_MS;
        }
        if (isDue || heard.length > 0)
            tell(heard.splice(0));
    }
    end();
}


/***/ }),

/***/ 59231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
/** A size for people: `190 B`, `57.9 KB` (1 KB is 1,000 bytes, as brokers count), `1.2 MB`. */
function formatSize(sizeBytes) {
    if (sizeBytes < 1000)
        return `${sizeBytes} B`;
    if (sizeBytes < 1_000_000)
        return `${(sizeBytes / 1000).toFixed(1)} KB`;
    return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}


/***/ })

};
