export const id = 3226;
export const ids = [3226];
export const modules = {

/***/ 70988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ baseOf),
  ND: () => (/* binding */ baseTopic),
  Cj: () => (/* binding */ fetchManifest),
  dS: () => (/* binding */ offerDelta)
});

// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(85476);
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
    const put = changes.filter((line) => JSON.parse(line).length > 1);
    return joinLines(header, [...kept, ...put].sort(byPath));
}
function linesOf(manifest) {
    return Buffer.from(manifest).toString('latin1').slice(0, -1).split('\n');
}
function joinLines(header, lines) {
    return Buffer.from([header, ...lines].map((line) => `${line}\n`).join(''), 'latin1');
}
function pathOf(line) {
    return String(JSON.parse(line)[0]);
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
    const topics = new channel_topics/* Topics */.n(options);
    const before = await fetchManifest(connection, topics, { ...release.entry, pkg_sha256: base });
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
        if (error instanceof failure/* Failure */.H || error instanceof reports/* NotUnderstood */.fO)
            return {};
        throw error;
    }
}
/** @returns undefined if it cannot be had, or is damaged */
async function fetchManifest(connection, topics, entry) {
    const payload = await connection.retainedOn(topics.package(entry));
    try {
        const manifest = payload && (0,blob/* decompress */.mF)(payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
        if (!manifest || (0,blob/* sha256Of */.Bj)(manifest) !== entry.pkg_sha256)
            return undefined;
        (0,release_manifest/* parseManifest */.Ng)(manifest);
        return manifest;
    }
    catch {
        return undefined; // damaged: as good as none
    }
}


/***/ }),

/***/ 99111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ Fleet)
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


/** What is known of a board takes some 10 KB at most. */
const MAX_BOARDS = 10_000;
/** A topic takes 256 bytes at most. */
const MAX_DEVICE_ID = 200;
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
