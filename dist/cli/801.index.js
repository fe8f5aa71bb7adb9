export const id = 801;
export const ids = [801,691];
export const modules = {

/***/ 4503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ requireArrival),
  k: () => (/* binding */ waitForBoards)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./action/channel/rollout.ts

/** Whether a board takes part in a step of a rollout; boards reckon the same by themselves. */
function takesPart(release, deviceId, percent) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(release).update(deviceId).digest();
    return digest.readUInt16BE(0) % 100 < percent;
}

;// CONCATENATED MODULE: ./action/channel/arrival.ts


const SETTLE_MS = 500;
/**
 * Waits until all addressed boards have confirmed or given up, or the time is over. A channel's boards are
 * those whose `info` names it.
 */
async function waitForBoards(fleet, addressees, timeoutMs, reporter) {
    const begunMs = performance.now();
    const outcomes = new Map();
    const progress = reporter.progress('Boards', 100, '%');
    const shown = new Map();
    const look = () => {
        const boards = addressed(fleet, addressees);
        for (const board of boards) {
            show(board);
            const found = outcomeOf(board, addressees);
            const known = outcomes.get(board.deviceId)?.outcome;
            // The first verdict stands: a board that rolled back refuses the same release ever after.
            if (found && (known === undefined || known === 'offline'))
                outcomes.set(board.deviceId, { ...found, seconds: (performance.now() - begunMs) / 1000 });
        }
        progress.update(percentOf(boards, addressees, outcomes));
        return boards.length > 0 && boards.every(({ deviceId }) => outcomes.has(deviceId));
    };
    const show = ({ deviceId, status }) => {
        if (status?.release !== addressees.release || shown.get(deviceId) === status.state)
            return;
        shown.set(deviceId, status.state);
        const why = status.error ? `: ${status.error.text} (${status.error.code})` : '';
        reporter.info(`${deviceId}: ${status.state}${why}`);
    };
    await new Promise((resolve) => {
        let settled;
        const finish = () => {
            stop();
            clearTimeout(settled);
            clearTimeout(timer);
            resolve();
        };
        const timer = setTimeout(finish, timeoutMs);
        const lookAgain = () => {
            clearTimeout(settled);
            // Other boards of the channel may still be telling that they are there.
            if (look())
                settled = setTimeout(finish, SETTLE_MS);
        };
        const stop = fleet.onReport(lookAgain);
        lookAgain();
    });
    progress.stop();
    for (const { deviceId } of addressed(fleet, addressees))
        if (!outcomes.has(deviceId))
            outcomes.set(deviceId, { deviceId, outcome: 'no-answer', seconds: timeoutMs / 1000 });
    if (outcomes.size === 0)
        reporter.warning(`no board has said that it is on the channel ${addressees.channel}`);
    return [...outcomes.values()].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1));
}
/**
 * @throws Failure `boards-failed` unless every board that was waited for has confirmed; boards that are
 *   off take the release when they are back
 */
function requireArrival(outcomes) {
    const awaited = outcomes.filter(({ outcome }) => outcome !== 'offline');
    const bad = awaited.filter(({ outcome }) => outcome !== 'confirmed');
    if (bad.length === 0)
        return;
    const named = bad.map(({ deviceId, outcome, error }) => error ? `${deviceId} ${outcome} (${error.code}: ${error.text})` : `${deviceId} ${outcome}`);
    throw new failure/* Failure */.H('boards-failed', `${bad.length} of ${awaited.length} boards did not confirm the release: ${named.join(', ')}`);
}
function addressed(fleet, { release, channel, deviceIds, rollout }) {
    const named = new Set(deviceIds);
    const boards = [...named].map((deviceId) => fleet.board(deviceId) ?? { deviceId });
    if (channel === undefined)
        return boards;
    const ofChannel = fleet
        .boards()
        .filter(({ deviceId, info }) => !named.has(deviceId) &&
        info?.channel === channel &&
        takesPart(release, deviceId, rollout ?? 100));
    return [...boards, ...ofChannel];
}
function outcomeOf({ deviceId, online, status }, { release, deviceIds }) {
    const told = status?.release === release ? finalOf(status) : undefined;
    if (told)
        return {
            deviceId,
            outcome: told,
            ...(status?.version && { version: status.version }),
            ...(status?.error && { error: status.error })
        };
    // A board resets during an update and is off for that long: only who has not begun is offline.
    const begun = status?.release === release;
    if (online === false && !begun && !deviceIds.includes(deviceId))
        return { deviceId, outcome: 'offline' };
    return undefined;
}
function finalOf({ state }) {
    if (state === 'confirmed' || state === 'rejected' || state === 'rolled-back')
        return state;
    return undefined;
}
function percentOf(boards, { release }, outcomes) {
    if (boards.length === 0)
        return 0;
    const percents = boards.map(({ deviceId, status }) => {
        if (outcomes.has(deviceId))
            return 100;
        // The download is most of it; the rest is the reset and the trial.
        return status?.release === release ? (status.progress ?? 0) * 0.9 : 0;
    });
    return Math.round(percents.reduce((sum, percent) => sum + percent, 0) / boards.length);
}


/***/ }),

/***/ 7393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Fleet)
/* harmony export */ });
/** The boards of a broker, from what they retain and what they say from now on. */
class Fleet {
    topics;
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
            ? deviceIds.flatMap((id) => [topics.info(id), topics.status(id), topics.online(id)])
            : ['info', 'status', 'online'].map((report) => topics.everyNode(report));
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
        const deviceId = this.topics.deviceIdOf(topic);
        if (deviceId === undefined)
            return;
        const heard = understand(topic.split('/').at(-1), payload.toString());
        if (!heard)
            return;
        const board = {
            ...(this.known.get(deviceId) ?? { deviceId }),
            ...heard,
            ...(!retained && { lastSeen: new Date() })
        };
        this.known.set(deviceId, board);
        for (const listener of this.listeners)
            listener(board);
    }
}
/** Boards are strangers: whatever does not read as a report is left out. */
function understand(report, payload) {
    if (report === 'online')
        return { online: payload === '1' };
    try {
        const value = JSON.parse(payload);
        if (typeof value !== 'object' || value === null)
            return undefined;
        if (report === 'info')
            return { info: value };
        if ('state' in value && typeof value.state === 'string')
            return { status: value };
    }
    catch {
        // Not JSON: an old board, or someone else's topic.
    }
    return undefined;
}


/***/ }),

/***/ 2003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(5476);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/channel/arrival.ts + 1 modules
var arrival = __webpack_require__(4503);
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
var release_manifest = __webpack_require__(1302);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(3809);
;// CONCATENATED MODULE: ./action/channel/base.ts




/** Below that part of the manifest's size, a delta is worth the board's work. */
const WORTH = 0.7;
/**
 * Adds what spares boards the new manifest: a delta from the release that the channel, or the first board
 * addressed, has now. Without such a release, or when it cannot be had, nothing is added: the
 * manifest alone serves every board.
 */
async function offerDelta(connection, options) {
    const release = options.packages.find(({ entry }) => entry.type === 'release');
    if (release?.entry.type !== 'release')
        return options;
    const topics = new channel_topics/* Topics */.n(options);
    const base = await findBase(connection, topics, options);
    if (base === undefined || base === release.entry.pkg_sha256)
        return options;
    const before = await fetchManifest(connection, topics, { ...release.entry, pkg_sha256: base });
    if (!before)
        return options;
    const manifest = (0,blob/* decompress */.mF)(release.payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    const payload = (0,blob/* compress */.Bc)(makeDelta(before, manifest));
    if (payload.length > release.payload.length * WORTH)
        return options;
    const { pkg_sha256 } = release.entry;
    return {
        ...options,
        packages: [...options.packages, { entry: { type: 'delta', base, pkg_sha256 }, payload }],
        list: options.list.map((entry) => (entry.type === 'release' ? { ...entry, base } : entry))
    };
}
/** Hash of the manifest that the addressed boards probably run. */
async function findBase(connection, topics, { channel, deviceIds }) {
    const found = channel !== undefined
        ? releaseOf(await fetchJson(connection, topics.channel(channel)))
        : statusRelease(await fetchJson(connection, topics.status(deviceIds[0])));
    return typeof found === 'string' && /^[0-9a-f]{64}$/.test(found) ? found : undefined;
}
function releaseOf(list) {
    if (!Array.isArray(list))
        return undefined;
    return list.find((entry) => entry?.type === 'release')?.pkg_sha256;
}
function statusRelease(status) {
    return typeof status === 'object' && status !== null && 'release' in status
        ? status.release
        : undefined;
}
async function fetchManifest(connection, topics, entry) {
    const payload = await fetch(connection, topics.package(entry));
    try {
        const manifest = payload && (0,blob/* decompress */.mF)(payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
        return manifest && (0,blob/* sha256Of */.Bj)(manifest) === entry.pkg_sha256 ? manifest : undefined;
    }
    catch {
        return undefined; // damaged: as good as none
    }
}
async function fetchJson(connection, topic) {
    const payload = await fetch(connection, topic);
    try {
        return payload && JSON.parse(payload.toString());
    }
    catch {
        return undefined;
    }
}
async function fetch(connection, topic) {
    let found;
    await connection.retained([topic], (_topic, payload) => (found = payload));
    return found;
}

// EXTERNAL MODULE: ./action/channel/connection.ts + 3 modules
var channel_connection = __webpack_require__(7142);
// EXTERNAL MODULE: ./action/channel/fleet.ts
var channel_fleet = __webpack_require__(7393);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
;// CONCATENATED MODULE: ./action/channel/publication.ts




/**
 * Plans a publication. Whatever can be known to be wrong without a broker is refused here.
 *
 * @throws Failure `bad-name`, `bad-prefix`, `path`, `topic-too-deep`, `no-addressee`, ...
 */
function planPublication(options) {
    const topics = new channel_topics/* Topics */.n(options);
    checkPaths(options.list);
    const packages = new Map();
    for (const { entry, payload } of options.packages) {
        checkContent(entry, payload);
        const topic = topics.package(entry);
        packages.set(topic, { topic, payload, retain: true });
    }
    for (const entry of options.list)
        if (!packages.has(topics.package(entry)))
            throw new failure/* Failure */.H('package-missing', `The update list names ${topics.package(entry)}, which is not given.`);
    return { packages: [...packages.values()], lists: addressLists(options, topics) };
}
/** The list as it goes over the wire, which is also what its sha256 is made of. */
function encodeList(list) {
    return JSON.stringify(list);
}
function addressLists(options, topics) {
    const payload = encodeList(options.list);
    const lists = [];
    if (options.channel !== undefined)
        lists.push({ topic: topics.channel(options.channel), payload, retain: true });
    for (const deviceId of new Set(options.deviceIds))
        lists.push({
            topic: topics.command(deviceId),
            payload,
            retain: options.retainCommands ?? false
        });
    if (lists.length === 0)
        throw new failure/* Failure */.H('no-addressee', 'Nobody is addressed; give a channel or device-ids.');
    return lists;
}
function checkPaths(list) {
    const paths = list.flatMap((entry) => (entry.type === 'src' ? [entry.path] : []));
    const checked = (0,board_path/* checkBoardPaths */.PE)(paths);
    const other = paths.find((path, index) => path !== checked[index]);
    if (other !== undefined)
        throw new failure/* Failure */.H('path', `board path ${JSON.stringify(other)} is not relative to /; build the update list again`);
}
/** A payload under a wrong hash would be retained for good and refused by every board. */
function checkContent(entry, payload) {
    if (entry.type !== 'wheel' && entry.type !== 'src')
        return;
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(payload).digest('hex');
    if (sha256 !== entry.pkg_sha256 || payload.length !== entry.size)
        throw new failure/* Failure */.H('package-changed', `${entry.type === 'src' ? entry.path : entry.name} is not what the update list says (sha256 ${sha256}); build again.`);
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
    throw new failure/* Failure */.H('package-too-large', limit.of === 'broker'
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

;// CONCATENATED MODULE: ./action/channel/publish.ts








/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
async function publish(options, reporter) {
    const planned = planPublication(options);
    const ownLimit = {
        bytes: options.maxPackageBytes ?? DEFAULT_MAX_PACKAGE_BYTES,
        of: 'option'
    };
    if (options.dryRun) {
        checkSizes(planned, ownLimit);
        return resultOf([...planned.packages, ...planned.lists], []);
    }
    const connection = await (0,channel_connection/* connect */.e)(options.broker, reporter);
    try {
        if (!connection.retains)
            throw new failure/* Failure */.H('no-retained-messages', `${connection.broker} keeps no retained messages, by which boards get packages; allow them there`);
        const brokerLimit = connection.maximumPacketBytes;
        checkSizes(planned, brokerLimit === undefined ? ownLimit : { bytes: brokerLimit, of: 'broker' });
        const { packages, lists } = planPublication(await offerDelta(connection, options));
        const present = await findPresent(connection, packages);
        const missing = packages.filter(({ topic }) => !present.has(topic));
        reporter.info(`${connection.broker}: ${missing.length} packages to send, ${present.size} already there.`);
        await send(connection, missing, reporter);
        const boards = await sendLists(connection, options, lists, reporter);
        return { ...resultOf([...missing, ...lists], [...present]), ...(boards && { boards }) };
    }
    finally {
        await connection.close();
    }
}
/** With three topics each they stay below the ten subscriptions that some brokers allow. */
const FEW_BOARDS = 3;
/** Topics that already retain exactly the bytes that are to be sent. */
async function findPresent(connection, packages) {
    const wanted = new Map(packages.map(({ topic, payload }) => [topic, Buffer.from(payload)]));
    const present = new Set();
    await connection.retained([...wanted.keys()], (topic, payload) => {
        if (wanted.get(topic)?.equals(payload))
            present.add(topic);
    });
    return present;
}
async function send(connection, messages, reporter) {
    if (messages.length === 0)
        return;
    const progress = reporter.progress('Publishing', totalBytes(messages), 'B');
    let doneBytes = 0;
    try {
        await connection.publish(messages, ({ payload }) => {
            doneBytes += Buffer.byteLength(payload);
            progress.update(doneBytes);
        });
    }
    finally {
        progress.stop();
    }
}
async function sendLists(connection, options, lists, reporter) {
    const { channel, deviceIds, waitS } = options;
    if (waitS === undefined) {
        await connection.publish(lists);
        return undefined;
    }
    // Listening begins before there is anything to hear.
    const topics = new channel_topics/* Topics */.n(options);
    const few = channel === undefined && deviceIds.length <= FEW_BOARDS;
    const fleet = await channel_fleet/* Fleet */.P.watch(connection, topics, few ? deviceIds : undefined);
    await connection.publish(lists);
    const outcomes = await (0,arrival/* waitForBoards */.k)(fleet, addresseesOf(options), waitS * 1000, reporter);
    await fleet.stop();
    return outcomes;
}
function addresseesOf({ list, channel, deviceIds }) {
    const entry = list.find((candidate) => candidate.type === 'release');
    return {
        release: entry?.pkg_sha256 ?? (0,blob/* sha256Of */.Bj)(Buffer.from(encodeList(list))),
        deviceIds,
        ...(channel !== undefined && { channel }),
        ...(entry?.rollout !== undefined && { rollout: entry.rollout })
    };
}
function resultOf(sent, skipped) {
    return {
        sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
        skipped,
        bytes: totalBytes(sent)
    };
}
function totalBytes(messages) {
    return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0);
}


/***/ }),

/***/ 1801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7142);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7393);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8862);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9231);
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5767);
/* harmony import */ var _virtual_broker__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3876);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2682);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6080);
/* harmony import */ var _build__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9056);
/* harmony import */ var _publish__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3691);
















const CHANNEL = 'demo';
const DEVICE_IDS = ['esp32-0000000000a1', 'esp32-0000000000b2', 'esp32-0000000000c3'];
const LIBRARY = 'mpy-blox';
const TOPIC_PREFIX = 'mpypi';
const TOPICS = new _channel_topics__WEBPACK_IMPORTED_MODULE_5__/* .Topics */ .n({ topicPrefix: TOPIC_PREFIX, packagePrefix: `${TOPIC_PREFIX}/packages` });
const ARRIVAL_TIMEOUT_S = 60;
/**
 * The whole line on one machine: build the board library, start a broker and three virtual boards,
 * release a new version, and watch the boards come up with it.
 *
 * @throws Failure `demo-incomplete` when a board did not arrive in time
 */
async function runDemo(reporter, stop) {
    const micropython = await (0,_virtual_micropython__WEBPACK_IMPORTED_MODULE_9__/* .findMicroPython */ .Uh)(reporter);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mpy-blox-demo-'));
    const broker = await (0,_virtual_broker__WEBPACK_IMPORTED_MODULE_8__/* .startBroker */ .m)({ port: 0 }, reporter);
    const boards = [];
    const endBoards = () => boards.forEach((board) => void board.stop());
    stop.addEventListener('abort', endBoards);
    try {
        const software = await reporter.group('Build the board library, version A', () => (0,_board_software__WEBPACK_IMPORTED_MODULE_11__/* .boardSoftware */ .ar)(reporter));
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
        ...JSON.parse((0,_board_settings__WEBPACK_IMPORTED_MODULE_10__/* .connectedSettings */ .L)(undefined, { broker: broker.url, channel: CHANNEL })),
        'update.confirm_after': 2
    });
    return Promise.all(DEVICE_IDS.map(async (deviceId) => {
        const image = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${deviceId}.img`);
        const board = new _virtual_board__WEBPACK_IMPORTED_MODULE_7__/* .VirtualBoard */ .E({ micropython, image, deviceId, heap: '160k', flash: '2m' });
        await board.files.make('2m', [
            ...software,
            ['settings.json', settings],
            ['user_main.py', userMain('A')]
        ]);
        return board;
    }));
}
async function release(boards, broker, folder, reporter) {
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .e)({ url: broker.url }, reporter);
    try {
        const fleet = await _channel_fleet__WEBPACK_IMPORTED_MODULE_14__/* .Fleet */ .P.watch(connection, TOPICS);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('demo-incomplete', 'the boards did not reach the broker');
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,_board_software__WEBPACK_IMPORTED_MODULE_11__/* .deviceLibrary */ .GZ)(), sources, { recursive: true });
    const changed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sources, 'mpy_blox', '__init__.py');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(changed, `${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(changed, 'utf8')}\nDEMO = 'B'\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'user_main.py'), userMain('B'));
    reporter.info(`Release version B, ${version}: a changed module and a changed user_main.py`);
    const { published } = await (0,_publish__WEBPACK_IMPORTED_MODULE_13__.publishRelease)({
        ...(0,_build__WEBPACK_IMPORTED_MODULE_12__/* .plainBuild */ .x)(sources, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'dist-lib')),
        cwd: folder,
        version,
        extraSrcFiles: ['user_main.py'],
        broker: { url: broker.url },
        channel: CHANNEL,
        deviceIds: [],
        topicPrefix: TOPIC_PREFIX,
        dryRun: false,
        waitS: ARRIVAL_TIMEOUT_S
    }, reporter);
    return published.boards ?? [];
}
function reportArrivals(arrivals, reporter) {
    reporter.table({
        title: 'From A to B',
        columns: ['board', 'before', 'after', 'received', 'seconds'],
        rows: arrivals.map(({ board, before, after, bytes, seconds }) => [
            board,
            before,
            after,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_15__/* .formatSize */ .X)(bytes),
            seconds.toFixed(1)
        ])
    });
    const missing = arrivals.filter(({ before, after }) => after !== next(before));
    if (missing.length === 0)
        return;
    const named = missing.map(({ board }) => board).join(', ');
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('demo-incomplete', `${named} did not come up with the new version`);
}
/** The version after this one: its last number plus one. */
function next(version) {
    return version.replace(/\d+$/, (last) => String(Number(last) + 1));
}
function userMain(release) {
    return `async def user_main():\n    print('user_main of release ${release} runs')\n`;
}


/***/ }),

/***/ 3691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease)
});

// EXTERNAL MODULE: ./action/channel/arrival.ts + 1 modules
var arrival = __webpack_require__(4503);
// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(2952);
// EXTERNAL MODULE: ./action/channel/publish.ts + 3 modules
var publish = __webpack_require__(2003);
// EXTERNAL MODULE: ./action/release/manifest.ts
var manifest = __webpack_require__(1302);
// EXTERNAL MODULE: ./action/release/release.ts + 1 modules
var release = __webpack_require__(8992);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(9231);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(6872);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(3778);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./action/build/build.ts + 20 modules
var build = __webpack_require__(7060);
// EXTERNAL MODULE: ./action/build/bundle.ts
var build_bundle = __webpack_require__(6020);
// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(8723);
;// CONCATENATED MODULE: ./action/commands/release-content.ts





/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
async function releaseContent(options, reporter) {
    const isFile = await (0,promises_.stat)(options.packageDir).then((found) => found.isFile(), () => false);
    return isFile ? fromBundle(options, reporter) : fromSources(options, reporter);
}
async function fromSources(options, reporter) {
    const built = await (0,build/* build */.j)(options, reporter);
    const payloads = await Promise.all([built.wheel, ...built.srcFiles].map(({ file }) => (0,promises_.readFile)(file)));
    return {
        name: built.name,
        version: built.version,
        packages: built.updateList.map((entry, index) => ({ entry, payload: payloads[index] })),
        list: built.updateList,
        built
    };
}
async function fromBundle(options, reporter) {
    const bundle = await (0,build_bundle/* readBundle */.Bo)(options.packageDir);
    reporter.info(`${bundle.name} ${bundle.version} from the bundle ${options.packageDir}`);
    checkBundleVersion(bundle.version, options);
    return {
        name: bundle.name,
        version: bundle.version,
        packages: bundle.updateList.map((entry) => ({
            entry,
            payload: entry.type === 'src' ? bundle.srcFiles.get(entry.path) : bundle.wheel.bytes
        })),
        list: bundle.updateList
    };
}
function checkBundleVersion(version, options) {
    const wanted = options.version ?? (options.tag && (0,release_version/* versionOfTag */.mx)(options.tag));
    if (wanted && wanted !== version) {
        throw new failure/* Failure */.H('version-mismatch', `${options.packageDir} holds version ${version}, but ${options.version ? 'version' : 'the tag'} says ${wanted}; build the bundle again from that tag`);
    }
    if (options.dev || options.extraSrcFiles.length > 0) {
        throw new failure/* Failure */.H('bundle-is-final', `${options.packageDir} is a finished bundle: dev and extra-src-files belong to the run that builds it`);
    }
}

// EXTERNAL MODULE: ./action/commands/build.ts
var commands_build = __webpack_require__(9056);
;// CONCATENATED MODULE: ./action/commands/publish.ts











/** Build the release (or open its bundle), then send it to a channel, to single boards, or both. */
async function publishRelease(inputs, reporter) {
    if (!inputs.channel && inputs.deviceIds.length === 0) {
        throw new failure/* Failure */.H('no-destination', 'nothing to publish to: give channel (a fleet) or device-ids (single boards)');
    }
    const broker = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const content = await releaseContent(inputs, reporter);
    const { name, version } = content;
    if (content.built)
        (0,commands_build/* reportBuild */.p)(content.built, reporter);
    const release = await signedRelease(inputs, content, reporter);
    const list = [...content.list, ...(release ? [release.entry] : [])];
    const publication = {
        packages: [...content.packages, ...(release?.packages ?? [])],
        list,
        ...(inputs.channel ? { channel: inputs.channel } : {}),
        deviceIds: inputs.deviceIds
    };
    if (inputs.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflight } = await Promise.all(/* import() */[__webpack_require__.e(693), __webpack_require__.e(442), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 3592));
        await preflight(publication, release?.entry, inputs.signingKey, reporter);
    }
    const shown = (0,broker_url/* parseBrokerUrl */.U)(broker.url).shown;
    const published = await reporter.group(`Publish ${name} ${version} to ${shown}`, () => (0,publish/* publish */.m)({
        ...publication,
        broker,
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${inputs.topicPrefix}/packages`,
        dryRun: inputs.dryRun,
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {}),
        ...(inputs.waitS ? { waitS: inputs.waitS } : {})
    }, reporter));
    reportPublished(inputs, published, reporter);
    if (published.boards) {
        reportBoards(published.boards, reporter);
        (0,arrival/* requireArrival */.r)(published.boards);
    }
    return { name, version, content, published };
}
/**
 * The release for boards that move only what changed, beside what old boards read.
 *
 * @returns undefined for more single boards than a release can name, unless it has to be signed
 */
async function signedRelease(inputs, { name, version, packages }, reporter) {
    const signingKey = await (0,pem/* readPem */.J)('signing-key', inputs.signingKey);
    if (!signingKey && inputs.deviceIds.length > manifest/* MAX_DEVICES */.Vq) {
        reporter.info(`More than ${manifest/* MAX_DEVICES */.Vq} single boards: they get whole packages, no release.`);
        return undefined;
    }
    const srcFiles = new Map();
    let wheel;
    for (const { entry, payload } of packages) {
        if (entry.type === 'wheel')
            wheel = payload;
        if (entry.type === 'src')
            srcFiles.set(entry.path, payload);
    }
    return (0,release/* makeRelease */.c)({
        name,
        version,
        ...(wheel ? { wheel } : {}),
        srcFiles,
        ...(inputs.channel ? { channel: inputs.channel } : {}),
        deviceIds: inputs.deviceIds,
        ...(signingKey ? { signingKey } : {}),
        ...(inputs.expiresAfterS !== undefined ? { expiresAfterS: inputs.expiresAfterS } : {})
    });
}
function reportPublished(inputs, result, reporter) {
    const sent = inputs.dryRun ? 'would be sent' : 'sent';
    reporter.table({
        title: inputs.dryRun ? 'Published (dry run: nothing was sent)' : 'Published',
        columns: ['topic', 'size', ''],
        rows: [
            ...rowsOf(result.sent, sent),
            ...rowsOf(result.skipped.map((topic) => ({ topic, sizeBytes: 0 })), 'already there')
        ]
    });
}
const BLOB = /\/blob\/[0-9a-f]{64}(\/\d+)?$/;
/** One row a topic, except for blobs, whose names tell nobody anything. */
function rowsOf(messages, what) {
    const blobs = messages.filter(({ topic }) => BLOB.test(topic));
    const rows = messages
        .filter(({ topic }) => !BLOB.test(topic))
        .map(({ topic, sizeBytes }) => [topic, (0,size/* formatSize */.X)(sizeBytes), what]);
    if (blobs.length === 0)
        return rows;
    const sizeBytes = blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0);
    const title = `${blobs[0].topic.replace(BLOB, '/blob/…')} (${blobs.length})`;
    return [[title, (0,size/* formatSize */.X)(sizeBytes), what], ...rows];
}
function reportBoards(boards, reporter) {
    reporter.table({
        title: 'Boards',
        columns: ['board', 'outcome', 'version', 'seconds', 'why'],
        rows: boards.map(({ deviceId, outcome, version, seconds, error }) => [
            deviceId,
            outcome,
            version ?? '',
            seconds.toFixed(1),
            error ? `${error.code}: ${error.text}` : ''
        ])
    });
}


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ compress),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   aA: () => (/* binding */ blobReferences),
/* harmony export */   di: () => (/* binding */ makeBlobs),
/* harmony export */   mF: () => (/* binding */ decompress)
/* harmony export */ });
/* unused harmony export PART_BYTES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
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

/***/ 1302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

/** A board reads a line at a time, into a buffer of this size. */
const MAX_LINE_BYTES = 1024;
const MAX_MANIFEST_BYTES = 131_072;
/** What fits into a header line with room to spare. */
const MAX_DEVICES = 20;
/**
 * @param files in any order
 * @throws Failure `release-too-large`, `bad-release`
 */
function encodeManifest(header, files) {
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const lines = [
        JSON.stringify({ ...header, files: files.length }),
        ...sorted.map(({ path, sizeBytes, sha256 }) => JSON.stringify([path, sizeBytes, sha256]))
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
    let before = '';
    const files = rest.map((line) => {
        const file = parseFile(parseLine(line));
        if (file.path <= before)
            throw malformed(`${file.path} is not in order`);
        before = file.path;
        return file;
    });
    return { header, files };
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
function parseFile(value) {
    if (!Array.isArray(value))
        throw malformed('a line is not a file');
    const [path, sizeBytes, sha256] = value;
    const good = typeof path === 'string' &&
        Number.isSafeInteger(sizeBytes) &&
        Number(sizeBytes) >= 0 &&
        typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(sha256);
    if (!good)
        throw malformed('a line is not a file');
    return { path, sizeBytes: sizeBytes, sha256 };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('manifest', `the release manifest is malformed: ${why}`);
}


/***/ }),

/***/ 8992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ makeRelease)
});

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(5476);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(1302);
;// CONCATENATED MODULE: ./action/release/requirements.ts
/** By number, as `.mpy` files and `sys.implementation._mpy` have it (MicroPython: mpy-cross). */
const ARCHITECTURES = [
    null,
    'x86',
    'x64',
    'armv6',
    'armv6m',
    'armv7m',
    'armv7em',
    'armv7emsp',
    'armv7emdp',
    'xtensa',
    'xtensawin',
    'rv32imc',
    'rv64imc'
];
/** littlefs gives a file whole blocks of this size on ESP32. */
const FLASH_BLOCK_BYTES = 4096;
/** Reads what the compiled modules need from their headers. */
function requirementsOf(files) {
    let mpy = null;
    let arch = null;
    let flash = 0;
    for (const [path, content] of files) {
        flash += Math.ceil(content.length / FLASH_BLOCK_BYTES) * FLASH_BLOCK_BYTES;
        if (!path.endsWith('.mpy'))
            continue;
        const native = nativeCodeOf(content);
        mpy ??= String(content[1]);
        if (native.arch === null)
            continue;
        arch = native.arch;
        mpy = `${content[1]}.${native.subVersion}`;
    }
    return { mpy, arch, flash };
}
/** `.mpy` header: 'M', version, sub-version in bits 0-1 and architecture in bits 2-5, small-int bits. */
function nativeCodeOf(module) {
    const feature = module[2] ?? 0;
    return { arch: ARCHITECTURES[(feature >> 2) & 0x0f] ?? null, subVersion: feature & 3 };
}

// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
;// CONCATENATED MODULE: ./action/release/release.ts







/**
 * Makes what boards need to move only what changed: a manifest and one blob a file.
 *
 * @throws Failure `path`, `too-many-devices`, `bad-key`, ...
 */
function makeRelease(options) {
    const { name, version, channel, deviceIds, signingKey, nowMs = Date.now() } = options;
    const devices = [...new Set(deviceIds)].sort();
    if (devices.length > release_manifest/* MAX_DEVICES */.Vq)
        throw new failure/* Failure */.H('too-many-devices', `a release names at most ${release_manifest/* MAX_DEVICES */.Vq} boards, not ${devices.length}; give them a channel`);
    const files = boardFiles(options);
    const created = Math.floor(nowMs / 1000);
    const manifest = (0,release_manifest/* encodeManifest */.Gb)({
        format: 1,
        name,
        version,
        seq: nowMs,
        channel: channel ?? null,
        devices,
        created,
        expires: options.expiresAfterS === undefined ? null : created + options.expiresAfterS,
        requires: requirementsOf(files)
    }, [...files].map(([path, content]) => ({
        path,
        sizeBytes: content.length,
        sha256: (0,blob/* sha256Of */.Bj)(content)
    })));
    const payload = (0,blob/* compress */.Bc)(manifest);
    const entry = {
        type: 'release',
        name,
        version,
        pkg_sha256: (0,blob/* sha256Of */.Bj)(manifest),
        size: payload.length,
        ...(signingKey !== undefined && (0,signature/* signManifest */.TX)(manifest, signingKey))
    };
    const blobs = [...files.values()].flatMap(blob/* makeBlobs */.di);
    return { entry, manifest, packages: [...blobs, { entry, payload }] };
}
/** Of `.dist-info` only METADATA: RECORD would repeat all hashes, and change with every module. */
const LEFT_OUT = /\.dist-info\/(?!METADATA$)/;
/** Everything that the release puts on a board, by board path. */
function boardFiles({ wheel, srcFiles }) {
    const members = wheel === undefined ? {} : (0,esm/* unzipSync */.AO)(wheel);
    const files = Object.entries(members)
        .filter(([member]) => !member.endsWith('/') && !LEFT_OUT.test(member))
        .map(([member, content]) => [`lib/${member}`, content]);
    files.push(...srcFiles);
    const paths = (0,board_path/* checkBoardPaths */.PE)(files.map(([path]) => path));
    return new Map(files.map(([, content], index) => [paths[index], content]));
}


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ generateSigningKey),
/* harmony export */   TX: () => (/* binding */ signManifest),
/* harmony export */   e2: () => (/* binding */ boardKeyFromPem),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8862);


const MODULUS_BITS = 3072;
const MODULUS_BYTES = MODULUS_BITS / 8;
const PUBLIC_EXPONENT = 65_537;
/** DER of DigestInfo for SHA-256, up to the digest (RFC 8017 §9.2 note 1). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
/** A new RSA-3072 key pair: PEM for the publisher, the settings' form for boards. */
function generateSigningKey() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('rsa', {
        modulusLength: MODULUS_BITS,
        publicExponent: PUBLIC_EXPONENT
    });
    return {
        privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        boardKey: boardKeyOf(publicKey)
    };
}
/** The lines that `settings.json` needs, as an object to merge into it. */
function settingsFor(keys) {
    return { 'update.keys': keys };
}
/**
 * @param pem private or public key, or certificate
 * @throws Failure `bad-key`
 */
function boardKeyFromPem(pem) {
    try {
        return boardKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem));
    }
    catch (error) {
        throw error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H ? error : badKey('is not a PEM key');
    }
}
/**
 * Signs a manifest so that `openssl dgst -sha256 -verify` takes it, too.
 *
 * @param signingKey PEM text
 * @throws Failure `bad-key`, which says nothing of the key
 */
function signManifest(manifest, signingKey) {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(signingKey);
    }
    catch {
        throw badKey('is not an unencrypted PEM private key');
    }
    const { id } = boardKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return { key: id, sig: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', manifest, key).toString('base64') };
}
/** Checks a signature as a board does: the complete encoded block, bit by bit. */
function isSignedBy(key, sha256, sig) {
    const signature = Buffer.from(sig, 'base64');
    if (signature.length !== MODULUS_BYTES || signature.toString('base64') !== sig)
        return false;
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
        format: 'jwk',
        key: { kty: 'RSA', n: Buffer.from(key.n, 'hex').toString('base64url'), e: 'AQAB' }
    });
    const digest = Buffer.from(sha256, 'hex');
    const padding = Buffer.alloc(MODULUS_BYTES - 3 - DIGEST_INFO.length - digest.length, 0xff);
    const expected = Buffer.concat([Buffer.of(0, 1), padding, Buffer.of(0), DIGEST_INFO, digest]);
    try {
        const options = { key: publicKey, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_NO_PADDING };
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicDecrypt)(options, signature).equals(expected);
    }
    catch {
        return false; // not below the modulus
    }
}
function boardKeyOf(key) {
    const details = key.asymmetricKeyDetails;
    if (key.asymmetricKeyType !== 'rsa' ||
        details?.modulusLength !== MODULUS_BITS ||
        details.publicExponent !== BigInt(PUBLIC_EXPONENT))
        throw badKey('is not RSA with 3072 bits and exponent 65537, which boards verify');
    const modulus = Buffer.from(key.export({ format: 'jwk' }).n, 'base64url');
    return {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(modulus).digest('hex').slice(0, 8),
        n: modulus.toString('hex')
    };
}
function badKey(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('bad-key', `the signing key ${why}; make one with mpy-blox keygen`);
}


/***/ }),

/***/ 3876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ startBroker)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var aedes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9245);
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2977);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8862);






const HOST = '127.0.0.1';
/**
 * An MQTT 3.1.1 broker of this process, on loopback only: retained messages and sessions in memory.
 *
 * @throws Failure `port-in-use`
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
    if (username === undefined)
        return {};
    return {
        authenticate(_client, user, pass, done) {
            if (user === username && (pass?.toString() ?? '') === (password ?? ''))
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
        server.once('error', (error) => reject(new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('port-in-use', `the broker cannot listen on port ${port}: ${error.code === 'EADDRINUSE' ? 'another program does' : error.message}`)));
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
