export const id = 2585;
export const ids = [2585];
export const modules = {

/***/ 6872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ requestTo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The message that asks a board. The nonce tells it that two requests are not one that came twice. */
function requestTo(topics, deviceId, request) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    return {
        topic: topics.control(deviceId),
        payload: JSON.stringify({ ...request, nonce }),
        retain: false
    };
}


/***/ }),

/***/ 99111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ Fleet),
  Y: () => (/* binding */ isImpostor)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
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
// EXTERNAL MODULE: ./action/channel/silence.ts
var silence = __webpack_require__(81414);
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
    topics;
    /** What could not be understood, and was left out. */
    misunderstood = new Misunderstood();
    known = new Map();
    listeners = new Set();
    unwatch = [];
    constructor(topics) {
        this.topics = topics;
    }
    /** Listens to all boards, or to the given ones where a broker allows no wildcards. */
    static async watch(connection, topics, deviceIds) {
        const fleet = new Fleet(topics);
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
    /** Waits until nothing that was retained has come for a while; in pieces for the reason that `silence` has. */
    async settled() {
        let silent = 0;
        const stop = this.onReport((_board, retained) => {
            if (retained)
                silent = 0;
        });
        for (; silent < silence/* PIECES */.Kl; silent++)
            await (0,promises_.setTimeout)(QUIET_MS / silence/* PIECES */.Kl);
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

/***/ 50351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withOnlineBoards)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63799);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99111);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78862);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76872);






/** What a broker retains about a few boards comes at once. */
const SETTLE_MS = 500;
/**
 * Works with boards that are asked to do something now, over one connection.
 *
 * @throws Failure `boards-offline` before anything is asked: nobody keeps it for a board that is off
 */
async function withOnlineBoards(inputs, reporter, work) {
    const { deviceIds } = inputs;
    const topics = new _channel_topics__WEBPACK_IMPORTED_MODULE_3__/* .Topics */ .n(inputs);
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .eE)(await (0,_broker_options__WEBPACK_IMPORTED_MODULE_5__/* .brokerOptions */ .e)(inputs.broker), reporter);
    try {
        const fleet = await _channel_fleet__WEBPACK_IMPORTED_MODULE_2__/* .Fleet */ .P.watch(connection, topics, deviceIds);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(SETTLE_MS);
        requireOnline(fleet, deviceIds);
        return await work({ connection, topics, fleet });
    }
    finally {
        await connection.close();
    }
}
function requireOnline(fleet, deviceIds) {
    const absent = deviceIds.flatMap((deviceId) => {
        const board = fleet.board(deviceId);
        if (board === undefined)
            return [`the broker has never heard of ${deviceId}`];
        return board.online === true ? [] : [`${deviceId} is not on line`];
    });
    if (absent.length > 0)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('boards-offline', `${absent.join(', ')}; no board was asked`);
}


/***/ }),

/***/ 47359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reboot: () => (/* binding */ reboot),
/* harmony export */   rebootFailure: () => (/* binding */ rebootFailure)
/* harmony export */ });
/* harmony import */ var _channel_control__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6872);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _online_boards__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50351);



/** Has boards reset, orderly, and waits until they are back. */
async function reboot(inputs, reporter) {
    return (0,_online_boards__WEBPACK_IMPORTED_MODULE_2__/* .withOnlineBoards */ .Z)(inputs, reporter, async (boards) => {
        const progress = new Reboots(inputs.deviceIds);
        const stop = boards.fleet.onReport(({ deviceId, online }, retained) => {
            if (!retained)
                progress.hear(deviceId, online === true);
        });
        await ask(boards, inputs.deviceIds);
        await progress.done(inputs.waitS * 1000);
        stop();
        const rebooted = progress.outcomes();
        for (const { deviceId, outcome } of rebooted)
            reporter.info(`${deviceId}: ${SAID[outcome]}`);
        return rebooted;
    });
}
const SAID = {
    back: 'has reset, and is back',
    'still-on': 'did not reset; it does not during an update or a trial, nor within ten minutes of another reboot',
    away: 'has left, and is not back yet'
};
/** @returns why the reboot has failed, if it has */
function rebootFailure(rebooted) {
    const missing = rebooted.filter(({ outcome }) => outcome !== 'back');
    if (missing.length === 0)
        return undefined;
    const named = missing.map(({ deviceId, outcome }) => `${deviceId} ${outcome}`).join(', ');
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('boards-not-back', `${missing.length} of ${rebooted.length} boards are not back from a reboot: ${named}`);
}
async function ask({ connection, topics }, deviceIds) {
    await connection.publish(deviceIds.map((deviceId) => (0,_channel_control__WEBPACK_IMPORTED_MODULE_0__/* .requestTo */ .b)(topics, deviceId, { do: 'reboot' })));
}
/** Boards leave, and come back. */
class Reboots {
    deviceIds;
    left = new Set();
    back = new Set();
    finish = () => { };
    constructor(deviceIds) {
        this.deviceIds = deviceIds;
    }
    hear(deviceId, isOnline) {
        if (!isOnline)
            this.left.add(deviceId);
        else if (this.left.has(deviceId))
            this.back.add(deviceId);
        if (this.back.size === this.deviceIds.length)
            this.finish();
    }
    async done(timeoutMs) {
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, timeoutMs);
            this.finish = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
    outcomes() {
        return this.deviceIds.map((deviceId) => ({
            deviceId,
            outcome: this.back.has(deviceId) ? 'back' : this.left.has(deviceId) ? 'away' : 'still-on'
        }));
    }
}


/***/ }),

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** Where a board stages updates; nothing from outside may write there. */
const STAGING = '.update';
/** Longest path that a board takes, in characters. */
const MAX_CHARACTERS = 200;
/**
 * Longest path of a module: an ESP32 builds what `import` looks for in a buffer of 128 bytes
 * (MICROPY_ALLOC_PATH_MAX), which also holds the `/` before and the NUL after.
 */
const MAX_MODULE_CHARACTERS = 126;
/** Printable ASCII but what FAT and MQTT topics (MQTT 5 §4.7.1) reserve, and a `\` that means `/` elsewhere. */
const RESERVED = /[^\x20-\x7e]|[\\:*?"<>|+#]/;
/**
 * Why a board refuses a path as it is: the rule of docs/protocol.md, "Paths", which boards have in
 * `ota/files.py`; test/fixtures/protocol/paths.json is judged by both.
 *
 * @returns undefined when it takes the path
 */
function pathFault(path) {
    if (path === '')
        return 'does not name a file';
    if (path.length > MAX_CHARACTERS)
        return `has ${path.length} characters, boards take ${MAX_CHARACTERS}; shorten it`;
    const reserved = RESERVED.exec(path)?.[0];
    if (reserved !== undefined)
        return /[\x20-\x7e]/.test(reserved)
            ? `contains ${reserved}, which file systems or topics reserve; rename the file`
            : `contains ${JSON.stringify(reserved)}, which is not printable ASCII; rename the file`;
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'leaves the root of the board with ..';
    if (parts.some((part) => part === '' || part === '.'))
        return 'does not name a file: a part of it is empty or .';
    const ending = parts.find((part) => /[. ]$/.test(part));
    if (ending !== undefined)
        return `has the part ${JSON.stringify(ending)}, which FAT keeps without its end; rename it`;
    if (parts[0].toLowerCase() === STAGING)
        return `lies in /${STAGING}/, where the board keeps its unfinished updates`;
    return undefined;
}
/**
 * Checks a path on the board and brings it to the form that topics and manifests carry: relative to
 * `/`, with `/` between folders.
 *
 * @param path as the user wrote it; `/user_main.py` and `./user_main.py` are `user_main.py`
 * @throws Failure `path`
 */
function checkBoardPath(path) {
    const wanted = path.replace(/^(?:\.?\/)+/, '');
    const fault = pathFault(wanted) ?? moduleFault(wanted);
    if (fault !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${JSON.stringify(path)} ${fault}`);
    return wanted;
}
/** A board would take it, and never find it. */
const moduleFault = (path) => /\.m?py$/.test(path) && path.length > MAX_MODULE_CHARACTERS
    ? `has ${path.length} characters, and an ESP32 imports modules of at most ${MAX_MODULE_CHARACTERS}; shorten it`
    : undefined;
/**
 * Checks the board paths of a release, each as {@link checkBoardPath} does, and that no two of them are the
 * same file or need one name as a file and as a folder, also where letters differ in case alone.
 *
 * @returns the paths in their normal form, in the order given
 * @throws Failure `path`
 */
function checkBoardPaths(paths) {
    const checked = paths.map(checkBoardPath);
    const files = new Map();
    for (const path of checked) {
        // FAT, and the disks of most developers, do not tell upper from lower case.
        const other = files.get(path.toLowerCase());
        if (other !== undefined)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 66394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   R_: () => (/* binding */ isAbsentOr),
/* harmony export */   jN: () => (/* binding */ isHash),
/* harmony export */   my: () => (/* binding */ isCount)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A whole number of things, bytes, seconds, ms: 0 or above. */
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** A SHA-256 as topics and lists have it. */
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** The rule for a key that may be left out. */
const isAbsentOr = (isGood) => (value) => value === undefined || isGood(value);


/***/ })

};
