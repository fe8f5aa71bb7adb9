export const id = 9268;
export const ids = [9268];
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

/***/ 1731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ isInStep),
/* harmony export */   fI: () => (/* binding */ offersOf),
/* harmony export */   qK: () => (/* binding */ offerFor)
/* harmony export */ });
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85476);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8504);
/* harmony import */ var _release_place__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29296);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);




/**
 * What channels offer, by channel; one without a list, or whose list is none, is left out.
 *
 * @param channels as boards say them: what can be none, by its characters or its length, is left out too
 */
async function offersOf(connection, topics, channels) {
    const byTopic = new Map();
    for (const channel of channels) {
        const topic = (0,_report_failure__WEBPACK_IMPORTED_MODULE_3__/* .unlessFailure */ .rS)(() => topics.channel(channel));
        if (topic !== undefined)
            byTopic.set(topic, channel);
    }
    const offers = new Map();
    if (byTopic.size === 0)
        return offers;
    await connection.retained([...byTopic.keys()], (topic, payload) => {
        const offer = (0,_report_failure__WEBPACK_IMPORTED_MODULE_3__/* .unlessFailure */ .rS)(() => offerOf(topic, payload));
        if (offer)
            offers.set(byTopic.get(topic), offer);
    });
    return offers;
}
/** What it has for one board: while a rollout stands below 100 %, some get the release before. */
function offerFor(offer, deviceId) {
    const { entry, fallback, isForOriginals } = offer;
    if (!entry || !fallback || isInStep(entry, deviceId))
        return offer;
    return { ...shown(fallback), isForOriginals };
}
/** Whether a board takes part in the step at which the rollout stands. */
function isInStep(entry, deviceId) {
    return (entry.canary?.includes(deviceId) === true ||
        (0,_release_place__WEBPACK_IMPORTED_MODULE_2__/* .takesPart */ .G)(entry.pkg_sha256, deviceId, entry.rollout ?? 100));
}
function shown({ name, version, pkg_sha256: release }) {
    return { name, version, release };
}
/** @throws Failure `list` */
function offerOf(topic, payload) {
    const entry = (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_1__/* .releaseEntryOf */ .Nn)(topic, payload);
    const { fallback, packages } = (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_1__/* .othersOf */ .bu)(topic, payload);
    const wheels = packages.filter((one) => one.type === 'wheel');
    const isForOriginals = wheels.length > 0;
    if (entry)
        return { ...shown(entry), entry, isForOriginals, ...(fallback && { fallback }) };
    const last = wheels.at(-1);
    if (last === undefined)
        return undefined;
    return { name: last.name, version: last.version, release: (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(payload), isForOriginals };
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

/***/ 59610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ waitingOf),
/* harmony export */   n: () => (/* binding */ shownWaiting)
/* harmony export */ });
/* harmony import */ var _report_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47926);

/** A wake takes a while; a board that is later than this is lost, as far as anybody knows. */
const OVERDUE_MS = 300_000;
/** Whether a board sleeps until its next wake, or holds a release back. */
function waitingOf(board, nowMs = Date.now()) {
    const { asleep, status, online } = board;
    if (asleep && online !== true) {
        const untilMs = asleep.heardMs ?? asleep.untilMs ?? undefined;
        if (untilMs === undefined || untilMs + OVERDUE_MS > nowMs)
            return { why: 'asleep', ...(untilMs !== undefined && { untilMs }) };
    }
    if (status?.state !== 'held')
        return undefined;
    const { why = 'window', untilMs } = status.held ?? {};
    return { why, ...(untilMs !== undefined && { untilMs }) };
}
/** `asleep until 2026-11-26 03:00 UTC` */
function shownWaiting({ why, untilMs }) {
    if (untilMs === undefined)
        return why;
    return `${why} until ${(0,_report_moment__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._)(untilMs).slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault),
/* harmony export */   pd: () => (/* binding */ foldersOf)
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${JSON.stringify(path)} ${fault}`);
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
/** `a/b/c.py` lies in `a` and `a/b`. */
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 95255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   gZ: () => (/* binding */ TOO_DEEP),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** More than anything has that boards, publishers or people write: a board's settings have eight. */
const MAX_DEPTH = 64;
const TOO_DEEP = `it is nested deeper than ${MAX_DEPTH}`;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];
/**
 * Reads JSON of others. What is nested without end is refused here: whoever walks through it, or writes it again,
 * would run out of stack.
 *
 * @throws SyntaxError
 */
function parseJson(text) {
    if (isTooDeep(text))
        throw new SyntaxError(TOO_DEEP);
    return JSON.parse(text);
}
/** Whether brackets are open beyond all reason, also in a text that is no JSON otherwise. */
function isTooDeep(text) {
    let depth = 0;
    let isString = false;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (isString) {
            if (code === BACKSLASH)
                at++;
            else if (code === QUOTE)
                isString = false;
        }
        else if (code === QUOTE)
            isString = true;
        else if (OPENING.includes(code)) {
            if (++depth > MAX_DEPTH)
                return true;
        }
        else if (CLOSING.includes(code))
            depth--;
    }
    return false;
}


/***/ }),

/***/ 29296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   G: () => (/* binding */ takesPart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Where a board stands in the rollout of a release, from 0 to 99; boards reckon the same by themselves. */
function placeOf(release, deviceId) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(release).update(deviceId).digest().readUInt16BE(0) % 100;
}
/** Whether a board takes part in a step of a rollout. */
function takesPart(release, deviceId, percent) {
    return placeOf(release, deviceId) < percent;
}


/***/ }),

/***/ 8504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Ms: () => (/* binding */ isReleaseEntry),
/* harmony export */   Nn: () => (/* binding */ releaseEntryOf),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   jr: () => (/* binding */ isPackageEntry)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66394);
/* harmony import */ var _update_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97899);




/** Above what any board takes: a list of wheels, files and one release. */
const MAX_LIST_BYTES = 65_536;
const MAX_TEXT = 200;
/** 384 bytes in base64, and no longer. */
const MAX_SIGNATURE = 512;
/**
 * Reads the release entry of an update list that a broker retains. Anybody may have put it there, so
 * that nothing is taken which is not what docs/protocol.md says.
 *
 * @param topic for the message
 * @returns undefined for a list without a release entry
 * @throws Failure `list`
 */
function releaseEntryOf(topic, payload) {
    const entries = entriesOf(topic, payload).filter(({ type }) => type === 'release');
    if (entries.length > 1)
        throw malformed(topic, 'it has more than one release entry');
    const [entry] = entries;
    const wrong = entry && wrongKeyOf(entry);
    if (wrong)
        throw malformed(topic, `the release entry's ${wrong} is not what it has to be`);
    return entry;
}
/** The list's entry of that kind for boards outside of a rollout, and its wheels and files. */
function othersOf(topic, payload) {
    const entries = entriesOf(topic, payload);
    const fallback = entries.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv).find(({ type }) => type === 'fallback');
    const isGood = fallback && isReleaseEntry({ ...fallback, type: 'release' });
    return {
        ...(isGood && { fallback: fallback }),
        packages: entries.filter(isPackageEntry)
    };
}
/**
 * Whose a retained list is: the name of its release, or those of the wheels in a list without one. None for a list
 * of files alone, and for what is no list.
 */
const ownersOf = (payload) => (0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .unlessFailure */ .rS)(() => ownersIn(payload)) ?? [];
function ownersIn(payload) {
    const release = releaseEntryOf('', payload);
    if (release)
        return [release.name];
    const wheels = entriesOf('', payload).filter(({ type }) => type === 'wheel');
    return wheels.map(({ name }) => name).filter((name) => typeof name === 'string');
}
function entriesOf(topic, payload) {
    if (payload.length > MAX_LIST_BYTES)
        throw malformed(topic, `it has ${payload.length} bytes`);
    let list;
    try {
        list = (0,_nested_json__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload.toString());
    }
    catch {
        throw malformed(topic, 'it is not JSON');
    }
    if (!Array.isArray(list))
        throw malformed(topic, 'it is not a JSON array');
    return list.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv);
}
const malformed = (topic, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `what is retained on ${topic} is not an update list: ${why}; publish again`);
const isText = (value, max) => typeof value === 'string' && value !== '' && value.length <= max;
const RULES = {
    name: (value) => isText(value, MAX_TEXT),
    version: (value) => isText(value, MAX_TEXT),
    pkg_sha256: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN,
    size: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my,
    key: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_TEXT)),
    sig: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_SIGNATURE)),
    rollout: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 100),
    canary: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => Array.isArray(value) &&
        value.length <= _update_list__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CANARIES */ .ub &&
        value.every((id) => isText(id, MAX_TEXT))),
    spread: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 3600),
    base: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)
};
/** Whether a value is a good release entry, wherever it stands. */
function isReleaseEntry(value) {
    return (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && value['type'] === 'release' && wrongKeyOf(value) === undefined;
}
function wrongKeyOf(entry) {
    return Object.entries(RULES).find(([key, isGood]) => !isGood(entry[key]))?.[0];
}
/** Whether a value is a wheel or a file as lists have them. */
function isPackageEntry(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || !(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)(value['pkg_sha256']) || !Number.isSafeInteger(value['size']))
        return false;
    return value['type'] === 'wheel'
        ? isText(value['name'], MAX_TEXT) && isText(value['version'], MAX_TEXT)
        : value['type'] === 'src' && isText(value['path'], MAX_TEXT);
}


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


/***/ }),

/***/ 47926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ago),
/* harmony export */   _: () => (/* binding */ isoDate)
/* harmony export */ });
const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000]
];
/** A span for people, in its largest unit: `3 d ago`, `2 min ago`, `now`. */
function ago(ms, suffix = ' ago') {
    const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? UNITS[3];
    const count = Math.floor(ms / size);
    return count <= 0 ? 'now' : `${count} ${unit}${suffix}`;
}
/** What a Date holds at most, ECMA-262 §21.4.1.1. */
const MAX_DATE_MS = 8.64e15;
/** A moment that somebody else wrote down, in ms since 1970, however far off. */
const isoDate = (ms) => new Date(Math.min(ms, MAX_DATE_MS)).toISOString();


/***/ })

};
