export const id = 4342;
export const ids = [4342];
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
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66394);



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
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(index) || index['format'] !== 1)
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
    pkg_sha256: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN,
    size: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my,
    seq: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my,
    at: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my),
    channel: (value) => value === null || isText(value),
    key: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(isText),
    sig: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(isSignature),
    base: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN),
    repeats: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN),
    packages: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => Array.isArray(value) && value.every(_retained_list__WEBPACK_IMPORTED_MODULE_1__/* .isPackageEntry */ .jr))
};
function isRelease(value) {
    return (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && Object.entries(RULES).every(([key, isGood]) => isGood(value[key]));
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
    return list.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv);
}
const malformed = (topic, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('list', `what is retained on ${topic} is not an update list: ${why}; publish again`);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('list', `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
            'put files into the package instead of extra-src-files');
    const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES);
    if (long)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('list', `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`);
}


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
