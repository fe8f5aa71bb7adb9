export const id = 6444;
export const ids = [6444];
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
    /** Waits until nothing that was retained has come for a while. */
    async settled() {
        let come = 0;
        const stop = this.onReport((_board, retained) => {
            if (retained)
                come += 1;
        });
        await (0,silence/* silence */.ao)(QUIET_MS, () => come);
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

/***/ 44143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sc: () => (/* binding */ DEFAULT_MAX_PACKAGE_BYTES),
/* harmony export */   WW: () => (/* binding */ planPublication),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   cr: () => (/* binding */ messagesOf),
/* harmony export */   hz: () => (/* binding */ encodeList),
/* harmony export */   ob: () => (/* binding */ totalBytes),
/* harmony export */   rU: () => (/* binding */ checkSizes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97899);
/* harmony import */ var _topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);





/**
 * Plans a publication. Whatever can be known to be wrong without a broker is refused here.
 *
 * @throws Failure `bad-name`, `bad-prefix`, `path`, `topic-too-deep`, `no-destination`, ...
 */
function planPublication(options) {
    const topics = new _topics__WEBPACK_IMPORTED_MODULE_4__/* .Topics */ .n(options);
    checkPaths(options.list);
    const packages = new Map();
    for (const { entry, payload } of options.packages) {
        checkContent(entry, payload);
        const topic = topics.package(entry);
        packages.set(topic, { topic, payload, retain: true });
    }
    for (const entry of options.list)
        if (!packages.has(topics.package(entry)))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-missing', `The update list names ${topics.package(entry)}, which is not given.`);
    return { packages: [...packages.values()], lists: addressLists(options, topics) };
}
/** Several publications as one: what they share is sent once, and no list before all packages are there. */
function allOf(publications) {
    const packages = publications.flatMap((one) => one.packages);
    return {
        packages: [...new Map(packages.map((message) => [message.topic, message])).values()],
        lists: publications.flatMap(({ lists }) => lists)
    };
}
function messagesOf(destinations, sent, skipped) {
    return {
        destinations,
        sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
        skipped,
        bytes: totalBytes(sent)
    };
}
function totalBytes(messages) {
    return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0);
}
/** The list as it goes over the wire, which is also what its sha256 is made of. */
function encodeList(list) {
    return JSON.stringify(list);
}
function addressLists(options, topics) {
    (0,_release_update_list__WEBPACK_IMPORTED_MODULE_3__/* .checkUpdateList */ .qz)(options.list);
    const payload = encodeList(options.list);
    const lists = [];
    if (options.channel !== undefined)
        lists.push({ topic: topics.channel(options.channel), payload, retain: true });
    for (const deviceId of new Set(options.deviceIds))
        lists.push({
            topic: topics.command(deviceId),
            payload,
            retain: options.keepFor?.has(deviceId) ?? false
        });
    if (lists.length === 0)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('no-destination', 'Nobody is addressed; give a channel or device-ids.');
    return lists;
}
function checkPaths(list) {
    const paths = list.flatMap((entry) => (entry.type === 'src' ? [entry.path] : []));
    const checked = (0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPaths */ .PE)(paths);
    const other = paths.find((path, index) => path !== checked[index]);
    if (other !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('path', `board path ${JSON.stringify(other)} is not relative to /; build the update list again`);
}
/** A payload under a wrong hash would be retained for good and refused by every board. */
function checkContent(entry, payload) {
    if (entry.type !== 'wheel' && entry.type !== 'src')
        return;
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('hex');
    if (sha256 !== entry.pkg_sha256 || payload.length !== entry.size)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-changed', `${entry.type === 'src' ? entry.path : entry.name} is not what the update list says (sha256 ${sha256}); build again.`);
}
/** Brokers without a stated limit: EMQX and NATS take 1 MiB, Mosquitto 2.1 takes 2,000,000 bytes. */
const DEFAULT_MAX_PACKAGE_BYTES = 1024 * 1024;
/** Fixed header, topic length, packet id, property length: MQTT 5 §2.1, §3.3. */
const PACKET_OVERHEAD_BYTES = 5 + 2 + 2 + 1;
/** @throws Failure `package-too-large`, naming every message that is */
function checkSizes({ packages, lists }, limit) {
    const tooLarge = [...packages, ...lists].filter((message) => sizeAgainst(message, limit) > limit.bytes);
    if (tooLarge.length === 0)
        return;
    const named = tooLarge.map(({ topic, payload }) => `${topic} (${Buffer.byteLength(payload)} bytes)`);
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-too-large', limit.of === 'broker'
        ? `The broker takes packets of at most ${limit.bytes} bytes, too few for ${named.join(', ')}; ` +
            "make the files smaller or raise the broker's limit. Nothing was sent."
        : `Packages may have at most ${limit.bytes} bytes, since many brokers drop larger ones, too few for ` +
            `${named.join(', ')}; make the files smaller, or raise max-package-bytes if the broker allows. Nothing was sent.`);
}
function sizeAgainst({ topic, payload }, limit) {
    const payloadBytes = Buffer.byteLength(payload);
    return limit.of === 'option'
        ? payloadBytes
        : payloadBytes + Buffer.byteLength(topic) + PACKET_OVERHEAD_BYTES;
}


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _publication__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44143);

/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
async function publish(options, reporter) {
    const destinations = destinationsOf(options);
    const planned = (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(destinations.map(_publication__WEBPACK_IMPORTED_MODULE_0__/* .planPublication */ .WW));
    const ownLimit = {
        bytes: options.maxPackageBytes ?? _publication__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MAX_PACKAGE_BYTES */ .Sc,
        of: 'option'
    };
    if (options.dryRun) {
        (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .checkSizes */ .rU)(planned, ownLimit);
        return (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .messagesOf */ .cr)(destinations, [...planned.packages, ...planned.lists], []);
    }
    // What speaks to a broker is much code, which a dry run need not load.
    const { transmit } = await Promise.all(/* import() */[__webpack_require__.e(4114), __webpack_require__.e(9680), __webpack_require__.e(582), __webpack_require__.e(5681)]).then(__webpack_require__.bind(__webpack_require__, 25681));
    return transmit(options, { destinations, planned, ownLimit }, reporter);
}
/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }) {
    return [options, ...further.map((other) => ({ ...options, ...other }))];
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

/***/ 32287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ distrust)
/* harmony export */ });
/**
 * Why a board with these keys takes no such release, as far as they tell: who holds none takes any.
 *
 * @param keys ids of those that it holds
 * @param entry undefined for a list of wheels and files alone
 */
function distrust(keys, entry) {
    if (keys.length === 0)
        return undefined;
    if (!entry)
        return 'it takes signed releases only, and this is none';
    if (entry.key === undefined)
        return 'it holds keys, and this is not signed';
    if (keys.includes(entry.key))
        return undefined;
    return `it is signed with key ${entry.key}, and the board holds ${keys.join(', ')}`;
}


/***/ }),

/***/ 81971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   move: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54114);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99111);
/* harmony import */ var _channel_offer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1731);
/* harmony import */ var _channel_publish__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2422);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);
/* harmony import */ var _channel_trust__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(32287);
/* harmony import */ var _release_release__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87750);
/* harmony import */ var _release_settings_patch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83217);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78862);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76872);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73778);
/* harmony import */ var _report_boards__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64999);












/**
 * Has boards follow another channel: by a release for them alone that holds a patch of their settings and
 * nothing else. What the old channel brought goes with the transaction that brings the new one's release.
 *
 * @throws Failure `channel-empty`, `boards-unknown`, `key-mismatch`, before anything is sent
 */
async function move(inputs, reporter) {
    const { topicPrefix, packagePrefix, deviceIds, channel, waitS } = inputs;
    const broker = await (0,_broker_options__WEBPACK_IMPORTED_MODULE_8__/* .brokerOptions */ .e)(inputs.broker);
    const signingKey = await (0,_pem__WEBPACK_IMPORTED_MODULE_9__/* .readPem */ .J)('signing-key', inputs.signingKey);
    const patch = JSON.stringify({ 'update.channel': channel });
    const nowMs = Date.now();
    const { entry, packages } = (0,_release_release__WEBPACK_IMPORTED_MODULE_5__/* .makeRelease */ .cx)({
        name: _release_settings_patch__WEBPACK_IMPORTED_MODULE_6__/* .SETTINGS_RELEASE */ ._5,
        // Nobody names it; boards want one that is new.
        version: String(Math.floor(nowMs / 1000)),
        srcFiles: new Map([[_release_settings_patch__WEBPACK_IMPORTED_MODULE_6__/* .SETTINGS_PATCH */ .Dv, Buffer.from(patch)]]),
        deviceIds,
        nowMs,
        ...(signingKey !== undefined && { signingKey })
    });
    await requireWay(inputs, broker, entry, reporter);
    const moved = await (0,_channel_publish__WEBPACK_IMPORTED_MODULE_3__/* .publish */ .m)({
        packages,
        list: [entry],
        deviceIds,
        broker,
        topicPrefix,
        packagePrefix,
        dryRun: false,
        ...(waitS !== undefined && { waitS })
    }, reporter);
    reporter.info(`${deviceIds.join(', ')}: to follow channel ${channel} from now on, or when back.`);
    if (moved.arrival)
        (0,_report_boards__WEBPACK_IMPORTED_MODULE_10__/* .reportBoards */ .K)(moved.arrival.boards, new Map(), reporter);
    return moved;
}
/** A board that goes to a channel of which it takes nothing would run what it has for ever. */
async function requireWay(inputs, broker, patch, reporter) {
    const { channel, deviceIds } = inputs;
    const topics = new _channel_topics__WEBPACK_IMPORTED_MODULE_4__/* .Topics */ .n(inputs);
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .eE)(broker, reporter);
    try {
        const offer = (await (0,_channel_offer__WEBPACK_IMPORTED_MODULE_2__/* .offersOf */ .fI)(connection, topics, [channel])).get(channel);
        if (!offer)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('channel-empty', `the channel ${channel} carries no release: publish to it first, or check the name; no board was moved`);
        const fleet = await _channel_fleet__WEBPACK_IMPORTED_MODULE_1__/* .Fleet */ .P.watch(connection, topics, deviceIds);
        await fleet.settled();
        const unknown = deviceIds.filter((deviceId) => !fleet.board(deviceId)?.info);
        if (unknown.length > 0)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('boards-unknown', `the broker has never heard of ${unknown.join(', ')}: check the id, and that it was ever on; no board was moved`);
        for (const { deviceId, info } of fleet.boards()) {
            requireTrust(deviceId, info, patch, 'the move: give signing-key');
            requireTrust(deviceId, info, offer.entry, `what ${channel} has: publish that signed with such a key`);
        }
    }
    finally {
        await connection.close();
    }
}
/** @throws Failure `key-mismatch` */
function requireTrust(deviceId, info, entry, what) {
    const why = (0,_channel_trust__WEBPACK_IMPORTED_MODULE_11__/* .distrust */ .p)(info?.keys ?? [], entry);
    if (why !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('key-mismatch', `${deviceId} would refuse ${what} (${why}); no board was moved`);
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

/***/ 92578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ someOf)
/* harmony export */ });
/** The first of many names, and how many more there are: all of them would tell nobody more. */
function someOf(names, most = 20) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}


/***/ })

};
