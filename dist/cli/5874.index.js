export const id = 5874;
export const ids = [5874];
export const modules = {

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
    let found;
    await connection.retained([topic], (_topic, payload) => (found = payload), quiet);
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('index-contended', `${topics.index(name)} was overwritten ${TRIES} times while it was written; let fewer publishers ` +
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

/***/ 84366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fO: () => (/* binding */ NotUnderstood),
/* harmony export */   tL: () => (/* binding */ readReport),
/* harmony export */   tR: () => (/* binding */ REPORT_KINDS)
/* harmony export */ });
/* unused harmony exports UPDATE_STATES, MAX_REPORT_BYTES */
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
    if (!isObject(safeMode))
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
    if (!isObject(value))
        throw new NotUnderstood('it is not a JSON object');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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
    if (!isObject(value))
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
    if (!isObject(value))
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

/***/ 91302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('bad-release', `${line.slice(0, 80)} is not ASCII, which a release has to be; rename the file or the channel`);
        if (line.length >= MAX_LINE_BYTES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('bad-release', `${line.slice(0, 80)}… is too long for a board; shorten names`);
    }
    const manifest = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'ascii');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('release-too-large', `the release has ${files.length} files, and its manifest of ${manifest.length} bytes is ` +
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
        return JSON.parse(line);
    }
    catch {
        throw malformed('a line is not JSON');
    }
}
function checkHeader(header) {
    const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
    const isText = (value) => typeof value === 'string';
    if (typeof header !== 'object' || header === null || Array.isArray(header))
        throw malformed('it has no header');
    if (header.format !== 1)
        throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`);
    const { name, version, seq, channel, devices, created, expires, requires, files } = header;
    const good = isText(name) &&
        isText(version) &&
        isCount(seq) &&
        seq > 0 &&
        (channel === null || isText(channel)) &&
        Array.isArray(devices) &&
        devices.every(isText) &&
        isCount(created) &&
        (expires === null || isCount(expires)) &&
        isRequirements(requires) &&
        isCount(files);
    if (!good)
        throw malformed('its header lacks something');
}
function isRequirements(value) {
    if (typeof value !== 'object' || value === null)
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
        Number.isSafeInteger(sizeBytes) &&
        Number(sizeBytes) >= 0 &&
        Number(sizeBytes) <= MAX_FILE_BYTES &&
        typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        (more.length === 0 || (more.length === 1 && more[0] === TAKEN));
    if (!good)
        throw malformed('a line is not a file');
    const takes = more.length === 1;
    return { path, sizeBytes: sizeBytes, sha256, ...(takes && { takes }) };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('manifest', `the release manifest is malformed: ${why}`);
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
/* harmony import */ var _retained_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8504);


const MAX_INDEX_BYTES = 131_072;
const MAX_TEXT = 200;
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
    const malformed = (why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('index', `what is retained on ${topic} is not an index of releases: ${why}; clear the topic, the next publication begins anew`);
    if (payload.length > MAX_INDEX_BYTES)
        throw malformed(`it has ${payload.length} bytes`);
    let index;
    try {
        index = JSON.parse(payload.toString());
    }
    catch {
        throw malformed('it is not JSON');
    }
    if (!isObject(index) || index['format'] !== 1)
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
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isAbsentOr = (isGood) => (value) => value === undefined || isGood(value);
const RULES = {
    version: isText,
    pkg_sha256: isHash,
    size: isCount,
    seq: isCount,
    at: isAbsentOr(isCount),
    channel: (value) => value === null || isText(value),
    base: isAbsentOr(isHash),
    repeats: isAbsentOr(isHash),
    packages: isAbsentOr((value) => Array.isArray(value) && value.every(_retained_list__WEBPACK_IMPORTED_MODULE_1__/* .isPackageEntry */ .jr))
};
function isRelease(value) {
    return isObject(value) && Object.entries(RULES).every(([key, isGood]) => isGood(value[key]));
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
    const fallback = entries.filter(isObject).find(({ type }) => type === 'fallback');
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
function ownersOf(payload) {
    try {
        const release = releaseEntryOf('', payload);
        if (release)
            return [release.name];
        const wheels = entriesOf('', payload).filter(({ type }) => type === 'wheel');
        return wheels.map(({ name }) => name).filter((name) => typeof name === 'string');
    }
    catch (error) {
        if (error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            return [];
        throw error;
    }
}
function entriesOf(topic, payload) {
    if (payload.length > MAX_LIST_BYTES)
        throw malformed(topic, `it has ${payload.length} bytes`);
    let list;
    try {
        list = JSON.parse(payload.toString());
    }
    catch {
        throw malformed(topic, 'it is not JSON');
    }
    if (!Array.isArray(list))
        throw malformed(topic, 'it is not a JSON array');
    return list.filter(isObject);
}
const malformed = (topic, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('list', `what is retained on ${topic} is not an update list: ${why}; publish again`);
const isText = (value, max) => typeof value === 'string' && value !== '' && value.length <= max;
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const RULES = {
    name: (value) => isText(value, MAX_TEXT),
    version: (value) => isText(value, MAX_TEXT),
    pkg_sha256: isHash,
    size: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    key: (value) => value === undefined || isText(value, MAX_TEXT),
    sig: (value) => value === undefined || isText(value, MAX_SIGNATURE),
    rollout: (value) => value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100),
    canary: (value) => value === undefined ||
        (Array.isArray(value) &&
            value.length <= _update_list__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CANARIES */ .ub &&
            value.every((id) => isText(id, MAX_TEXT))),
    spread: (value) => value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 3600),
    base: (value) => value === undefined || isHash(value)
};
/** Whether a value is a good release entry, wherever it stands. */
function isReleaseEntry(value) {
    return isObject(value) && value['type'] === 'release' && wrongKeyOf(value) === undefined;
}
function wrongKeyOf(entry) {
    return Object.entries(RULES).find(([key, isGood]) => !isGood(entry[key]))?.[0];
}
/** Whether a value is a wheel or a file as lists have them. */
function isPackageEntry(value) {
    if (!isObject(value) || !isHash(value['pkg_sha256']) || !Number.isSafeInteger(value['size']))
        return false;
    return value['type'] === 'wheel'
        ? isText(value['name'], MAX_TEXT) && isText(value['version'], MAX_TEXT)
        : value['type'] === 'src' && isText(value['path'], MAX_TEXT);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 97899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qz: () => (/* binding */ checkUpdateList),
/* harmony export */   ub: () => (/* binding */ MAX_CANARIES)
/* harmony export */ });
/* unused harmony export MAX_LIST_BYTES */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** What boards take: docs/protocol.md, "Update list". */
const MAX_CANARIES = 20;
const MAX_LIST_BYTES = 8192;
const MAX_ENTRY_BYTES = 2048;
/** @throws Failure `list` for what boards would refuse */
function checkUpdateList(list) {
    const bytes = Buffer.byteLength(JSON.stringify(list));
    if (bytes > MAX_LIST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('list', `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
            'put files into the package instead of extra-src-files');
    const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES);
    if (long)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('list', `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`);
}


/***/ })

};
