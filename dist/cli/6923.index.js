export const id = 6923;
export const ids = [6923];
export const modules = {

/***/ 78412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ fetchManifest),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   gI: () => (/* binding */ fetchPackages)
/* harmony export */ });
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91302);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97899);



/**
 * Fetches all that a release entry leads to: its manifest, then the blobs in one go, since to ask for each by itself
 * takes as many ways to the broker and back. What it makes of them is for whoever checks them.
 *
 * @param further packages besides
 */
async function fetchPackages(connection, topics, entry, further = []) {
    const payloads = new Map();
    const fetchAll = (references) => connection.retained([...new Set(references.map((each) => topics.package(each)))], (topic, payload) => payloads.set(topic, payload));
    const fetched = (reference) => payloads.get(topics.package(reference));
    await fetchAll([entry]);
    const manifest = fetched(entry);
    const blobs = (manifest && blobsOf(entry.pkg_sha256, manifest)) ?? [];
    if (blobs.length + further.length > 0)
        await fetchAll([...further, ...blobs]);
    return fetched;
}
/** What a manifest needs, or undefined for what is not the manifest of that hash. */
const blobsOf = (hash, payload) => manifestIn(hash, payload)?.manifest.files.flatMap(({ sha256, sizeBytes }) => (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .blobReferences */ .aA)(sha256, sizeBytes));
/** @returns undefined if it cannot be had, or is damaged */
const fetchManifest = async (connection, topics, hash) => manifestIn(hash, await connection.retainedOn(topics.package((0,_release_update_list__WEBPACK_IMPORTED_MODULE_2__/* .manifestOf */ .$V)(hash))));
/** Damaged is as good as none. */
function manifestIn(hash, payload) {
    try {
        const bytes = payload && (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .decompress */ .mF)(payload, _release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ);
        return bytes && (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(bytes) === hash ? { bytes, manifest: (0,_release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes) } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 37451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VN: () => (/* binding */ changeIndex),
/* harmony export */   _M: () => (/* binding */ writeIndex),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _release_release_index__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74099);



/** MQTT has no compare-and-set: whoever is overwritten by another publisher merges once more. */
const TRIES = 5;
const FIRST_PAUSE_MS = 100;
/** @returns undefined where nothing is retained */
async function readIndex(connection, topics, name, quiet) {
    const topic = topics.index(name);
    const found = await connection.retainedOn(topic, quiet);
    return found?.length ? (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .parseIndex */ .A1)(topic, found) : undefined;
}
/**
 * Writes a change on top of what was read. Whether another publisher overwrites it, shows later: `changeIndex`.
 *
 * @param seen what is retained, if anything is
 * @returns whether there was anything to write
 */
async function writeIndex(connection, topics, { name, change, isIn }, seen, reporter) {
    const before = seen ?? (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .emptyIndex */ .gW)(name);
    if (isIn(before))
        return false;
    const topic = topics.index(name);
    const { payload, forgotten } = (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .encodeIndex */ .bj)(change(before));
    for (const { version } of forgotten)
        reporter.warning(`${topic} is full: ${name} ${version} is forgotten there, and will not be pruned; prune earlier`);
    await connection.publish([{ topic, payload, retain: true }]);
    return true;
}
/**
 * Reads, changes and writes the index of a release name until the change is in it.
 *
 * @throws Failure `index`, `index-contended`
 */
async function changeIndex(connection, topics, wanted, reporter) {
    const { name, isIn } = wanted;
    const read = () => readIndex(connection, topics, name);
    let index = await read();
    for (let tries = 0; !index || !isIn(index); tries++) {
        if (tries === TRIES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('index-contended', `${topics.index(name)} was overwritten ${TRIES} times while it was written; let fewer publishers ` +
                'work at a time, and run again');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(FIRST_PAUSE_MS * 2 ** tries * Math.random());
        const begunMs = performance.now();
        await writeIndex(connection, topics, wanted, await read(), reporter);
        // Whoever had read it before that is about to overwrite it, and takes as long.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((performance.now() - begunMs) * (2 + 2 * Math.random()));
        index = await read();
    }
}


/***/ }),

/***/ 49910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ readMark),
/* harmony export */   U: () => (/* binding */ pruningOver),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   mn: () => (/* binding */ NO_PRUNING),
/* harmony export */   wy: () => (/* binding */ encodeMark)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95255);


const NO_PRUNING = { run: '', isActive: false };
/** A mark that has not changed for so long is that of a pruning which died. */
const DEAD_MS = 60_000;
const LOOK_MS = 1_000;
const MAX_RUN = 64;
function encodeMark({ run, isActive }) {
    return JSON.stringify({ run, active: isActive });
}
/** What is not a mark is none: everything is looked at again then. */
function parseMark(payload) {
    try {
        const { run, active } = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(payload.toString());
        if (typeof run === 'string' && run.length <= MAX_RUN)
            return { run, isActive: active === true };
    }
    catch {
        // Somebody else's.
    }
    return NO_PRUNING;
}
/** @param quiet as for `Connection.retained` */
async function readMark(connection, topics, quiet) {
    const payload = await connection.retainedOn(topics.pruning(), quiet);
    return payload ? parseMark(payload) : NO_PRUNING;
}
/**
 * Waits while packages are being deleted, and until a mark that says so is that of a pruning which died.
 *
 * @param deadMs how long an unchanged mark is believed, by this computer's monotonic clock
 */
async function pruningOver(connection, topics, deadMs = DEAD_MS) {
    let believed;
    let sinceMs = 0;
    for (;;) {
        const { run, isActive } = await readMark(connection, topics);
        if (!isActive)
            return;
        if (run !== believed)
            [believed, sinceMs] = [run, performance.now()];
        if (performance.now() - sinceMs > deadMs)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(LOOK_MS, deadMs / 4));
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

/***/ 4877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ retainedBelow)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** What is retained comes at once; this long after the last of it, that was all. */
const QUIET_MS = 1000;
/**
 * All that is retained below topics with wildcards, and unless it is left out, what is said meanwhile. A connection that
 * was lost would be silent as well.
 *
 * @throws Failure `connection-lost`
 */
async function retainedBelow(connection, wanted, { isLiveToo = true } = {}) {
    const heard = new Map();
    let come = 0;
    let isLost = false;
    void connection.lost.then(() => (isLost = true));
    const unwatch = await connection.watch(wanted, (topic, payload, isRetained) => {
        if (payload.length === 0 || !(isLiveToo || isRetained))
            return;
        come += 1;
        heard.set(topic, payload);
    });
    await Promise.race([connection.silence(QUIET_MS, () => come), connection.lost]);
    if (isLost)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('connection-lost', `the connection to ${connection.broker} was lost while it was read: nothing was deleted; run again`);
    await unwatch();
    return heard;
}


/***/ }),

/***/ 73809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Topics)
/* harmony export */ });
/* unused harmony export checkName */
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


/** AWS IoT Core refuses topics with more (Message broker and protocol limits). */
const MAX_SLASHES = 7;
/** AWS IoT Core's limit in bytes of UTF-8; other brokers allow far more. */
const MAX_TOPIC_BYTES = 256;
/** Any, for its length. */
const HASH = '0'.repeat(64);
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[+#/\u0000-\u001f\u007f]/;
/**
 * Checks a channel or device name: it must be one topic level, without wildcards.
 *
 * @param kind for the message: `channel`, `device id`
 * @throws Failure `bad-name`
 */
function checkName(kind, name) {
    if (name === '')
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} is empty; give it a name.`);
    if (FORBIDDEN.test(name) || name.startsWith('$'))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} ${JSON.stringify(name)} cannot be part of an MQTT topic; ` +
            'leave out +, #, / and control characters, and a $ at the beginning.');
}
function checkPrefix(option, prefix) {
    for (const level of prefix.split('/'))
        if (level === '' || FORBIDDEN.test(level) || level.startsWith('$'))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-prefix', `${option} ${JSON.stringify(prefix)} cannot begin an MQTT topic; ` +
                'write names with / between them, without wildcards, such as mpypi.');
}
function checkTopic(topic) {
    const slashes = topic.split('/').length - 1;
    if (slashes > MAX_SLASHES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-deep', `The topic ${topic} has ${slashes} slashes and brokers allow as few as ${MAX_SLASHES}; ` +
            'put the file into fewer folders or shorten the prefix.');
    if (Buffer.byteLength(topic) > MAX_TOPIC_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-long', `The topic ${topic} is longer than ${MAX_TOPIC_BYTES} bytes, which brokers refuse; ` +
            'shorten the path or the prefix.');
    return topic;
}
/** All topics of the update channel. Every name that goes in is checked. */
class Topics {
    prefix;
    packagePrefix;
    constructor({ topicPrefix, packagePrefix = `${topicPrefix}/packages` }) {
        checkPrefix('topic-prefix', topicPrefix);
        checkPrefix('package-prefix', packagePrefix);
        this.prefix = topicPrefix;
        this.packagePrefix = packagePrefix;
    }
    /**
     * Whether there is room for these in topics is known before there is anything to send.
     *
     * @throws Failure `topic-too-deep`, `topic-too-long`, `bad-name`
     */
    requireRoom({ channels, deviceIds }) {
        for (const channel of channels)
            this.lease(channel);
        for (const deviceId of deviceIds)
            this.liveLog(deviceId);
        // The deepest of those that every release may have.
        this.package({ type: 'blob', sha256: HASH, part: 1 });
        this.package({ type: 'delta', pkg_sha256: HASH, base: HASH });
    }
    /** Where the update list of a channel is retained. */
    channel(name) {
        checkName('channel', name);
        return checkTopic(`${this.prefix}/channels/${name}`);
    }
    /** All channels' lists, as a subscription. */
    everyChannel() {
        return `${this.prefix}/channels/+`;
    }
    /** Whether it is that of a channel's list. */
    isChannel(topic) {
        return topic.startsWith(this.everyChannel().slice(0, -1));
    }
    /** What publishers know of a channel's rollout. */
    rollout(channel) {
        checkName('channel', channel);
        return checkTopic(`${this.prefix}/rollouts/${channel}`);
    }
    /** All rollouts, as a subscription. */
    everyRollout() {
        return `${this.prefix}/rollouts/+`;
    }
    /** Who writes to a channel. */
    lease(channel) {
        return checkTopic(`${this.rollout(channel)}/lease`);
    }
    /** Where one board takes an update list for itself alone. */
    command(deviceId) {
        return this.node(deviceId, 'cmd');
    }
    /** Where a board says what it is. */
    info(deviceId) {
        return this.node(deviceId, 'info');
    }
    /** Where a board says what its update is doing. */
    status(deviceId) {
        return this.node(deviceId, 'status');
    }
    /** What a board logged last before it crashed. */
    log(deviceId) {
        return this.node(deviceId, 'log');
    }
    /** Where a board is asked to do something now; never retained. */
    control(deviceId) {
        return this.node(deviceId, 'ctl');
    }
    /** Where a board that was asked to tells its log line by line. */
    liveLog(deviceId) {
        return checkTopic(`${this.log(deviceId)}/live`);
    }
    /** All that a board has, as a subscription. */
    branch(deviceId) {
        return this.node(deviceId, '#');
    }
    /** `1` while the board is connected; its last will is `0`. */
    online(deviceId) {
        return this.node(deviceId, 'online');
    }
    /** Until when the board sleeps; cleared when it is awake. */
    asleep(deviceId) {
        return this.node(deviceId, 'asleep');
    }
    /** All boards' reports of one kind, as a subscription. */
    everyNode(leaf) {
        return `${this.prefix}/nodes/+/${leaf}`;
    }
    /** Takes the topic of a node apart; undefined for every other topic. */
    nodeOf(topic) {
        const start = `${this.prefix}/nodes/`;
        if (!topic.startsWith(start))
            return undefined;
        const [deviceId, leaf, ...more] = topic.slice(start.length).split('/');
        return deviceId && leaf && more.length === 0 ? { deviceId, leaf } : undefined;
    }
    /** What the broker holds of a release name. */
    index(name) {
        checkName('release name', name);
        return checkTopic(`${this.packagePrefix}/index/${name}`);
    }
    /** All indexes, as a subscription. */
    everyIndex() {
        return `${this.packagePrefix}/index/+`;
    }
    /** Whose index it is; undefined for every other topic. */
    indexed(topic) {
        const start = this.everyIndex().slice(0, -1);
        return topic.startsWith(start) ? topic.slice(start.length) : undefined;
    }
    /** Whether somebody deletes packages. */
    pruning() {
        return checkTopic(`${this.packagePrefix}/pruning`);
    }
    /** Where the payload of an update list's entry, or a blob, is retained. */
    package(reference) {
        return checkTopic(`${this.packagePrefix}/${locate(reference)}`);
    }
    node(deviceId, leaf) {
        checkName('device id', deviceId);
        return checkTopic(`${this.prefix}/nodes/${deviceId}/${leaf}`);
    }
}
function locate(reference) {
    switch (reference.type) {
        case 'blob': {
            const part = reference.part === undefined ? '' : `/${reference.part}`;
            return `blob/${reference.sha256}${part}`;
        }
        case 'delta':
            return `release/${reference.pkg_sha256}/${reference.base}`;
        case 'src':
            return `src/${(0,_release_board_path__WEBPACK_IMPORTED_MODULE_0__/* .checkBoardPath */ .QS)(reference.path)}/${reference.pkg_sha256}`;
        case 'fallback':
            return `release/${reference.pkg_sha256}`;
        case 'release':
        case 'wheel':
            return `${reference.type}/${reference.pkg_sha256}`;
    }
}


/***/ }),

/***/ 16923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPrune: () => (/* binding */ runPrune)
});

// EXTERNAL MODULE: ./action/channel/connection.ts + 7 modules
var channel_connection = __webpack_require__(25331);
// EXTERNAL MODULE: ./action/channel/index-topic.ts
var index_topic = __webpack_require__(37451);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/channel/pruning.ts
var pruning = __webpack_require__(49910);
;// CONCATENATED MODULE: ./action/channel/prune.ts





/** Publishers take a mark for dead after 60 s (docs/protocol.md, "Pruning"); a message may take half of that. */
const ENOUGH_MS = 25_000;
/** Deleted between two looks at whether it may go on. */
const AT_A_TIME = 32;
/**
 * Deletes what a plan says, as far as it still stands once publishers know of the pruning.
 *
 * @param connection does not connect again after a loss: by then others may go on
 * @throws Failure `pruning-held`, `prune-unfinished`, `connection-lost`, ...
 */
async function prune(connection, topics, { planner, shown, choice }, reporter) {
    const mark = await PruningHold.take(connection, topics);
    try {
        const now = await planner.plan(choice);
        // Neither what came under the eyes of nobody, nor what is referred to since.
        const releases = now.releases.filter(isIn(shown.releases));
        const deletions = [...now.deletions].filter(([topic]) => shown.deletions.has(topic));
        const progress = reporter.progress('Deleting', deletions.length, '');
        try {
            for (let done = 0; done < deletions.length; done += AT_A_TIME) {
                await mark.require();
                const some = deletions.slice(done, done + AT_A_TIME);
                await connection.publish(some.map(([topic]) => ({ topic, payload: '', retain: true })));
                progress.update(done + some.length);
            }
        }
        finally {
            progress.stop();
        }
        await mark.require();
        await forget(connection, topics, choice.name, releases, reporter);
        return { deleted: new Map(deletions), releases };
    }
    finally {
        await mark.release();
    }
}
/** The same manifest, as it was published then. */
const isIn = (releases) => ({ pkg_sha256, at }) => releases.some((each) => each.pkg_sha256 === pkg_sha256 && each.at === at);
/** Takes releases out of the index, unless they were published once more meanwhile. */
async function forget(connection, topics, name, gone, reporter) {
    const isGone = isIn(gone);
    await (0,index_topic/* changeIndex */.VN)(connection, topics, {
        name,
        change: (index) => ({
            ...index,
            releases: index.releases.filter((each) => !isGone(each))
        }),
        isIn: ({ releases }) => !releases.some(isGone)
    }, reporter);
}
/** The mark of a pruning, while it is believed. */
class PruningHold {
    connection;
    topics;
    run = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    takenMs = performance.now();
    isLost = false;
    constructor(connection, topics) {
        this.connection = connection;
        this.topics = topics;
        void connection.lost.then(() => (this.isLost = true));
    }
    static async take(connection, topics) {
        await (0,pruning/* pruningOver */.U)(connection, topics);
        const hold = new PruningHold(connection, topics);
        await hold.write(true);
        // Whoever read before this was written is about to write as well, and takes as long.
        await (0,promises_.setTimeout)((performance.now() - hold.takenMs) * (2 + 2 * Math.random()));
        await hold.require();
        return hold;
    }
    /** @throws Failure unless publishers still wait for this pruning */
    async require() {
        const { broker } = this.connection;
        if (this.isLost)
            throw new failure/* Failure */.HR('connection-lost', `the connection to ${broker} was lost: not everything was deleted; run again`);
        const { run, isActive } = await (0,pruning/* readMark */.Mp)(this.connection, this.topics);
        if (run !== this.run || !isActive)
            throw new failure/* Failure */.HR('pruning-held', `somebody else prunes at ${broker}, by ${this.topics.pruning()}; run again when that is over`);
        if (performance.now() - this.takenMs > ENOUGH_MS)
            throw new failure/* Failure */.HR('prune-unfinished', 'not everything was deleted within the time for which publishers wait; run again, the rest follows');
    }
    async release() {
        // Not one of another's: and over a lost connection nothing is said, the mark dies by itself.
        if (this.isLost)
            return;
        const { run } = await (0,pruning/* readMark */.Mp)(this.connection, this.topics);
        if (run === this.run)
            await this.write(false);
    }
    write(isActive) {
        const payload = (0,pruning/* encodeMark */.wy)({ run: this.run, isActive });
        return this.connection.publish([{ topic: this.topics.pruning(), payload, retain: true }]);
    }
}

// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(28723);
;// CONCATENATED MODULE: ./action/release/prunable.ts

/** Whoever publishes now may have written the index, and not yet the list that refers to it. */
const YOUNG_MS = 86_400_000;
/** The releases of an index to which nothing refers any more, the oldest first. */
function prunable(index, reasons) {
    const kept = new Set(index.releases.filter((release) => isKept(release, index.keep, reasons)));
    // One that brings back an older one stands in its place in the history; a Set goes on with what is added.
    for (const { repeats } of kept)
        for (const release of index.releases)
            if (release.pkg_sha256 === repeats)
                kept.add(release);
    return index.releases.filter((release) => !kept.has(release));
}
function isKept({ version, pkg_sha256, seq, at = 0 }, keep, { named, isRun, nowMs }) {
    return (Math.max(seq, at) > nowMs - YOUNG_MS ||
        keep.some((each) => each === version || (0,release_version/* isSameVersion */.p)(each, version)) ||
        named.has(pkg_sha256) ||
        isRun(version));
}
/** What hash a reference is protected by. */
const hashOf = (reference) => reference.type === 'blob' ? reference.sha256 : reference.pkg_sha256;
/**
 * What a release has on the broker, its manifest last: as long as that is there, a pruning that was interrupted can be
 * gone on with.
 *
 * @param blobs that its manifest names
 */
function referencesOf(name, { version, pkg_sha256, size, base, packages = [] }, blobs) {
    const delta = base === undefined ? [] : [{ type: 'delta', base, pkg_sha256 }];
    return [...blobs, ...packages, ...delta, { type: 'release', name, version, pkg_sha256, size }];
}
/** Those of the references that none of the hashes protects. */
function unprotected(references, held) {
    return references.filter((reference) => !held.has(hashOf(reference)));
}

// EXTERNAL MODULE: ./action/release/update-list.ts
var update_list = __webpack_require__(97899);
// EXTERNAL MODULE: ./action/channel/fetched.ts
var fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/release/release-index.ts
var release_index = __webpack_require__(74099);
// EXTERNAL MODULE: ./action/channel/reports.ts
var reports = __webpack_require__(84366);
// EXTERNAL MODULE: ./action/channel/retained-below.ts
var retained_below = __webpack_require__(4877);
;// CONCATENATED MODULE: ./action/channel/references.ts





/**
 * Reads all that may refer to packages of a release name. What is malformed refers to everything that it can name.
 *
 * @throws Failure `not-in-index`, `index`, `prune-blind`, `connection-lost`
 */
async function readReferences(connection, topics, name) {
    const heard = await (0,retained_below/* retainedBelow */.q)(connection, [
        topics.everyChannel(),
        topics.everyRollout(),
        topics.everyIndex(),
        ...['cmd', 'status', 'info'].map((leaf) => topics.everyNode(leaf))
    ]);
    const own = topics.index(name);
    const payload = heard.get(own);
    if (!payload)
        throw noIndex(connection, topics, name, heard);
    const index = (0,release_index/* parseIndex */.A1)(own, payload);
    heard.delete(own);
    const boards = new Set([...heard.keys()].flatMap((topic) => topics.nodeOf(topic)?.deviceId ?? []));
    const channels = [...heard.keys()].filter((topic) => topics.isChannel(topic)).length;
    // A broker filters what a user may not read without a word.
    if (channels === 0 && index.releases.some(({ channel }) => channel !== null))
        throw new failure/* Failure */.HR('prune-blind', `${connection.broker} shows no channel's list, while ${own} has releases for channels: nothing was deleted; ` +
            `let this user read ${topics.everyChannel()}`);
    return {
        index,
        named: new Set([...heard.values()].flatMap(hashesIn)),
        promised: promisedIn(heard, topics),
        isRun: runBy(name, heard, topics),
        counts: { channels, boards: boards.size }
    };
}
function noIndex({ broker }, topics, name, heard) {
    const known = [...heard.keys()].flatMap((topic) => topics.indexed(topic) ?? []).sort();
    return new failure/* Failure */.HR('not-in-index', `${broker} shows no index of ${name}; it has those of ${known.slice(0, 10).join(', ') || 'no name'}`);
}
/** Every SHA-256 in a text, whatever else it is; but for where a delta comes from, which boards have themselves. */
function hashesIn(payload) {
    const text = payload.toString('latin1').toLowerCase();
    const told = text.replaceAll(/"base":"[0-9a-f]{64}"/g, '');
    return [...told.matchAll(/(?=([0-9a-f]{64}))/g)].map(([, hash]) => hash);
}
function promisedIn(heard, topics) {
    const promised = new Map();
    for (const [topic, payload] of heard) {
        const name = topics.indexed(topic);
        if (name === undefined)
            continue;
        for (const { pkg_sha256, version } of releasesIn(topic, payload))
            promised.set(pkg_sha256, `${name} ${version}`);
    }
    return promised;
}
/** None of an index that is malformed: it promises nothing, and names hashes. */
function releasesIn(topic, payload) {
    return (0,failure/* unlessFailure */.rS)(() => (0,release_index/* parseIndex */.A1)(topic, payload).releases) ?? [];
}
/** Boards that took a release by cable tell it by its version alone. */
function runBy(name, heard, topics) {
    const versions = [];
    const garbled = [];
    for (const [topic, payload] of heard) {
        if (topics.nodeOf(topic)?.leaf !== 'info')
            continue;
        try {
            versions.push((0,reports/* readReport */.tL)('info', payload)?.packages[name] ?? '');
        }
        catch (error) {
            if (!(error instanceof reports/* NotUnderstood */.fO))
                throw error;
            garbled.push(payload.toString());
        }
    }
    return (version) => versions.some((each) => each === version || (each !== '' && (0,release_version/* isSameVersion */.p)(each, version))) ||
        garbled.some((text) => text.includes(version));
}

;// CONCATENATED MODULE: ./action/channel/prune-plan.ts





/**
 * Reads all that refers to packages, and works out to which of the index's nothing does. Manifests never change: the
 * planner remembers them, so that the second look is short.
 */
class PrunePlanner {
    connection;
    topics;
    blobs = new Map();
    constructor(connection, topics) {
        this.connection = connection;
        this.topics = topics;
    }
    /** @throws Failure `not-in-index`, `index`, `prune-blind`, `prune-doubt`, `connection-lost` */
    async plan({ name, keep, nowMs }) {
        const references = await readReferences(this.connection, this.topics, name);
        const { named, promised, isRun, counts } = references;
        const index = { ...references.index, keep: [...references.index.keep, ...keep] };
        const releases = prunable(index, { named, isRun, nowMs });
        const kept = index.releases.filter((release) => !releases.includes(release));
        for (const { pkg_sha256, version } of kept)
            promised.set(pkg_sha256, `${name} ${version}`);
        const gone = releases.map(({ pkg_sha256 }) => pkg_sha256);
        await this.learn([...named, ...promised.keys(), ...gone]);
        this.requireAll(promised);
        const of = (release) => referencesOf(name, release, this.blobs.get(release.pkg_sha256) ?? []);
        const held = new Set([
            ...named,
            ...promised.keys(),
            ...[...named, ...promised.keys()].flatMap((hash) => (this.blobs.get(hash) ?? []).map(({ sha256 }) => sha256)),
            ...kept.flatMap(({ packages = [] }) => packages.map(({ pkg_sha256 }) => pkg_sha256))
        ]);
        const sizes = await this.sizesOf(index.releases.flatMap(of));
        const topics = manifestsLast(unprotected(releases.flatMap(of), held)).map((each) => this.topics.package(each));
        return {
            releases,
            kept,
            deletions: new Map(topics.flatMap((topic) => (sizes.has(topic) ? [[topic, sizes.get(topic)]] : []))),
            totalBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
            counts
        };
    }
    /** Which files manifests name. Twice: what comes late must not be taken for what is not there. */
    async learn(hashes) {
        for (let tries = 0; tries < 2; tries++) {
            const unknown = [...new Set(hashes)].filter((hash) => !this.blobs.has(hash));
            if (unknown.length === 0)
                return;
            const byTopic = new Map(unknown.map((hash) => [this.topics.package((0,update_list/* manifestOf */.$V)(hash)), hash]));
            await this.connection.retained([...byTopic.keys()], (topic, payload) => {
                const hash = byTopic.get(topic);
                const blobs = (0,fetched/* blobsOf */.OR)(hash, payload);
                if (blobs)
                    this.blobs.set(hash, blobs);
            });
        }
    }
    requireAll(promised) {
        for (const [hash, release] of promised)
            if (!this.blobs.has(hash))
                throw new failure/* Failure */.HR('prune-doubt', `${this.topics.package((0,update_list/* manifestOf */.$V)(hash))} does not hold the manifest of ${release}, which is to stay: nobody knows ` +
                    'which files it needs, and nothing was deleted; publish its bundle once more, or prune that name first');
    }
    async sizesOf(references) {
        const sizes = new Map();
        const topics = new Set(references.map((each) => this.topics.package(each)));
        await this.connection.retained([...topics], (topic, payload) => {
            if (payload.length > 0)
                sizes.set(topic, payload.length);
        });
        return sizes;
    }
}
function manifestsLast(references) {
    const isManifest = ({ type }) => type === 'release';
    return [...references.filter((each) => !isManifest(each)), ...references.filter(isManifest)];
}

// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
// EXTERNAL MODULE: ./action/report/counted.ts
var counted = __webpack_require__(49774);
// EXTERNAL MODULE: ./action/report/moment.ts
var moment = __webpack_require__(47926);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(59231);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
;// CONCATENATED MODULE: ./action/commands/prune.ts











/**
 * Deletes releases to which nothing refers from the broker, after showing them and asking.
 *
 * @throws Failure `not-confirmed`, and as `PrunePlanner.plan` and `prune`
 */
async function runPrune(inputs, reporter) {
    const [name, ...more] = inputs.names;
    if (name === undefined || more.length > 0)
        throw new failure/* Failure */.HR('usage', 'give the name of one release, such as that of the project');
    const topics = new channel_topics/* Topics */.n(inputs);
    const connection = await (0,channel_connection/* connect */.eE)({ ...(await (0,broker_options/* brokerOptions */.e)(inputs.broker)), retries: 0 }, reporter);
    try {
        const choice = { name, keep: inputs.keep, nowMs: inputs.nowMs ?? Date.now() };
        const planner = new PrunePlanner(connection, topics);
        const shown = await planner.plan(choice);
        checkKept(choice, shown);
        tell(choice, shown, reporter);
        const kept = shown.kept.map(({ version }) => version);
        const { totalBytes: bytesBefore } = shown;
        if (shown.releases.length === 0) {
            await remember(connection, topics, choice, reporter);
            return { name, pruned: [], kept, topics: 0, bytesBefore, bytesAfter: bytesBefore };
        }
        const bytes = (0,size/* formatSize */.X)(sumOf(shown.deletions));
        if (!(await inputs.confirm(`Delete ${(0,counted/* counted */.h)(shown.releases.length, 'release')} of ${name}, ${bytes}?`)))
            throw new failure/* Failure */.HR('not-confirmed', 'nothing was deleted; give --yes to do it without asking');
        await remember(connection, topics, choice, reporter);
        const { deleted, releases } = await prune(connection, topics, { planner, shown, choice }, reporter);
        const freed = sumOf(deleted);
        reporter.info(`Deleted ${(0,counted/* counted */.h)(releases.length, 'release')} of ${name}, ${(0,size/* formatSize */.X)(freed)}.`);
        return {
            name,
            pruned: releases.map(({ version }) => version),
            kept,
            topics: deleted.size,
            bytesBefore,
            bytesAfter: bytesBefore - freed
        };
    }
    finally {
        await connection.close();
    }
}
const sumOf = (sizes) => [...sizes.values()].reduce((sum, size) => sum + size, 0);
/** A version that is mistyped would be deleted. */
function checkKept({ name, keep }, { releases, kept }) {
    const known = [...releases, ...kept].map(({ version }) => version);
    const unknown = keep.find((version) => !known.some((each) => (0,release_version/* isSameVersion */.p)(each, version)));
    if (unknown !== undefined)
        throw new failure/* Failure */.HR('not-in-index', `${name} ${unknown}, which is to be kept, is not in the index of the broker: nothing was deleted`);
}
function tell({ name }, plan, reporter) {
    const { releases, kept, deletions, totalBytes, counts } = plan;
    reporter.info(`Looked at ${(0,counted/* counted */.h)(counts.channels, 'channel')} and ${(0,counted/* counted */.h)(counts.boards, 'board')}. Of ${name} stay ` +
        `${kept.map(({ version }) => version).join(', ') || 'no releases'}.`);
    if (releases.length === 0) {
        reporter.info(`Nothing of ${name} can go: something refers to it, or it is younger than 24 h.`);
        return;
    }
    reporter.table({
        title: `To be deleted: ${(0,counted/* counted */.h)(deletions.size, 'topic')}, ${(0,size/* formatSize */.X)(sumOf(deletions))} of ${(0,size/* formatSize */.X)(totalBytes)}`,
        columns: ['release', 'channel', 'published'],
        rows: releases.map(({ version, channel, seq }) => [
            `${name} ${version}`,
            channel ?? '',
            (0,moment/* isoDate */._)(seq)
        ])
    });
}
/** Writes into the index what is never pruned. */
async function remember(connection, topics, { name, keep }, reporter) {
    if (keep.length === 0)
        return;
    await (0,index_topic/* changeIndex */.VN)(connection, topics, {
        name,
        change: (index) => ({ ...index, keep: [...new Set([...index.keep, ...keep])] }),
        isIn: (index) => keep.every((version) => index.keep.includes(version))
    }, reporter);
}


/***/ }),

/***/ 85476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ compress),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   _E: () => (/* binding */ PART_BYTES),
/* harmony export */   aA: () => (/* binding */ blobReferences),
/* harmony export */   di: () => (/* binding */ makeBlobs),
/* harmony export */   mF: () => (/* binding */ decompress)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


/** Bytes of content in one part: even incompressible it stays far below 64 KiB on the wire. */
const PART_BYTES = 32_768;
/** A board needs a buffer of 2^WINDOW_BITS bytes to inflate; above 2^12 the protocol forbids it. */
const WINDOW_BITS = 10;
function sha256Of(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** One zlib stream (RFC 1950) that a board can inflate in little memory. */
function compress(content) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateSync)(content, { level: 9, memLevel: 9, windowBits: WINDOW_BITS });
}
/** @throws if the stream is damaged, or holds more than the limit */
function decompress(payload, limitBytes) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(payload, { maxOutputLength: Math.max(1, limitBytes) });
}
/** Topics of a file's content, in order; none for an empty file. */
function blobReferences(sha256, sizeBytes) {
    const parts = Math.ceil(sizeBytes / PART_BYTES);
    if (parts === 1)
        return [{ type: 'blob', sha256 }];
    return Array.from({ length: parts }, (_, part) => ({ type: 'blob', sha256, part }));
}
/** Cuts a file's content into parts, each of which a board can inflate without the others. */
function makeBlobs(content) {
    return blobReferences(sha256Of(content), content.length).map((entry, index) => ({
        entry,
        payload: compress(content.subarray(index * PART_BYTES, (index + 1) * PART_BYTES))
    }));
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

/***/ 91302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66394);



/** Stands in the place of a size. */
const REMOVED = -1;
const TAKEN = 1;
/** A board reads a line at a time, into a buffer of this size. */
const MAX_LINE_BYTES = 1024;
const MAX_MANIFEST_BYTES = 131_072;
/** No board's flash holds more; a reader must not be made to fetch for ever. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** What fits into a header line with room to spare. */
const MAX_DEVICES = 20;
/**
 * @param files in any order, as are the removals
 * @throws Failure `release-too-large`, `bad-release`
 */
function encodeManifest(header, files, removals = []) {
    const rows = [
        ...files.map(({ path, sizeBytes, sha256, takes }) => takes ? [path, sizeBytes, sha256, TAKEN] : [path, sizeBytes, sha256]),
        ...removals.map((path) => [path, REMOVED])
    ];
    rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const lines = [
        JSON.stringify({ ...header, files: rows.length }),
        ...rows.map((row) => JSON.stringify(row))
    ];
    for (const line of lines) {
        if (!/^[\x20-\x7e]*$/.test(line))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-release', `${line.slice(0, 80)} is not ASCII, which a release has to be; rename the file or the channel`);
        if (line.length >= MAX_LINE_BYTES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-release', `${line.slice(0, 80)}… is too long for a board; shorten names`);
    }
    const manifest = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'ascii');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('release-too-large', `the release has ${files.length} files, and its manifest of ${manifest.length} bytes is ` +
            `above ${MAX_MANIFEST_BYTES}; leave files out`);
    return manifest;
}
/** @throws Failure `manifest` for whatever a board would refuse */
function parseManifest(manifest) {
    const text = Buffer.from(manifest).toString('latin1');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw malformed('it is too long');
    if (!text.endsWith('\n'))
        throw malformed('its last line has no end');
    const [first, ...rest] = text.slice(0, -1).split('\n');
    const header = parseLine(first);
    checkHeader(header);
    if (rest.length !== header.files)
        throw malformed(`it has ${rest.length} files, not ${header.files}`);
    const files = [];
    const removals = [];
    let before = '';
    for (const line of rest) {
        const value = parseLine(line);
        const file = isRemoval(value) ? { path: value[0] } : parseFile(value);
        if (file.path <= before)
            throw malformed(`${file.path} is not in order`);
        before = file.path;
        if ('sha256' in file)
            files.push(file);
        else
            removals.push(file.path);
    }
    return { header, files, removals };
}
function parseLine(line) {
    if (line.length >= MAX_LINE_BYTES)
        throw malformed('a line is too long');
    try {
        return (0,_nested_json__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(line);
    }
    catch {
        throw malformed('a line is not JSON');
    }
}
function checkHeader(header) {
    const isText = (value) => typeof value === 'string';
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(header))
        throw malformed('it has no header');
    if (header.format !== 1)
        throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`);
    const { name, version, seq, channel, devices, created, expires, requires, files } = header;
    const good = isText(name) &&
        isText(version) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(seq) &&
        seq > 0 &&
        (channel === null || isText(channel)) &&
        Array.isArray(devices) &&
        devices.every(isText) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(created) &&
        (expires === null || (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(expires)) &&
        isRequirements(requires) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(files);
    if (!good)
        throw malformed('its header lacks something');
}
function isRequirements(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return false;
    const { mpy, arch, flash } = value;
    return ((mpy === null || typeof mpy === 'string') &&
        (arch === null || typeof arch === 'string') &&
        Number.isSafeInteger(flash));
}
function isRemoval(value) {
    return (Array.isArray(value) &&
        value.length === 2 &&
        typeof value[0] === 'string' &&
        value[1] === REMOVED);
}
function parseFile(value) {
    if (!Array.isArray(value))
        throw malformed('a line is not a file');
    const [path, sizeBytes, sha256, ...more] = value;
    const good = typeof path === 'string' &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(sizeBytes) &&
        sizeBytes <= MAX_FILE_BYTES &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)(sha256) &&
        (more.length === 0 || (more.length === 1 && more[0] === TAKEN));
    if (!good)
        throw malformed('a line is not a file');
    const takes = more.length === 1;
    return { path, sizeBytes, sha256, ...(takes && { takes }) };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('manifest', `the release manifest is malformed: ${why}`);
}


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

/***/ 74099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   _h: () => (/* binding */ withRelease),
/* harmony export */   bj: () => (/* binding */ encodeIndex),
/* harmony export */   gW: () => (/* binding */ emptyIndex)
/* harmony export */ });
/* unused harmony export MAX_INDEX_BYTES */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95255);
/* harmony import */ var _retained_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8504);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66394);




const MAX_INDEX_BYTES = 131_072;
const MAX_TEXT = 200;
/** RSA-3072 in base64. */
const SIGNATURE_CHARACTERS = 512;
function emptyIndex(name) {
    return { format: 1, name, keep: [], releases: [] };
}
/** The same index with a release in it, in the place of an earlier record of the very same manifest. */
function withRelease(index, release) {
    const others = index.releases.filter(({ pkg_sha256 }) => pkg_sha256 !== release.pkg_sha256);
    return { ...index, releases: [...others, release].sort((a, b) => a.seq - b.seq) };
}
/**
 * @returns what is retained, and the oldest releases that had to be left out for it
 */
function encodeIndex(index) {
    const forgotten = [];
    const kept = [...index.releases];
    let payload = JSON.stringify({ ...index, releases: kept });
    while (Buffer.byteLength(payload) > MAX_INDEX_BYTES && kept.length > 0) {
        forgotten.push(kept.shift());
        payload = JSON.stringify({ ...index, releases: kept });
    }
    return { payload, forgotten };
}
/**
 * Reads an index that a broker retains. Anybody may have put it there.
 *
 * @param topic for the message
 * @throws Failure `index`
 */
function parseIndex(topic, payload) {
    const malformed = (why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('index', `what is retained on ${topic} is not an index of releases: ${why}; clear the topic, the next publication begins anew`);
    if (payload.length > MAX_INDEX_BYTES)
        throw malformed(`it has ${payload.length} bytes`);
    let index;
    try {
        index = (0,_nested_json__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload.toString());
    }
    catch {
        throw malformed('it is not JSON');
    }
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(index) || index['format'] !== 1)
        throw malformed('its format is not 1');
    const { name, keep, releases } = index;
    if (!isText(name) || !topic.endsWith(`/${name}`))
        throw malformed('it is of another name');
    if (!Array.isArray(keep) || !keep.every(isText))
        throw malformed('keep is no list of versions');
    if (!Array.isArray(releases) || !releases.every(isRelease))
        throw malformed('a release in it is not what it has to be');
    return { format: 1, name, keep, releases: [...releases].sort((a, b) => a.seq - b.seq) };
}
const isText = (value) => typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
const isSignature = (value) => typeof value === 'string' && value.length === SIGNATURE_CHARACTERS;
const RULES = {
    version: isText,
    pkg_sha256: _shape__WEBPACK_IMPORTED_MODULE_3__/* .isHash */ .jN,
    size: _shape__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my,
    seq: _shape__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my,
    at: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my),
    channel: (value) => value === null || isText(value),
    key: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(isText),
    sig: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(isSignature),
    base: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_3__/* .isHash */ .jN),
    repeats: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_3__/* .isHash */ .jN),
    packages: (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isAbsentOr */ .R_)((value) => Array.isArray(value) && value.every(_retained_list__WEBPACK_IMPORTED_MODULE_1__/* .isPackageEntry */ .jr))
};
function isRelease(value) {
    return (0,_shape__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) && Object.entries(RULES).every(([key, isGood]) => isGood(value[key]));
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

/***/ 97899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   qz: () => (/* binding */ checkUpdateList),
/* harmony export */   ub: () => (/* binding */ MAX_CANARIES)
/* harmony export */ });
/* unused harmony export MAX_LIST_BYTES */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** A manifest of which the hash alone is known, which is enough to find it. */
const manifestOf = (pkg_sha256) => ({
    type: 'release',
    name: '',
    version: '',
    pkg_sha256,
    size: 0
});
/** What boards take: docs/protocol.md, "Update list". */
const MAX_CANARIES = 20;
const MAX_LIST_BYTES = 8192;
const MAX_ENTRY_BYTES = 2048;
/** @throws Failure `list` for what boards would refuse */
function checkUpdateList(list) {
    const bytes = Buffer.byteLength(JSON.stringify(list));
    if (bytes > MAX_LIST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
            'put files into the package instead of extra-src-files');
    const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES);
    if (long)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`);
}


/***/ }),

/***/ 28723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   h4: () => (/* binding */ askedVersion),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   r8: () => (/* binding */ normaliseVersion),
/* harmony export */   x: () => (/* binding */ resolveVersion)
/* harmony export */ });
/* unused harmony export versionOfTag */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/**
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else what describes
 * the project. A tag and a description that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
function resolveVersion(sources) {
    const { version, dev, now } = sources;
    const release = version === undefined ? versionFromSources(sources) : normaliseVersion(version);
    return dev ? devVersion(release, now) : release;
}
function versionFromSources({ tag, declared, file }) {
    const ofProject = declared && normaliseVersion(declared.version, declared.at);
    if (tag === undefined) {
        if (ofProject !== undefined)
            return ofProject;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-missing', `no version: put \`version\` into ${file}, build from a tag such as v1.4.0, or give \`version\``);
    }
    const ofTag = versionOfTag(tag);
    if (ofProject !== undefined && !isSameVersion(ofProject, ofTag)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-mismatch', `the tag says version ${ofTag}, ${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(declared.at)} says ${ofProject}; change one of them, or give \`version\``, { at: declared.at });
    }
    return ofTag;
}
/** What a run was asked for, normalised: `version`, else the tag; undefined where only the project tells it. */
function askedVersion({ version, tag }) {
    if (version !== undefined)
        return normaliseVersion(version);
    return tag === undefined ? undefined : versionOfTag(tag);
}
/** Whether a normalised version comes before the release that it is named after (PEP 440). */
function isPreRelease(version) {
    return /\d(?:a|b|rc)\d|\.dev\d/.test(version.split('+')[0]);
}
/** What tags begin with that tell projects apart. */
const PROJECT = /^.+(?:\/(?=v)|-(?=v\d)|@(?=v?\d))/;
/**
 * The version that a tag stands for, normalised: `v1.4.0`, `refs/tags/v1.4.0`, or `lib/v1.4.0`, `lib-v1.4.0`,
 * `lib@1.4.0` where several projects share a repository.
 */
function versionOfTag(tag) {
    const name = tag.replace(/^refs\/tags\//, '');
    const version = parseVersion(name.replace(PROJECT, ''));
    if (version === undefined) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-invalid', `the tag ${JSON.stringify(name)} is not a version; tag releases like v1.4.0, or give \`version\``);
    }
    return version;
}
/** @returns the normal form of a PEP 440 version: `V1.0-RC1` becomes `1.0rc1` */
function normaliseVersion(text, at) {
    const version = parseVersion(text);
    if (version === undefined) {
        const where = at === undefined ? '' : `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at)}: `;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-invalid', `${where}${JSON.stringify(text)} is not a version after PEP 440 (like 1.4.0, 1.4.0rc1 or 1.4.0.post1)`, at === undefined ? {} : { at });
    }
    return version;
}
/**
 * A development version, valid after PEP 440 and before the release that it leads to. N is the time
 * in UTC to the millisecond, so that it grows with every run, on whatever machine.
 */
function devVersion(release, now) {
    const [publicPart = '', local] = release.split('+');
    const number = now.toISOString().replace(/\D/g, '');
    const version = `${publicPart.replace(/\.dev\d+$/, '')}.dev${number}`;
    return local === undefined ? version : `${version}+${local}`;
}
// PEP 440, appendix B, in pieces. Separators and spellings are free on the way in.
const SEPARATOR = '[-_.]?';
const EPOCH = '(?:(?<epoch>\\d+)!)?';
const RELEASE = '(?<release>\\d+(?:\\.\\d+)*)';
const PRE = `(?:${SEPARATOR}(?<pre>alpha|beta|preview|pre|rc|a|b|c)${SEPARATOR}(?<preNumber>\\d*))?`;
const POST = `(?:-(?<postDash>\\d+)|${SEPARATOR}(?<post>post|rev|r)${SEPARATOR}(?<postNumber>\\d*))?`;
const DEV = `(?:${SEPARATOR}(?<dev>dev)${SEPARATOR}(?<devNumber>\\d*))?`;
const LOCAL = '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?';
const VERSION = new RegExp(`^\\s*v?${EPOCH}${RELEASE}${PRE}${POST}${DEV}${LOCAL}\\s*$`, 'i');
const PRE_SPELLINGS = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc'
};
function parseVersion(text) {
    const parts = VERSION.exec(text)?.groups;
    if (parts === undefined)
        return undefined;
    const pre = parts.pre?.toLowerCase();
    const isPost = parts.postDash !== undefined || parts.post !== undefined;
    return [
        parts.epoch === undefined || /^0+$/.test(parts.epoch) ? '' : `${plain(parts.epoch)}!`,
        parts.release.split('.').map(plain).join('.'),
        pre === undefined ? '' : `${PRE_SPELLINGS[pre] ?? pre}${plain(parts.preNumber)}`,
        isPost ? `.post${plain(parts.postDash ?? parts.postNumber)}` : '',
        parts.dev === undefined ? '' : `.dev${plain(parts.devNumber)}`,
        parts.local === undefined ? '' : `+${localPart(parts.local)}`
    ].join('');
}
/** A number without leading zeros; an absent one counts as 0. BigInt, since dates are long. */
const plain = (digits) => String(BigInt(digits || '0'));
const localPart = (local) => local
    .toLowerCase()
    .split(/[-_.]/)
    .map((segment) => (/^\d+$/.test(segment) ? plain(segment) : segment))
    .join('.');
/** Whether two normalised versions are one: 1.4 equals 1.4.0 (PEP 440, "Version matching"). */
function isSameVersion(a, b) {
    return withoutZeros(a) === withoutZeros(b);
}
function withoutZeros(version) {
    const [numbers = ''] = /^[\d.!]*\d/.exec(version) ?? [];
    const parts = numbers.split('.');
    while (parts.length > 1 && parts.at(-1) === '0')
        parts.pop();
    return parts.join('.') + version.slice(numbers.length);
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** So many of a thing: `1 file`, `2 files`; with a plural that is not regular `2 canaries`. */
const counted = (count, thing, things = `${thing}s`) => `${count} ${count === 1 ? thing : things}`;


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
