export const id = 742;
export const ids = [742,644];
export const modules = {

/***/ 5209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ unsoundWheel),
/* harmony export */   n: () => (/* binding */ wheelMembers)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);
/* harmony import */ var _unzip__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2370);


/**
 * The members of a wheel: path → content.
 *
 * @param name of the wheel, for messages
 * @throws Failure `wheel`
 */
function wheelMembers(name, bytes) {
    try {
        return (0,_unzip__WEBPACK_IMPORTED_MODULE_1__/* .unzip */ .$)(bytes);
    }
    catch (cause) {
        throw unsoundWheel(name, cause.message, cause);
    }
}
function unsoundWheel(name, why, cause) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('wheel', `${name} is not a sound wheel: ${why}; build or download it again`, {
        cause
    });
}


/***/ }),

/***/ 9111:
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
var channel_reports = __webpack_require__(4366);
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
            ? deviceIds.flatMap((id) => [topics.info(id), topics.status(id), topics.online(id)])
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
        if (!retained)
            board.lastSeen = new Date();
        this.known.set(deviceId, board);
        for (const listener of this.listeners)
            listener(board, retained);
    }
}


/***/ }),

/***/ 7266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(5476);
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

/** After this long without anything that was retained, the broker has told all that it knows. */
const SETTLE_MS = 500;
/**
 * Waits until all addressed boards have confirmed or given up, or the time is over. A channel's boards
 * are those whose `info` names it; those of them that are off are not waited for.
 */
async function waitForBoards(fleet, addressees, timeoutMs, reporter) {
    const tally = new Tally(addressees, reporter);
    const progress = reporter.progress('Boards', 100, '%');
    await new Promise((resolve) => {
        let settling;
        const finish = () => {
            stop();
            clearTimeout(settling);
            clearTimeout(timer);
            resolve();
        };
        const settle = () => {
            tally.nameUnknown();
            settling = undefined;
            if (tally.isDecided)
                finish();
        };
        const timer = setTimeout(finish, timeoutMs);
        const stop = fleet.onReport((board, retained) => {
            tally.count(board);
            progress.update(tally.percent);
            if (retained)
                clearTimeout(settling);
            if (retained || (tally.isDecided && settling === undefined))
                settling = setTimeout(settle, SETTLE_MS);
        });
        for (const board of fleet.boards())
            tally.count(board);
        settling = setTimeout(settle, SETTLE_MS);
    });
    progress.stop();
    for (const line of fleet.misunderstood.lines())
        reporter.warning(line);
    return tally.arrival();
}
/** Counts verdicts. One report touches one board, however many there are. */
class Tally {
    addressees;
    reporter;
    begunMs = performance.now();
    standings = new Map();
    onChannel = new Set();
    settled = 0;
    percents = 0;
    constructor(addressees, reporter) {
        this.addressees = addressees;
        this.reporter = reporter;
        for (const deviceId of addressees.deviceIds)
            this.stand({ deviceId }, true);
    }
    /** Whether there is nobody left to wait for. */
    get isDecided() {
        return this.settled === this.standings.size && this.standings.size > 0;
    }
    get percent() {
        return this.standings.size === 0 ? 0 : Math.round(this.percents / this.standings.size);
    }
    count(board) {
        const { deviceId } = board;
        const isOnChannel = board.info !== undefined && board.info.channel === this.addressees.channel;
        if (isOnChannel)
            this.onChannel.add(deviceId);
        else
            this.onChannel.delete(deviceId);
        const standing = this.standings.get(deviceId) ??
            (isOnChannel && this.takesPart(deviceId) ? this.stand(board, false) : undefined);
        if (!standing)
            return;
        standing.board = board;
        this.show(standing);
        if (!standing.isNamed && !isOnChannel && !this.isBegun(board))
            this.forget(standing);
        else
            this.weigh(standing);
    }
    /** Ends the waiting for boards that the broker would have told of by now. */
    nameUnknown() {
        for (const standing of this.standings.values()) {
            if (standing.isSettled || !isUnheard(standing.board))
                continue;
            this.settle(standing, true);
            this.reporter.warning(`${standing.board.deviceId}: the broker has never heard of this board; check the id`);
        }
    }
    arrival() {
        const { channel } = this.addressees;
        const boards = [...this.standings.values()].map((standing) => this.outcomeOf(standing));
        return {
            boards: boards.sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1)),
            ...(channel !== undefined && { channel }),
            onChannel: this.onChannel.size
        };
    }
    stand(board, isNamed) {
        const standing = { board, isNamed, percent: 0, isSettled: false };
        this.standings.set(board.deviceId, standing);
        return standing;
    }
    forget(standing) {
        this.settle(standing, false);
        this.percents -= standing.percent;
        this.standings.delete(standing.board.deviceId);
    }
    weigh(standing) {
        const { board, isNamed } = standing;
        const verdict = standing.verdict ?? this.verdictOf(board);
        if (verdict)
            standing.verdict = verdict;
        // A board resets during an update and is off for that long: only who has not begun is offline.
        const isOff = board.online === false && !this.isBegun(board) && !isNamed;
        this.settle(standing, standing.verdict !== undefined || isOff);
        const percent = this.percentOf(standing);
        this.percents += percent - standing.percent;
        standing.percent = percent;
    }
    settle(standing, isSettled) {
        if (standing.isSettled !== isSettled)
            this.settled += isSettled ? 1 : -1;
        standing.isSettled = isSettled;
    }
    show(standing) {
        const { deviceId, status } = standing.board;
        if (status?.release !== this.addressees.release || standing.shown === status.state)
            return;
        standing.shown = status.state;
        const why = status.error ? `: ${status.error.text} (${status.error.code})` : '';
        this.reporter.info(`${deviceId}: ${status.state}${why}`);
    }
    isBegun({ status }) {
        return status?.release === this.addressees.release;
    }
    takesPart(deviceId) {
        const { release, rollout } = this.addressees;
        return rollout === undefined || takesPart(release, deviceId, rollout);
    }
    /** @returns an outcome that no later report changes */
    verdictOf({ deviceId, status }) {
        if (status?.release !== this.addressees.release)
            return undefined;
        const { state, version, error } = status;
        if (state !== 'confirmed' && state !== 'rejected' && state !== 'rolled-back')
            return undefined;
        return {
            deviceId,
            outcome: state,
            ...(version !== null && { version }),
            ...(error && { error }),
            seconds: this.seconds
        };
    }
    outcomeOf({ board, verdict }) {
        if (verdict)
            return verdict;
        const { deviceId, online, status } = board;
        const common = { deviceId, seconds: this.seconds };
        if (status && this.isBegun(board))
            return { ...common, outcome: 'stalled', ...(status.error && { error: status.error }) };
        if (isUnheard(board))
            return { ...common, outcome: 'unknown' };
        return { ...common, outcome: 'pending', why: online === false ? 'offline' : 'not-begun' };
    }
    percentOf({ board, isSettled }) {
        if (isSettled)
            return 100;
        // The download is most of it; the rest is the reset and the trial.
        return this.isBegun(board) ? (board.status?.progress ?? 0) * 0.9 : 0;
    }
    get seconds() {
        return Math.round(performance.now() - this.begunMs) / 1000;
    }
}
function isUnheard({ info, status, online }) {
    return info === undefined && status === undefined && online === undefined;
}

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
// EXTERNAL MODULE: ./action/release/retained-list.ts
var retained_list = __webpack_require__(8504);
// EXTERNAL MODULE: ./action/channel/reports.ts
var reports = __webpack_require__(4366);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(3809);
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
async function offerDelta(connection, options, told) {
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
        const entry = (0,retained_list/* releaseEntryOf */.N)(baseTopic(options), told);
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
async function fetchManifest(connection, topics, entry) {
    const payload = await fetch(connection, topics.package(entry));
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
async function fetch(connection, topic) {
    let found;
    await connection.retained([topic], (_topic, payload) => (found = payload));
    return found;
}

// EXTERNAL MODULE: ./action/channel/connection.ts + 4 modules
var channel_connection = __webpack_require__(2914);
// EXTERNAL MODULE: ./action/channel/fleet.ts + 1 modules
var channel_fleet = __webpack_require__(9111);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
;// CONCATENATED MODULE: ./action/release/update-list.ts

/** What boards take: docs/protocol.md, "Update list". */
const MAX_LIST_BYTES = 8192;
const MAX_ENTRY_BYTES = 2048;
/** @throws Failure `list` for what boards would refuse */
function checkUpdateList(list) {
    const bytes = Buffer.byteLength(JSON.stringify(list));
    if (bytes > MAX_LIST_BYTES)
        throw new failure/* Failure */.H('list', `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
            'put files into the package instead of extra-src-files');
    const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES);
    if (long)
        throw new failure/* Failure */.H('list', `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`);
}

;// CONCATENATED MODULE: ./action/channel/publication.ts





/**
 * Plans a publication. Whatever can be known to be wrong without a broker is refused here.
 *
 * @throws Failure `bad-name`, `bad-prefix`, `path`, `topic-too-deep`, `no-destination`, ...
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
    checkUpdateList(options.list);
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
        throw new failure/* Failure */.H('no-destination', 'Nobody is addressed; give a channel or device-ids.');
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./action/channel/read-back.ts


/** One SUBSCRIBE has room for so many. */
const SAMPLE = 8;
/** Some brokers acknowledge before they can give a message out again. */
const TRIES = 3;
const PAUSE_MS = 500;
/**
 * Reads a sample of what was published again, at brokers of MQTT 3.1.1: that has no way to refuse a message
 * (§3.4), so that some acknowledge what they drop.
 *
 * @throws Failure `not-retained`, naming the topic
 */
async function requireRetained(connection, sent) {
    if (connection.protocolVersion === 5)
        return;
    let missing = sampleOf(sent.filter(({ retain }) => retain));
    for (let tries = 0; missing.length > 0; tries++) {
        if (tries > 0)
            await (0,promises_.setTimeout)(PAUSE_MS);
        const found = new Map();
        const topics = missing.map(({ topic }) => topic);
        await connection.retained(topics, (topic, payload) => found.set(topic, payload));
        missing = missing.filter(({ topic, payload }) => found.get(topic)?.equals(Buffer.from(payload)) !== true);
        if (missing[0] && tries + 1 >= TRIES)
            throw new failure/* Failure */.H('not-retained', `${connection.broker} has acknowledged ${missing[0].topic}, and does not retain it; allow this user to ` +
                'publish there, and retained messages of this size');
    }
}
/** The first, the last, and some between them. */
function sampleOf(messages) {
    if (messages.length <= SAMPLE)
        return messages;
    const step = (messages.length - 1) / (SAMPLE - 1);
    return Array.from({ length: SAMPLE }, (_, index) => messages[Math.round(index * step)]);
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
        if (!connection.acknowledges)
            throw new failure/* Failure */.H('no-acknowledgements', `${connection.broker} takes messages at QoS 0 alone, so that nobody knows what has arrived; allow QoS 1 there`);
        const brokerLimit = connection.maximumPacketBytes;
        checkSizes(planned, brokerLimit === undefined ? ownLimit : { bytes: brokerLimit, of: 'broker' });
        const { present, told } = await lookAround(connection, planned.packages, baseTopic(options));
        const { packages, lists } = planPublication(await offerDelta(connection, options, told));
        const missing = packages.filter(({ topic }) => !present.has(topic));
        reporter.info(`${connection.broker}: ${missing.length} packages to send, ${present.size} already there.`);
        await send(connection, missing, reporter);
        await requireRetained(connection, missing);
        const isSaid = ({ payload, retain }) => missing.length === 0 && retain && told?.equals(Buffer.from(payload)) === true;
        const fresh = lists.filter((list) => !isSaid(list));
        const arrival = await sendLists(connection, options, fresh, reporter);
        const skipped = [...present, ...lists.filter(isSaid).map(({ topic }) => topic)];
        return { ...resultOf([...missing, ...fresh], skipped), ...(arrival && { arrival }) };
    }
    finally {
        await connection.close();
    }
}
/** With three topics each they stay below the ten subscriptions that some brokers allow. */
const FEW_BOARDS = 3;
/** What comes too late is only published once more than needed. */
const BRIEFLY = { ms: 100, roundTrips: 1 };
/**
 * Asks in one go for everything that is of interest.
 *
 * @returns topics that already retain exactly the bytes that are to be sent; what the base's topic retains
 */
async function lookAround(connection, packages, base) {
    const wanted = new Map(packages.map(({ topic, payload }) => [topic, Buffer.from(payload)]));
    const present = new Set();
    let told;
    const visit = (topic, payload) => {
        if (topic === base)
            told = payload;
        else if (wanted.get(topic)?.equals(payload))
            present.add(topic);
    };
    await connection.retained([base, ...wanted.keys()], visit, BRIEFLY);
    return { present, ...(told && { told }) };
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
        await requireRetained(connection, lists);
        return undefined;
    }
    // Listening begins before there is anything to hear.
    const topics = new channel_topics/* Topics */.n(options);
    const few = channel === undefined && deviceIds.length <= FEW_BOARDS;
    const fleet = await channel_fleet/* Fleet */.P.watch(connection, topics, few ? deviceIds : undefined);
    await connection.publish(lists);
    await requireRetained(connection, lists);
    const arrival = await waitForBoards(fleet, addresseesOf(options), waitS * 1000, reporter);
    await fleet.stop();
    return arrival;
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

/***/ 4366:
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
    online: (payload) => onlineOf(payload.toString())
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
function statusOf(status) {
    const { attempt, heap_free: heapFree } = status;
    return {
        state: stateOf(status['state']),
        release: orNull(status['release'], (value) => hexOf('release', value, 64)),
        version: orNull(status['version'], (value) => nameOf('version', value, MAX_VERSION)),
        progress: orNull(status['progress'], (value) => numberOf('progress', value, 100)),
        error: orNull(status['error'], errorOf),
        ...optional('attempt', attempt, (value) => countOf('attempt', value)),
        ...optional('heapFreeBytes', heapFree, (value) => countOf('heap_free', value))
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
        ...optional('mpy', info['mpy'], (value) => countOf('mpy', value)),
        ...optional('flashFreeBytes', info['flash_free'], (value) => countOf('flash_free', value)),
        ...optional('heapFreeBytes', info['heap_free'], (value) => countOf('heap_free', value)),
        ...optional('takenOver', info['taken_over'], (value) => countOf('taken_over', value)),
        ...optional('crashes', info['safe_mode'], crashesOf)
    };
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

/***/ 8644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

/**
 * Judges what became of a release. Boards that are off or have not begun take it when they come to it.
 *
 * @returns why the run has failed: `boards-failed`, `too-few-boards`; undefined if it has not
 */
function failureOf({ boards, channel, onChannel }, { minBoards, requireAll }) {
    const bad = boards.filter(({ outcome }) => outcome !== 'confirmed' && (requireAll || outcome !== 'pending'));
    if (bad.length > 0)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('boards-failed', `${bad.length} of ${boards.length} boards did not confirm the release: ${named(bad)}`);
    if (channel !== undefined && onChannel < minBoards)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('too-few-boards', `${onChannel === 0 ? 'no board has' : `only ${onChannel} boards have`} said that it is on the channel ` +
            `${channel}, and at least ${minBoards} should be; check update.channel of the boards, or the name`);
    return undefined;
}
/** @returns what to warn of: boards that have not taken the release yet */
function pendingOf(boards) {
    const pending = boards.filter(({ outcome }) => outcome === 'pending');
    if (pending.length === 0)
        return undefined;
    return `${pending.length} of ${boards.length} boards have yet to take the release: ${named(pending)}`;
}
/** How many boards came to what. */
function countsOf(boards) {
    const counts = new Map();
    for (const { outcome } of boards)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return counts;
}
const NEXT = {
    rejected: 'Rejected: the board kept what it had. Mend what its reason says, and publish again.',
    'rolled-back': 'Rolled back: the release did not prove itself, and the board runs the one before. Mend it, and publish a new version.',
    stalled: 'Stalled: the board began and gave no verdict in time. It goes on by itself; look with mpy-blox fleet.',
    pending: 'Pending: nothing to do. The board takes the release when it is back, or comes to it.',
    unknown: 'Unknown: the broker has never heard of the board. Check the id, and that it was ever on.'
};
/** What to do about the boards that have not confirmed, a sentence for each outcome. */
function nextSteps(boards) {
    return [...countsOf(boards).keys()]
        .sort()
        .flatMap((outcome) => NEXT[outcome] ?? []);
}
/** More names than this tell nobody more; the table has all. */
const MAX_NAMED = 20;
function named(boards) {
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId, outcome, why, error }) => {
        const known = error ? `${error.code}: ${error.text}` : why;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    if (boards.length > MAX_NAMED)
        names.push(`and ${boards.length - MAX_NAMED} more`);
    return names.join(', ');
}


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ compress),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   _E: () => (/* binding */ PART_BYTES),
/* harmony export */   aA: () => (/* binding */ blobReferences),
/* harmony export */   di: () => (/* binding */ makeBlobs),
/* harmony export */   mF: () => (/* binding */ decompress)
/* harmony export */ });
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

/***/ 7750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ makeRelease)
/* harmony export */ });
/* harmony import */ var _archive_wheel_members__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5209);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8862);
/* harmony import */ var _blob__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5476);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9339);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1302);
/* harmony import */ var _removal__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7815);
/* harmony import */ var _requirements__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8391);
/* harmony import */ var _signature__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5293);








/**
 * Makes what boards need to move only what changed: a manifest and one blob a file.
 *
 * @throws Failure `path`, `wheel`, `too-many-devices`, `bad-key`, ...
 */
function makeRelease(options) {
    const { name, version, channel, deviceIds, signingKey, nowMs = Date.now() } = options;
    const devices = [...new Set(deviceIds)].sort();
    if (devices.length > _manifest__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DEVICES */ .Vq)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('too-many-devices', `a release names at most ${_manifest__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DEVICES */ .Vq} boards, not ${devices.length}; give them a channel`);
    const files = boardFiles(options);
    const takes = checkTaken(options.takes ?? [], files);
    const created = Math.floor(nowMs / 1000);
    const manifest = (0,_manifest__WEBPACK_IMPORTED_MODULE_4__/* .encodeManifest */ .Gb)({
        format: 1,
        name,
        version,
        seq: nowMs,
        channel: channel ?? null,
        devices,
        created,
        expires: options.expiresAfterS === undefined ? null : created + options.expiresAfterS,
        requires: (0,_requirements__WEBPACK_IMPORTED_MODULE_7__/* .requirementsOf */ .C)(files)
    }, [...files].map(([path, content]) => ({
        path,
        sizeBytes: content.length,
        sha256: (0,_blob__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .Bj)(content),
        ...(takes.has(path) && { takes: true })
    })), (0,_removal__WEBPACK_IMPORTED_MODULE_5__/* .checkRemovals */ .g)(options.remove ?? [], files.keys()));
    const payload = (0,_blob__WEBPACK_IMPORTED_MODULE_2__/* .compress */ .Bc)(manifest);
    const entry = {
        type: 'release',
        name,
        version,
        pkg_sha256: (0,_blob__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .Bj)(manifest),
        size: payload.length,
        ...(signingKey !== undefined && (0,_signature__WEBPACK_IMPORTED_MODULE_6__/* .signManifest */ .TX)(manifest, signingKey))
    };
    const blobs = [...files.values()].flatMap(_blob__WEBPACK_IMPORTED_MODULE_2__/* .makeBlobs */ .di);
    return { entry, manifest, packages: [...blobs, { entry, payload }] };
}
/** Of `.dist-info` only METADATA: RECORD would repeat all hashes, and change with every module. */
const LEFT_OUT = /\.dist-info\/(?!METADATA$)/;
/** Everything that the release puts on a board, by board path. */
function boardFiles({ name, version, wheels = [], srcFiles }) {
    const files = wheels
        .flatMap((wheel) => [...(0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_0__/* .wheelMembers */ .n)(`a wheel of ${name} ${version}`, wheel)])
        .filter(([member]) => !LEFT_OUT.test(member))
        .map(([member, content]) => [`lib/${member}`, content]);
    files.push(...srcFiles);
    const paths = (0,_board_path__WEBPACK_IMPORTED_MODULE_3__/* .checkBoardPaths */ .PE)(files.map(([path]) => path));
    return new Map(files.map(([, content], index) => [paths[index], content]));
}
function checkTaken(paths, files) {
    const taken = (0,_board_path__WEBPACK_IMPORTED_MODULE_3__/* .checkBoardPaths */ .PE)(paths);
    const absent = taken.find((path) => !files.has(path));
    if (absent !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('path', `takes names ${absent}, which is not in the release; leave it out`);
    return new Set(taken);
}


/***/ }),

/***/ 7815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkRemovals)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9339);


/** What a board cannot do without, and never loses to a release: docs/protocol.md, "Release manifest". */
const KEPT = ['main.py', 'settings.json', 'provision.json'];
/**
 * Checks what a release removes by name, and brings it to the form that manifests carry.
 *
 * @param removals files, or folders, whose names end in `/`
 * @param files of the release itself
 * @returns without repetitions
 * @throws Failure `path`
 */
function checkRemovals(removals, files) {
    const released = new Set(files);
    return [...new Set(removals.map((wanted) => checkRemoval(wanted, released)))];
}
function checkRemoval(wanted, released) {
    const isFolder = wanted.endsWith('/');
    const path = (0,_board_path__WEBPACK_IMPORTED_MODULE_1__/* .checkBoardPath */ .QS)(isFolder ? wanted.slice(0, -1) : wanted);
    if (KEPT.includes(path.toLowerCase()))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `remove names ${path}, which no release removes; leave it out`);
    if (!isFolder && released.has(path))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `remove names ${path}, which is in the release; leave one of them out`);
    return isFolder ? `${path}/` : path;
}


/***/ }),

/***/ 8504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ releaseEntryOf)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

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
    const malformed = (why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('list', `what is retained on ${topic} is not an update list: ${why}; publish again`);
    if (payload.length > MAX_LIST_BYTES)
        throw malformed(`it has ${payload.length} bytes`);
    let list;
    try {
        list = JSON.parse(payload.toString());
    }
    catch {
        throw malformed('it is not JSON');
    }
    if (!Array.isArray(list))
        throw malformed('it is not a JSON array');
    const entries = list.filter(isObject).filter(({ type }) => type === 'release');
    if (entries.length > 1)
        throw malformed('it has more than one release entry');
    const [entry] = entries;
    const wrong = entry && wrongKeyOf(entry);
    if (wrong)
        throw malformed(`the release entry's ${wrong} is not what it has to be`);
    return entry;
}
const isText = (value, max) => typeof value === 'string' && value !== '' && value.length <= max;
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const RULES = {
    name: (value) => isText(value, MAX_TEXT),
    version: (value) => isText(value, MAX_TEXT),
    pkg_sha256: isHash,
    size: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    key: (value) => value === undefined || isText(value, MAX_TEXT),
    sig: (value) => value === undefined || isText(value, MAX_SIGNATURE),
    rollout: (value) => value === undefined || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100),
    base: (value) => value === undefined || isHash(value)
};
function wrongKeyOf(entry) {
    return Object.entries(RULES).find(([key, isGood]) => !isGood(entry[key]))?.[0];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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


/***/ })

};
