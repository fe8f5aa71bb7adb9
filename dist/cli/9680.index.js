export const id = 9680;
export const ids = [9680];
export const modules = {

/***/ 70988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ baseOf),
  ND: () => (/* binding */ baseTopic),
  dS: () => (/* binding */ offerDelta)
});

// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(85476);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
;// CONCATENATED MODULE: ./action/release/delta.ts

/**
 * Manifest deltas: docs/protocol.md, "Manifest delta". Most of a manifest is hashes, which do not
 * compress; a board that has the manifest before needs the lines that differ only.
 */
/** @returns the lines that turn `base` into `manifest`, for a board to merge by path */
function makeDelta(base, manifest) {
    const [, ...before] = linesOf(base);
    const [header, ...now] = linesOf(manifest);
    const known = new Set(before);
    const paths = new Set(now.map(pathOf));
    const changed = now.filter((line) => !known.has(line));
    const removed = before
        .map(pathOf)
        .filter((path) => !paths.has(path))
        .map((path) => JSON.stringify([path]));
    return joinLines(header, [...changed, ...removed].sort(byPath));
}
/** What a board does: the new manifest, which still has to prove its hash. */
function applyDelta(base, delta) {
    const [, ...before] = linesOf(base);
    const [header, ...changes] = linesOf(delta);
    const replaced = new Set(changes.map(pathOf));
    const kept = before.filter((line) => !replaced.has(pathOf(line)));
    const put = changes.filter((line) => parseJson(line).length > 1);
    return joinLines(header, [...kept, ...put].sort(byPath));
}
function linesOf(manifest) {
    return Buffer.from(manifest).toString('latin1').slice(0, -1).split('\n');
}
function joinLines(header, lines) {
    return Buffer.from([header, ...lines].map((line) => `${line}\n`).join(''), 'latin1');
}
function pathOf(line) {
    return String((0,nested_json/* parseJson */.qF)(line)[0]);
}
function byPath(a, b) {
    return pathOf(a) < pathOf(b) ? -1 : 1;
}

// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/release/retained-list.ts
var retained_list = __webpack_require__(8504);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/channel/fetched.ts
var fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/channel/reports.ts
var reports = __webpack_require__(84366);
// EXTERNAL MODULE: ./action/release/version.ts
var version = __webpack_require__(28723);
;// CONCATENATED MODULE: ./action/channel/same-version.ts



/** More names tell nobody more. */
const MAX_NAMED = 10;
/**
 * Warns of a release that has the version of the one before and is another: what a board runs cannot be told from its
 * version any more.
 *
 * @param before manifest that the channel has
 * @param manifest of what is published now
 */
function warnOfSameVersion(before, manifest, reporter) {
    const [old, { header }] = [(0,release_manifest/* parseManifest */.Ng)(before), (0,release_manifest/* parseManifest */.Ng)(manifest)];
    if (old.header.name !== header.name || !(0,version/* isSameVersion */.p)(old.header.version, header.version))
        return;
    const [, ...lines] = makeDelta(before, manifest).toString('latin1').trimEnd().split('\n');
    const paths = lines.filter((line) => line !== '').map((line) => JSON.parse(line)[0]);
    if (paths.length === 0)
        return;
    const more = paths.length > MAX_NAMED ? ` and ${paths.length - MAX_NAMED} more` : '';
    reporter.warning(`${header.name} ${header.version} has been published with other content: ${paths.slice(0, MAX_NAMED).join(', ')}${more}; ` +
        'boards take it, but nobody can tell which one they run: give it a version of its own');
}

// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
;// CONCATENATED MODULE: ./action/channel/base.ts









/** Below that part of the manifest's size, a delta is worth the board's work. */
const WORTH = 0.7;
/** Where it stands which release the addressed boards probably run: their channel's list, or a status. */
function baseTopic({ channel, deviceIds, ...prefixes }) {
    const topics = new channel_topics/* Topics */.n(prefixes);
    return channel !== undefined ? topics.channel(channel) : topics.status(deviceIds[0]);
}
/**
 * Adds what spares boards the new manifest: a delta from the release that the channel, or the first board
 * addressed, has now. Without such a release, or when it cannot be had, nothing is added: the
 * manifest alone serves every board.
 *
 * @param told what is retained on `baseTopic`
 */
async function offerDelta(connection, options, told, reporter) {
    const release = options.packages.find(({ entry }) => entry.type === 'release');
    if (release?.entry.type !== 'release' || told === undefined)
        return options;
    const { pkg_sha256 } = release.entry;
    const known = baseOf(options, told);
    // The very same list once more.
    if (known.release === pkg_sha256)
        return known.base ? withBase(options, known.base) : options;
    if (known.release === undefined)
        return options;
    const base = known.release;
    const before = (await (0,fetched/* fetchManifest */.Cj)(connection, new channel_topics/* Topics */.n(options), base))?.bytes;
    if (!before)
        return options;
    const manifest = (0,blob/* decompress */.mF)(release.payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if (options.channel !== undefined)
        warnOfSameVersion(before, manifest, reporter);
    const payload = (0,blob/* compress */.Bc)(makeDelta(before, manifest));
    if (payload.length > release.payload.length * WORTH)
        return options;
    return {
        ...withBase(options, base),
        packages: [...options.packages, { entry: { type: 'delta', base, pkg_sha256 }, payload }]
    };
}
function withBase(options, base) {
    const list = options.list.map((entry) => (entry.type === 'release' ? { ...entry, base } : entry));
    return { ...options, list };
}
/** Hash of the manifest that the addressed boards probably run, and what its own list gives as base. */
function baseOf(options, told) {
    try {
        if (options.channel === undefined) {
            const release = (0,reports/* readReport */.tL)('status', told)?.release;
            return release ? { release } : {};
        }
        const entry = (0,retained_list/* releaseEntryOf */.Nn)(baseTopic(options), told);
        if (!entry)
            return {};
        return { release: entry.pkg_sha256, ...(entry.base !== undefined && { base: entry.base }) };
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR || error instanceof reports/* NotUnderstood */.fO)
            return {};
        throw error;
    }
}


/***/ }),

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


/***/ })

};
