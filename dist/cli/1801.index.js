export const id = 1801;
export const ids = [1801];
export const modules = {

/***/ 99111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ Fleet),
  Y: () => (/* binding */ isImpostor)
});

;// CONCATENATED MODULE: ./action/channel/misunderstood.ts
/** Whoever wants to fill a log has as many names as he likes. */
const MAX_NAMED = 20;
/** Counts what could not be understood: by board for the first boards, in one sum for all others. */
class Misunderstood {
    named = new Map();
    others = 0;
    add(deviceId, why) {
        const known = this.named.get(deviceId);
        if (known)
            known.count += 1;
        else if (this.named.size < MAX_NAMED)
            this.named.set(deviceId, { deviceId, count: 1, why });
        else
            this.others += 1;
    }
    list() {
        return [...this.named.values()];
    }
    /** One line for each board that is named, and one for all others. */
    lines() {
        const lines = this.list().map(({ deviceId, count, why }) => `${reports(count)} of ${deviceId} could not be understood: ${why}`);
        if (this.others > 0)
            lines.push(`${reports(this.others)} of further boards could not be understood`);
        return lines;
    }
}
function reports(count) {
    return count === 1 ? '1 report' : `${count} reports`;
}

// EXTERNAL MODULE: ./action/channel/reports.ts
var channel_reports = __webpack_require__(84366);
;// CONCATENATED MODULE: ./action/channel/fleet.ts


/** Whether it says that it is another board than that of its topics: somebody else writes there. */
function isImpostor({ deviceId, info }) {
    return info?.deviceId !== undefined && info.deviceId !== deviceId;
}
/** What is known of a board takes some 10 KB at most. */
const MAX_BOARDS = 10_000;
/** A topic takes 256 bytes at most. */
const MAX_DEVICE_ID = 200;
/** Retained reports come at once; this long after the last of them, that was all. */
const QUIET_MS = 1000;
/** The boards of a broker, from what they retain and what they say from now on. */
class Fleet {
    connection;
    topics;
    /** What could not be understood, and was left out. */
    misunderstood = new Misunderstood();
    known = new Map();
    listeners = new Set();
    unwatch = [];
    constructor(connection, topics) {
        this.connection = connection;
        this.topics = topics;
    }
    /** Listens to all boards, or to the given ones where a broker allows no wildcards. */
    static async watch(connection, topics, deviceIds) {
        const fleet = new Fleet(connection, topics);
        const wanted = deviceIds
            ? deviceIds.flatMap((id) => channel_reports/* REPORT_KINDS */.tR.map((kind) => topics[kind](id)))
            : channel_reports/* REPORT_KINDS */.tR.map((kind) => topics.everyNode(kind));
        const listener = fleet.hear.bind(fleet);
        fleet.unwatch.push(await connection.watch(wanted, listener));
        return fleet;
    }
    boards() {
        return [...this.known.values()].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1));
    }
    board(deviceId) {
        return this.known.get(deviceId);
    }
    /** @returns a function that ends it */
    onReport(listener) {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }
    /**
     * Waits until nothing that was retained has come for a while.
     *
     * @throws Failure `connection-lost`
     */
    async settled() {
        let come = 0;
        const stop = this.onReport((_board, retained) => {
            if (retained)
                come += 1;
        });
        await this.connection.silence(QUIET_MS, () => come);
        stop();
    }
    async stop() {
        await Promise.all(this.unwatch.map((end) => end()));
    }
    hear(topic, payload, retained) {
        const node = this.topics.nodeOf(topic);
        const kind = channel_reports/* REPORT_KINDS */.tR.find((known) => known === node?.leaf);
        if (!node || !kind)
            return;
        try {
            this.learn(node.deviceId, kind, payload, retained);
        }
        catch (error) {
            if (!(error instanceof channel_reports/* NotUnderstood */.fO))
                throw error;
            const shown = node.deviceId.slice(0, MAX_DEVICE_ID);
            this.misunderstood.add(shown, `${kind}: ${error.message}`);
        }
    }
    learn(deviceId, kind, payload, retained) {
        if (deviceId.length > MAX_DEVICE_ID)
            throw new channel_reports/* NotUnderstood */.fO(`the id is longer than ${MAX_DEVICE_ID} characters`);
        const value = (0,channel_reports/* readReport */.tL)(kind, payload);
        const known = this.known.get(deviceId);
        if (!known && this.known.size >= MAX_BOARDS)
            throw new channel_reports/* NotUnderstood */.fO(`there are more than ${MAX_BOARDS} boards`);
        const board = { ...(known ?? { deviceId }) };
        if (value === undefined)
            delete board[kind];
        else
            Object.assign(board, { [kind]: value });
        if (!retained) {
            board.lastSeen = new Date();
            if (kind === 'asleep' && board.asleep)
                board.asleep = { ...board.asleep, heardMs: Date.now() + board.asleep.forMs };
        }
        this.known.set(deviceId, board);
        for (const listener of this.listeners)
            listener(board, retained);
    }
}


/***/ }),

/***/ 84366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fO: () => (/* binding */ NotUnderstood),
/* harmony export */   tL: () => (/* binding */ readReport),
/* harmony export */   tR: () => (/* binding */ REPORT_KINDS)
/* harmony export */ });
/* unused harmony exports UPDATE_STATES, MAX_REPORT_BYTES */
/* harmony import */ var _release_shape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66394);

/** States of an update on a board: docs/protocol.md, "Status". */
const UPDATE_STATES = [
    'idle',
    'checking',
    'downloading',
    'held',
    'staged',
    'applying',
    'trial',
    'confirmed',
    'rejected',
    'failed',
    'rolled-back'
];
/** Why a report was left out: `version is not text`. Holds nothing of what the board said. */
class NotUnderstood extends Error {
}
/** Above what any board can say: it sends a report from one buffer of its heap. */
const MAX_REPORT_BYTES = 8_192;
const MAX_NAME = 100;
const MAX_VERSION = 64;
const MAX_ERROR_TEXT = 500;
const MAX_PACKAGES = 100;
const MAX_KEYS = 20;
const MAX_UNAME = 10;
const MAX_COUNT = 2 ** 40;
const READERS = {
    info: (payload) => infoOf(objectOf(payload)),
    status: (payload) => statusOf(objectOf(payload)),
    online: (payload) => onlineOf(payload.toString()),
    asleep: (payload) => sleepOf(objectOf(payload))
};
const REPORT_KINDS = Object.keys(READERS);
/**
 * Turns what a board said into a type. Boards are strangers: nothing is taken that is not what
 * docs/protocol.md says, in sizes that it allows.
 *
 * @returns undefined for an empty payload, which takes back what was retained
 * @throws NotUnderstood
 */
function readReport(kind, payload) {
    if (payload.length > MAX_REPORT_BYTES)
        throw new NotUnderstood(`it is longer than ${MAX_REPORT_BYTES} bytes`);
    return payload.length === 0 ? undefined : READERS[kind](payload);
}
function onlineOf(payload) {
    if (payload === '1')
        return true;
    if (payload === '0')
        return false;
    throw new NotUnderstood('it is neither 1 nor 0');
}
function sleepOf({ until, for_s: forS }) {
    return {
        untilMs: orNull(until, (value) => countOf('until', value) * 1000),
        forMs: countOf('for_s', forS) * 1000
    };
}
const HELD_BY = ['window', 'postponed', 'spread'];
function heldOf({ why, until }) {
    const known = HELD_BY.find((each) => each === why);
    if (known === undefined)
        throw new NotUnderstood('why is none that is known');
    return {
        why: known,
        ...optional('untilMs', until, (value) => countOf('until', value) * 1000)
    };
}
function statusOf(status) {
    const { attempt, heap_free: heapFree } = status;
    const state = stateOf(status['state']);
    return {
        state,
        ...(state === 'held' && { held: heldOf(status) }),
        release: orNull(status['release'], (value) => hexOf('release', value, 64)),
        version: orNull(status['version'], (value) => nameOf('version', value, MAX_VERSION)),
        progress: orNull(status['progress'], (value) => numberOf('progress', value, 100)),
        error: orNull(status['error'], errorOf),
        ...optional('attempt', attempt, (value) => countOf('attempt', value)),
        ...optional('heapFreeBytes', heapFree, (value) => countOf('heap_free', value)),
        ...datedOf(status)
    };
}
/** Earlier than any board library that dates its reports: nobody has set the clock. */
const CLOCK_SET_S = Date.UTC(2024, 0) / 1000;
function datedOf({ time, up }) {
    const { timeS } = optional('timeS', time, (value) => countOf('time', value));
    return {
        ...(timeS !== undefined && timeS >= CLOCK_SET_S && { timeMs: timeS * 1000 }),
        ...optional('upS', up, (value) => countOf('up', value))
    };
}
/** Boards of the original Mpy-BLOX say `uname` and `versions` alone (its mqtt/update.py, `register`). */
function infoOf(info) {
    const packages = info['packages'] === undefined ? 'versions' : 'packages';
    return {
        channel: orNull(info['channel'], (value) => nameOf('channel', value, MAX_NAME)),
        packages: namesOf(packages, info[packages], MAX_PACKAGES),
        keys: keysOf(info['keys']),
        uname: namesOf('uname', info['uname'], MAX_UNAME),
        ...optional('deviceId', info['device_id'], (value) => nameOf('device_id', value, MAX_NAME)),
        ...optional('mpy', info['mpy'], (value) => countOf('mpy', value)),
        ...optional('flashFreeBytes', info['flash_free'], (value) => countOf('flash_free', value)),
        ...optional('heapFreeBytes', info['heap_free'], (value) => countOf('heap_free', value)),
        ...optional('rssiDbm', info['rssi'], rssiOf),
        ...optional('takenOver', info['taken_over'], (value) => countOf('taken_over', value)),
        ...optional('crashes', info['safe_mode'], crashesOf),
        ...datedOf(info)
    };
}
function rssiOf(value) {
    if (typeof value === 'number' && value >= -200 && value <= 100)
        return value;
    throw new NotUnderstood('rssi is not a number from -200 to 100');
}
function crashesOf(safeMode) {
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(safeMode))
        throw new NotUnderstood('safe_mode is not a JSON object');
    return countOf('safe_mode.crashes', safeMode['crashes']);
}
function objectOf(payload) {
    let value;
    try {
        value = JSON.parse(payload.toString());
    }
    catch {
        throw new NotUnderstood('it is not JSON');
    }
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw new NotUnderstood('it is not a JSON object');
    return value;
}
function orNull(value, read) {
    return value === undefined || value === null ? null : read(value);
}
function optional(key, value, read) {
    return value === undefined || value === null ? {} : { [key]: read(value) };
}
function stateOf(value) {
    const state = UPDATE_STATES.find((known) => known === value);
    if (state === undefined)
        throw new NotUnderstood('state is none that is known');
    return state;
}
function errorOf(value) {
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw new NotUnderstood('error is not an object');
    const { code, text } = value;
    if (typeof code !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(code))
        throw new NotUnderstood('error.code is not a code');
    if (typeof text !== 'string')
        throw new NotUnderstood('error.text is not text');
    // A verdict counts however long its reason is.
    return { code, text: text.length > MAX_ERROR_TEXT ? `${text.slice(0, MAX_ERROR_TEXT)}…` : text };
}
function keysOf(value) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value) || value.length > MAX_KEYS)
        throw new NotUnderstood(`keys is not a list of at most ${MAX_KEYS}`);
    return value.map((key) => hexOf('a key id', key, 8));
}
function namesOf(key, value, max) {
    if (value === undefined || value === null)
        return {};
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw new NotUnderstood(`${key} is not an object`);
    const entries = Object.entries(value);
    if (entries.length > max)
        throw new NotUnderstood(`${key} has more than ${max} entries`);
    return Object.fromEntries(entries.map(([name, text]) => [
        nameOf(`a name in ${key}`, name, MAX_NAME),
        nameOf(`a value in ${key}`, text, MAX_NAME)
    ]));
}
function nameOf(key, value, max) {
    if (typeof value !== 'string')
        throw new NotUnderstood(`${key} is not text`);
    if (value.length > max)
        throw new NotUnderstood(`${key} is longer than ${max} characters`);
    if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
        throw new NotUnderstood(`${key} holds control characters`);
    return value;
}
function hexOf(key, value, digits) {
    if (typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value))
        return value;
    throw new NotUnderstood(`${key} is not ${digits} hexadecimal digits`);
}
function numberOf(key, value, max) {
    if (typeof value === 'number' && value >= 0 && value <= max)
        return value;
    throw new NotUnderstood(`${key} is not a number from 0 to ${max}`);
}
function countOf(key, value) {
    if (Number.isInteger(value))
        return numberOf(key, value, MAX_COUNT);
    throw new NotUnderstood(`${key} is not a whole number`);
}


/***/ }),

/***/ 1801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoFailure: () => (/* binding */ demoFailure),
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _build_framework__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21514);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25331);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99111);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78862);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(59231);
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4232);
/* harmony import */ var _virtual_broker__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3876);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2682);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(36080);
/* harmony import */ var _plain_build__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(64553);
/* harmony import */ var _publish__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7067);

















const CHANNEL = 'demo';
const DEVICE_IDS = ['esp32-0000000000a1', 'esp32-0000000000b2', 'esp32-0000000000c3'];
const LIBRARY = 'mpy-blox';
const TOPIC_PREFIX = 'mpypi';
const TOPICS = new _channel_topics__WEBPACK_IMPORTED_MODULE_7__/* .Topics */ .n({ topicPrefix: TOPIC_PREFIX });
const ARRIVAL_TIMEOUT_S = 60;
/**
 * The whole line on one machine: build the board library, start a broker and three virtual boards,
 * release a new version, and watch the boards come up with it.
 *
 * @throws Failure `demo-incomplete` when the boards do not even start
 */
async function runDemo(reporter, stop) {
    const micropython = await (0,_virtual_micropython__WEBPACK_IMPORTED_MODULE_11__/* .findMicroPython */ .Uh)(reporter);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mpy-blox-demo-'));
    const broker = await (0,_virtual_broker__WEBPACK_IMPORTED_MODULE_10__/* .startBroker */ .m)({ port: 0 }, reporter);
    const boards = [];
    const endBoards = () => boards.forEach((board) => void board.stop());
    stop.addEventListener('abort', endBoards);
    try {
        const software = await reporter.group('Build the board library, version A', () => (0,_board_software__WEBPACK_IMPORTED_MODULE_13__/* .boardSoftware */ .a)(reporter));
        boards.push(...(await makeBoards(micropython, software, broker, folder)));
        const arrivals = await release(boards, broker, folder, reporter);
        reportArrivals(arrivals, reporter);
        return { boards: arrivals };
    }
    finally {
        stop.removeEventListener('abort', endBoards);
        await Promise.all(boards.map((board) => board.stop()));
        await broker.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function makeBoards(micropython, software, broker, folder) {
    const settings = JSON.stringify({
        ...(0,_board_settings__WEBPACK_IMPORTED_MODULE_12__/* .connectedSettings */ .L)({ broker: broker.url, channel: CHANNEL }),
        'update.confirm_after': 2
    });
    return Promise.all(DEVICE_IDS.map(async (deviceId) => {
        const image = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${deviceId}.img`);
        const board = new _virtual_board__WEBPACK_IMPORTED_MODULE_9__/* .VirtualBoard */ .E({ micropython, image, deviceId, heap: '160k', flash: '2m' });
        await board.files.make('2m', [
            ...software,
            ['settings.json', settings],
            ['user_main.py', userMain('A')]
        ]);
        return board;
    }));
}
async function release(boards, broker, folder, reporter) {
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_5__/* .connect */ .eE)({ url: broker.url }, reporter);
    try {
        const fleet = await _channel_fleet__WEBPACK_IMPORTED_MODULE_6__/* .Fleet */ .P.watch(connection, TOPICS);
        await reporter.group('Start three virtual boards', () => startAll(boards, fleet, reporter));
        const before = DEVICE_IDS.map((id) => versionOf(fleet, id));
        const traffic = DEVICE_IDS.map((id) => broker.traffic(id).toClientBytes);
        const downloads = showDownloads(fleet, reporter);
        const version = next(before[0]);
        const outcomes = await publishVersionB(version, broker, folder, reporter);
        downloads();
        // A board may confirm a release a moment before it says what it has.
        await boardsWith(fleet, (after) => after === version);
        return DEVICE_IDS.map((board, index) => ({
            board,
            before: before[index],
            after: versionOf(fleet, board),
            bytes: broker.traffic(board).toClientBytes - traffic[index],
            seconds: outcomes.find(({ deviceId }) => deviceId === board)?.seconds ?? NaN
        }));
    }
    finally {
        await connection.close();
    }
}
async function startAll(boards, fleet, reporter) {
    await Promise.all(boards.map((board) => board.start()));
    const ids = await boardsWith(fleet, (version) => version !== '');
    if (ids.length < DEVICE_IDS.length) {
        for (const line of boards.flatMap(({ log }) => log.slice(-10)))
            reporter.info(line);
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('demo-incomplete', 'the boards did not reach the broker');
    }
    for (const id of ids)
        reporter.info(`${id}: runs ${LIBRARY} ${versionOf(fleet, id)}`);
}
/** Waits until all boards say that they have such a version; @returns those that do in time. */
async function boardsWith(fleet, wanted) {
    const deadline = Date.now() + ARRIVAL_TIMEOUT_S * 1000;
    for (;;) {
        const ids = DEVICE_IDS.filter((id) => wanted(versionOf(fleet, id)));
        if (ids.length === DEVICE_IDS.length || Date.now() > deadline)
            return ids;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(50);
    }
}
/** The library's version on a board, as far as it has said; empty before. */
function versionOf(fleet, deviceId) {
    return fleet.board(deviceId)?.info?.packages?.[LIBRARY] ?? '';
}
/** @returns a function that ends it */
function showDownloads(fleet, reporter) {
    const shown = new Map();
    return fleet.onReport(({ deviceId, status }) => {
        if (status?.state !== 'downloading' || !status.progress)
            return;
        if (shown.get(deviceId) === status.progress)
            return;
        shown.set(deviceId, status.progress);
        reporter.info(`${deviceId}: ${status.progress} %`);
    });
}
/** One changed module and a changed user_main.py, released as anyone would release them. */
async function publishVersionB(version, broker, folder, reporter) {
    const sources = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'library');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,_build_framework__WEBPACK_IMPORTED_MODULE_4__/* .deviceLibrary */ .GZ)(), sources, { recursive: true });
    const changed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sources, 'mpy_blox', '__init__.py');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(changed, `${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(changed, 'utf8')}\nDEMO = 'B'\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'user_main.py'), userMain('B'));
    reporter.info(`Release version B, ${version}: a changed module and a changed user_main.py`);
    const { published } = await (0,_publish__WEBPACK_IMPORTED_MODULE_15__.publishRelease)({
        ...(0,_plain_build__WEBPACK_IMPORTED_MODULE_14__/* .plainBuild */ .x)(sources, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'dist-lib')),
        cwd: folder,
        version,
        extraSrcFiles: ['user_main.py'],
        broker: { url: broker.url },
        channels: [CHANNEL],
        deviceIds: [],
        topicPrefix: TOPIC_PREFIX,
        dryRun: false,
        waitS: ARRIVAL_TIMEOUT_S
    }, reporter);
    return published.arrival?.boards ?? [];
}
function reportArrivals(arrivals, reporter) {
    reporter.table({
        title: 'From A to B',
        columns: ['board', 'before', 'after', 'received', 'seconds'],
        rows: arrivals.map(({ board, before, after, bytes, seconds }) => [
            board,
            before,
            after,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_16__/* .formatSize */ .X)(bytes),
            seconds.toFixed(1)
        ])
    });
}
/** @returns `demo-incomplete` when a board did not arrive in time */
function demoFailure({ boards }) {
    const missing = boards.filter(({ before, after }) => after !== next(before));
    if (missing.length === 0)
        return undefined;
    const named = missing.map(({ board }) => board).join(', ');
    return new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('demo-incomplete', `${named} did not come up with the new version`);
}
/** The version after this one: its last number plus one. */
function next(version) {
    return version.replace(/(?<!\d)\d+$/, (last) => String(Number(last) + 1));
}
function userMain(release) {
    return `async def user_main():\n    print('user_main of release ${release} runs')\n`;
}


/***/ }),

/***/ 3876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ startBroker)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var aedes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79245);
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52977);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78862);






const HOST = '127.0.0.1';
/**
 * An MQTT 3.1.1 broker of this process, on loopback only: retained messages and sessions in memory.
 *
 * @throws Failure `port-in-use`, `input-invalid`
 */
async function startBroker(options, reporter) {
    const aedes = await aedes__WEBPACK_IMPORTED_MODULE_3__/* .Aedes */ .x.createBroker(authentication(options));
    const meter = new Meter();
    aedes.on('client', (client) => meter.connected(client));
    aedes.on('clientDisconnect', (client) => meter.disconnected(client));
    aedes.on('clientError', (client, error) => reporter.debug(`${client.id}: ${error.message}`));
    aedes.on('connectionError', (_client, error) => reporter.debug(`a client: ${error.message}`));
    const sockets = new Set();
    const serve = (socket) => void aedes.handle(socket);
    const servers = [
        options.tls ? (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createServer)(options.tls, serve) : (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)(serve)
    ];
    const scheme = options.tls ? 'mqtts' : 'mqtt';
    if (options.wsPort !== undefined)
        servers.push(webSocketServer(aedes));
    for (const server of servers) {
        server.on('connection', (socket) => {
            sockets.add(socket);
            // A small packet would wait for the acknowledgement of the one before it, 40 ms.
            socket.setNoDelay(true);
            socket.once('close', () => sockets.delete(socket));
            socket.on('error', () => { }); // a client's end: Aedes tells
        });
    }
    const closeAll = async () => {
        const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
        await new Promise((resolve) => aedes.close(resolve));
        for (const socket of sockets)
            socket.destroy();
        await Promise.all(closed);
    };
    try {
        const port = await listen(servers[0], options.port);
        const wsPort = servers[1] ? await listen(servers[1], options.wsPort) : undefined;
        return {
            port,
            url: `${scheme}://${HOST}:${port}`,
            ...(wsPort === undefined ? {} : { wsUrl: `ws://${HOST}:${wsPort}` }),
            traffic: (clientId) => meter.traffic(clientId),
            clients: () => meter.clients(),
            close: closeAll
        };
    }
    catch (error) {
        await closeAll();
        throw error;
    }
}
function authentication({ username, password }) {
    if (username === undefined && password === undefined)
        return {};
    if (username === undefined || password === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('input-invalid', 'username and password go together: give both, or neither to let everybody in');
    return {
        authenticate(_client, user, pass, done) {
            if (user === username && pass?.toString() === password)
                return done(null, true);
            // MQTT 3.1.1 §3.2.2.3: 4, bad user name or password
            done(Object.assign(new Error('bad user name or password'), { returnCode: 4 }), false);
        }
    };
}
function webSocketServer(aedes) {
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)();
    new ws__WEBPACK_IMPORTED_MODULE_4__/* .WebSocketServer */ .zu({ server }).on('connection', (client, request) => {
        const stream = (0,ws__WEBPACK_IMPORTED_MODULE_4__/* .createWebSocketStream */ .O)(client);
        stream.on('error', () => { });
        // The bytes are counted at the socket below.
        aedes.handle(Object.assign(stream, { socket: request.socket }), request);
    });
    return server;
}
async function listen(server, port) {
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('port-in-use', `the broker cannot listen on port ${port}: ${error.code === 'EADDRINUSE' ? 'another program does' : error.message}`)));
        server.listen(port, HOST, resolve);
    });
    return server.address().port;
}
/** Counts what goes over the sockets of each client. */
class Meter {
    open = new Map();
    closed = new Map();
    connected(client) {
        const stream = client.conn;
        this.open.set(client, stream.socket ?? stream);
    }
    disconnected(client) {
        const socket = this.open.get(client);
        if (socket === undefined)
            return;
        this.open.delete(client);
        this.closed.set(client.id, sum(this.closed.get(client.id), of(socket)));
    }
    traffic(clientId) {
        let total = sum(undefined, this.closed.get(clientId));
        for (const [client, socket] of this.open) {
            if (client.id === clientId)
                total = sum(total, of(socket));
        }
        return total;
    }
    clients() {
        return [...this.open.keys()].map(({ id }) => id);
    }
}
function of(socket) {
    return { toClientBytes: socket.bytesWritten, fromClientBytes: socket.bytesRead };
}
function sum(a, b) {
    return {
        toClientBytes: (a?.toClientBytes ?? 0) + (b?.toClientBytes ?? 0),
        fromClientBytes: (a?.fromClientBytes ?? 0) + (b?.fromClientBytes ?? 0)
    };
}


/***/ })

};
