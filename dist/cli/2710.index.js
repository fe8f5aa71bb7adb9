export const id = 2710;
export const ids = [2710];
export const modules = {

/***/ 2375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   __: () => (/* binding */ Budget)
/* harmony export */ });
/* unused harmony exports MIB, MAX_BYTES */
const MIB = 1024 * 1024;
/** More than any board's flash holds. */
const MAX_BYTES = 64 * MIB;
const MAX_ENTRIES = 10_000;
/** Above this size it may be no more than so many times what is packed: nothing for boards shrinks like that. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 8 * MIB;
/** What an archive may still come to, whoever made it: counted before it is in memory. */
class Budget {
    packedBytes;
    entries = 0;
    bytes = 0;
    constructor(packedBytes) {
        this.packedBytes = packedBytes;
    }
    /** One more file, folder or whatever an archive lists. */
    entry() {
        if (++this.entries > MAX_ENTRIES)
            throw new Error(`it holds more than ${MAX_ENTRIES} files`);
    }
    unpacked(bytes) {
        this.bytes += bytes;
        if (this.bytes > MAX_BYTES)
            throw new Error(`it unpacks to more than ${MAX_BYTES / MIB} MB`);
        if (this.bytes > Math.max(RATIO_FROM_BYTES, MAX_RATIO * this.packedBytes))
            throw new Error(`it unpacks to more than ${MAX_RATIO} times its size, as nothing for boards does`);
    }
}


/***/ }),

/***/ 42370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unzip)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2375);


// PKWARE's APPNOTE 6.3.10: sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const END = { signature: 0x06054b50, bytes: 22 };
const MAX_COMMENT_BYTES = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/**
 * Unpacks a zip archive as a board does, by its central directory, and within limits. Every member has the size and
 * the checksum that are listed.
 *
 * @returns path → content; folders, whose paths end in `/`, are left out
 * @throws Error that says what is wrong with it
 */
function unzip(archive) {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    const budget = new _budget__WEBPACK_IMPORTED_MODULE_1__/* .Budget */ .__(bytes.length);
    const members = new Map();
    for (const listed of directory(bytes)) {
        budget.entry();
        budget.unpacked(listed.sizeBytes);
        if (members.has(listed.path))
            throw new Error(`it holds ${listed.path} twice`);
        if (!listed.path.endsWith('/'))
            members.set(listed.path, content(bytes, listed));
    }
    return members;
}
function* directory(bytes) {
    const end = endRecord(bytes);
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
        if (at + CENTRAL.bytes > end || bytes.readUInt32LE(at) !== CENTRAL.signature)
            throw new Error('its directory is damaged');
        const nameEnd = at + CENTRAL.bytes + bytes.readUInt16LE(at + 28);
        const name = bytes.subarray(at + CENTRAL.bytes, nameEnd);
        yield {
            path: name.toString('utf8'),
            flags: bytes.readUInt16LE(at + 8),
            method: bytes.readUInt16LE(at + 10),
            crc: bytes.readUInt32LE(at + 16),
            packedBytes: bytes.readUInt32LE(at + 20),
            sizeBytes: bytes.readUInt32LE(at + 24),
            offset: bytes.readUInt32LE(at + 42)
        };
        at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
}
/** Where the record is that ends the archive, with a comment behind it. */
function endRecord(bytes) {
    const last = bytes.length - END.bytes;
    for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
        if (bytes.readUInt32LE(at) === END.signature && bytes.readUInt16LE(at + 20) === last - at)
            return at;
    }
    throw new Error('it is not a zip archive');
}
function content(bytes, { path, ...listed }) {
    const { offset, packedBytes, sizeBytes } = listed;
    if (listed.flags & ENCRYPTED)
        throw new Error(`${path} is encrypted`);
    if (offset + LOCAL.bytes > bytes.length || bytes.readUInt32LE(offset) !== LOCAL.signature)
        throw new Error(`${path} is not where its directory says`);
    const start = offset + LOCAL.bytes + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + packedBytes);
    const plain = listed.method === STORED ? packed : inflated(path, packed, listed);
    if (packed.length !== packedBytes || plain.length !== sizeBytes || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(plain) !== listed.crc)
        throw new Error(`${path} is not what its directory says`);
    return plain;
}
function inflated(path, packed, { method, sizeBytes }) {
    if (method !== DEFLATED)
        throw new Error(`${path} is packed by method ${method}, unknown here`);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: Math.max(1, sizeBytes) });
    }
    catch {
        throw new Error(`${path} does not inflate to what its directory says`);
    }
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
        destinations: destinations.map(({ packages, list, channel, deviceIds }) => ({
            packages,
            list,
            deviceIds,
            ...(channel !== undefined && { channel })
        })),
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
    const { transmit } = await Promise.all(/* import() */[__webpack_require__.e(5331), __webpack_require__.e(9680), __webpack_require__.e(582), __webpack_require__.e(9145)]).then(__webpack_require__.bind(__webpack_require__, 44177));
    return transmit(options, { destinations, planned, ownLimit }, reporter);
}
/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }) {
    return [options, ...further.map((other) => ({ ...options, ...other }))];
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

/***/ 38644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   preflightFailure: () => (/* binding */ preflightFailure),
/* harmony export */   publicationFailure: () => (/* binding */ publicationFailure),
/* harmony export */   publicationSoFar: () => (/* binding */ publicationSoFar),
/* harmony export */   rolloutFailure: () => (/* binding */ rolloutFailure),
/* harmony export */   rolloutSoFar: () => (/* binding */ rolloutSoFar)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _report_some_of__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92578);
/* harmony import */ var _rollout_document__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33042);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59610);




/**
 * Judges what became of a release. Boards that are off or have not begun take it when they come to it.
 *
 * @returns why the run has failed: `boards-failed`, `too-few-boards`; undefined if it has not
 */
function failureOf({ boards, onChannel }, { minBoards, requireAll }) {
    const bad = boards.filter(({ outcome }) => outcome !== 'confirmed' && (requireAll || outcome !== 'pending'));
    if (bad.length > 0)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('boards-failed', `${bad.length} of ${boards.length} boards did not confirm the release: ${named(bad)}`);
    const lonely = Object.entries(onChannel).find(([, count]) => count < minBoards);
    if (lonely) {
        const [channel, count] = lonely;
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('too-few-boards', `${NUMBERS[count] ?? `only ${count} boards have`} said that it is on the channel ` +
            `${channel}, and at least ${minBoards} should be; check update.channel of the boards, or the name`);
    }
    return undefined;
}
const NUMBERS = ['no board has', 'only one board has'];
/** Why a release that was tried on a virtual board is not published. */
function preflightFailure(tried) {
    const failure = tried && failureOf(tried, { minBoards: 0, requireAll: true });
    if (!failure)
        return undefined;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('preflight-failed', `the release did not work on a virtual board, nothing was published: ${failure.message}`);
}
/** Why what a publication came to is no success: its rollout's end, or else its boards. */
const publicationFailure = ({ rollout, arrival }, demand) => rolloutFailure(rollout?.document) ?? (arrival && failureOf(arrival, demand));
/** Why what a rollout came to is no success. */
function rolloutFailure(document) {
    if (!document || document.state === 'complete' || document.state === 'reverted')
        return undefined;
    const { state, channel, release, step, steps, reason, failed } = document;
    const named = failed.slice(0, 20).map(({ id, code }) => `${id} (${code})`);
    const who = named.length > 0 ? `; failed: ${named.join(', ')}` : '';
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`rollout-${state}`, `the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} is ${state} at ` +
        `${steps[step]} %: ${reason}${who}`);
}
/** What an interrupted publication came to, and how to go on; undefined if it was over. */
function publicationSoFar({ rollout, arrival }) {
    if (rollout)
        return rolloutSoFar(rollout.document);
    if (!arrival)
        return undefined;
    const { boards } = arrival;
    const confirmed = countsOf(boards).get('confirmed') ?? 0;
    if (boards.length > 0 && confirmed === boards.length)
        return undefined;
    return (`all was sent, and ${confirmed} of ${boards.length} boards had confirmed. The others go on by themselves: look with ` +
        'mpy-blox fleet');
}
/** The same of a rollout in steps. */
function rolloutSoFar(document) {
    if (!document || !(0,_rollout_document__WEBPACK_IMPORTED_MODULE_1__/* .isDriven */ .JT)(document))
        return undefined;
    const { channel, release, state, step, steps } = document;
    return (`the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} stays ${state} at ${steps[step]} %, ` +
        'and goes no further: go on with mpy-blox rollout resume, or stop it with mpy-blox rollout halt');
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
    pending: 'Pending: nothing to do. The board takes the release when it is back or awake, or its hours have come.',
    unknown: 'Unknown: the broker has never heard of the board. Check the id, and that it was ever on.'
};
/** What to do about the boards that have not confirmed, a sentence for each outcome. */
function nextSteps(boards) {
    return [...countsOf(boards).keys()]
        .sort()
        .flatMap((outcome) => NEXT[outcome] ?? []);
}
function named(boards) {
    const names = boards.map(({ deviceId, outcome, why, until, error }) => {
        const waiting = why && (0,_waiting__WEBPACK_IMPORTED_MODULE_2__/* .shownWaiting */ .n)({ why, ...(until !== undefined && { untilMs: until * 1000 }) });
        const known = error ? `${error.code}: ${error.text}` : waiting;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    return (0,_report_some_of__WEBPACK_IMPORTED_MODULE_3__/* .someOf */ .y)(names);
}


/***/ }),

/***/ 81971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   move: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25331);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99111);
/* harmony import */ var _channel_offer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1731);
/* harmony import */ var _channel_publish__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2422);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);
/* harmony import */ var _channel_trust__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(32287);
/* harmony import */ var _release_release__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87750);
/* harmony import */ var _release_settings_patch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83217);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78862);
/* harmony import */ var _report_known__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78263);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76872);
/* harmony import */ var _report_boards__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64999);
/* harmony import */ var _signer__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5312);













/**
 * Has boards follow another channel: by a release for them alone that holds a patch of their settings and
 * nothing else. What the old channel brought goes with the transaction that brings the new one's release.
 *
 * @throws Failure `channel-empty`, `boards-unknown`, `key-mismatch`, before anything is sent
 */
async function move(inputs, reporter, known = _report_known__WEBPACK_IMPORTED_MODULE_11__/* .unheard */ .y) {
    const { topicPrefix, packagePrefix, deviceIds, channel, waitS, stop } = inputs;
    const broker = await (0,_broker_options__WEBPACK_IMPORTED_MODULE_8__/* .brokerOptions */ .e)(inputs.broker);
    const signingKey = await (0,_signer__WEBPACK_IMPORTED_MODULE_10__/* .readSigningKey */ .jy)(inputs.signingKey);
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
    const { sent, skipped, bytes, arrival } = await (0,_channel_publish__WEBPACK_IMPORTED_MODULE_3__/* .publish */ .m)({
        packages,
        list: [entry],
        deviceIds,
        broker,
        topicPrefix,
        packagePrefix,
        dryRun: false,
        known,
        ...(waitS !== undefined && { waitS }),
        ...(stop && { stop })
    }, reporter);
    const moved = { sent, skipped, bytes, ...(arrival && { arrival }) };
    reporter.info(`${deviceIds.join(', ')}: to follow channel ${channel} from now on, or when back.`);
    if (arrival)
        (0,_report_boards__WEBPACK_IMPORTED_MODULE_9__/* .reportBoards */ .K)(arrival.boards, new Map(), reporter);
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
    const why = (0,_channel_trust__WEBPACK_IMPORTED_MODULE_12__/* .distrust */ .p)(info?.keys ?? [], entry);
    if (why !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('key-mismatch', `${deviceId} would refuse ${what} (${why}); no board was moved`);
}


/***/ }),

/***/ 64999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ reportBoards),
  e: () => (/* binding */ reportCrashes)
});

// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(38644);
;// CONCATENATED MODULE: ./action/commands/traceback.ts
const FRAME = /^\s*File "([^"]+)", line (\d+)/;
/** The last traceback in a board's log; of one that is longer than the log, its end. */
function tracebackIn(log) {
    const lines = log.split('\n');
    const begin = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
    const first = begin < 0 ? lines.findIndex((line) => FRAME.test(line)) : begin + 1;
    if (first < 0)
        return undefined;
    const frames = [];
    for (const line of lines.slice(first)) {
        const [, name, number] = FRAME.exec(line) ?? [];
        if (name === undefined)
            return { message: line, frames };
        frames.push({ name: name.replace(/^\//, ''), line: Number(number) });
    }
    return undefined;
}
/**
 * The innermost place of a traceback that is in the project: what the library does with a wrong argument is seldom
 * its own mistake.
 *
 * @param sources where the sources are, by the names that programs have on the board
 */
function placeOf({ frames }, sources) {
    const frame = frames.findLast(({ name }) => sources.has(name));
    return frame && { file: sources.get(frame.name), line: frame.line };
}

;// CONCATENATED MODULE: ./action/commands/report-boards.ts


/** More logs than this tell nobody more. */
const MAX_LOGS = 5;
const MAX_NAMED = 5;
/**
 * What became of a release, for people: a table, the crashes at their place in the sources, the logs behind them.
 *
 * @param sources where the sources are, by the names that programs have on the board; none for a bundle's
 */
function reportBoards(boards, sources, reporter) {
    const next = (0,verdict/* nextSteps */.Zn)(boards);
    reporter.table({
        title: 'Boards',
        shares: (0,verdict/* countsOf */.mQ)(boards),
        ...(next.length > 0 && { next }),
        columns: ['board', 'outcome', 'version', 'seconds', 'why'],
        rows: boards.map(({ deviceId, outcome, version, seconds, error, why }) => [
            deviceId,
            outcome,
            version ?? '',
            seconds.toFixed(1),
            error ? `${error.code}: ${error.text}` : (why ?? '')
        ])
    });
    const pending = (0,verdict/* pendingOf */.lc)(boards);
    if (pending)
        reporter.warning(pending);
    reportCrashes(boards, sources, reporter);
}
/** A table for each log, and one annotation for each place, however many boards came to it. */
function reportCrashes(boards, sources, reporter) {
    const byLog = groupsOf(boards, ({ log }) => log);
    for (const [log, some] of [...byLog].slice(0, MAX_LOGS)) {
        reporter.table({
            title: `Log of ${named(some)}`,
            columns: ['line'],
            rows: log
                .trimEnd()
                .split('\n')
                .map((line) => [line])
        });
    }
    if (byLog.size > MAX_LOGS)
        reporter.info(`and ${byLog.size - MAX_LOGS} more logs`);
    const crashed = boards.flatMap(({ deviceId, log }) => {
        const traceback = log === undefined ? undefined : tracebackIn(log);
        return traceback ? [{ deviceId, traceback, at: placeOf(traceback, sources) }] : [];
    });
    const byPlace = groupsOf(crashed, ({ traceback, at }) => JSON.stringify([traceback.message, at]));
    for (const some of byPlace.values()) {
        const { traceback, at } = some[0];
        reporter.error(`${traceback.message} (on ${named(some)})`, at);
    }
}
function groupsOf(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}
function named(boards) {
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId }) => deviceId);
    if (boards.length > MAX_NAMED)
        names.push(`${boards.length - MAX_NAMED} more`);
    return names.join(', ');
}


/***/ }),

/***/ 5312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   N$: () => (/* binding */ signerWith),
/* harmony export */   jy: () => (/* binding */ readSigningKey)
/* harmony export */ });
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5293);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73778);


/** @param pem the key's text */
const signerWith = (pem) => (bytes) => (0,_release_signature__WEBPACK_IMPORTED_MODULE_0__/* .signManifest */ .TX)(bytes, pem);
/**
 * The key that signs, as users give it.
 *
 * @param signingKey PEM text or file
 * @returns PEM text, or undefined where none was given
 * @throws Failure `bad-key`, and those of `readPem`
 */
async function readSigningKey(signingKey) {
    const pem = await (0,_pem__WEBPACK_IMPORTED_MODULE_1__/* .readPem */ .J)('signing-key', signingKey);
    if (pem !== undefined)
        (0,_release_signature__WEBPACK_IMPORTED_MODULE_0__/* .checkSigningKey */ .JY)(pem);
    return pem;
}
/** What signs with it. */
async function signerOf(signingKey) {
    const pem = await readSigningKey(signingKey);
    return pem === undefined ? undefined : signerWith(pem);
}


/***/ }),

/***/ 7815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkRemovals)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79339);


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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `remove names ${path}, which no release removes; leave it out`);
    if (!isFolder && released.has(path))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `remove names ${path}, which is in the release; leave one of them out`);
    return isFolder ? `${path}/` : path;
}


/***/ }),

/***/ 83217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ SETTINGS_PATCH),
/* harmony export */   S2: () => (/* binding */ checkSettingsPatch),
/* harmony export */   _5: () => (/* binding */ SETTINGS_RELEASE),
/* harmony export */   xV: () => (/* binding */ checkPatch)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66394);



/** Where a manifest has the patch of `settings.json`: docs/protocol.md, "Release manifest". */
const SETTINGS_PATCH = 'settings.patch.json';
const SETTINGS = 'settings.json';
/** Name of the releases that hold a patch alone, made by `move`: no project may have it. */
const SETTINGS_RELEASE = 'settings';
/** What boards read of settings, and so of a patch. */
const MAX_BYTES = 8192;
const MAX_DEPTH = 8;
/** A setting's last name that tells of a secret; `mqtt.ssl_params.key` is a private key. */
const SECRET = /(^|[._-])(psk|password|passwd|passphrase|secret|token|credentials?|(api|access|private|secret|auth)[._-]?key)$|(^|\.)ssl_params\.key$/i;
/**
 * Checks the patch among a release's files, if there is one. Whoever reads the broker reads it.
 *
 * @param files by board path
 * @throws Failure `settings`, `secret-setting`, naming the setting
 */
function checkSettingsPatch(files) {
    const bytes = files.get(SETTINGS_PATCH);
    if (bytes === undefined)
        return;
    if (files.has(SETTINGS))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('settings', 'the release has settings.json, and a patch of it; leave one of them out');
    checkPatch(bytes);
}
/** Checks what a patch holds. @throws Failure `settings`, `secret-setting`, naming the setting */
function checkPatch(bytes) {
    if (bytes.length > MAX_BYTES)
        throw refused(`has ${bytes.length} bytes, boards read ${MAX_BYTES}`);
    const patch = parse(Buffer.from(bytes).toString());
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(patch))
        throw refused('is not a JSON object');
    if (depthOf(patch) > MAX_DEPTH)
        throw refused(`is nested deeper than ${MAX_DEPTH}, which boards refuse`);
    const secret = secretIn(patch);
    if (secret !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('secret-setting', `settings-patch sets ${secret}, and whoever reads the broker reads the patch; bring secrets over serial with ` +
            'mpy-blox flash --provision');
}
function refused(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('settings', `settings-patch ${why}; it is a JSON merge patch (RFC 7396)`);
}
function parse(text) {
    try {
        return (0,_nested_json__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    }
    catch {
        throw refused('is not JSON');
    }
}
/** @returns the full name of the first setting that is a secret; one that is removed or emptied is none */
function secretIn(value, prefix = '') {
    for (const [key, inner] of Object.entries(value)) {
        const name = `${prefix}${key}`;
        if ((0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(inner)) {
            const found = secretIn(inner, `${name}.`);
            if (found !== undefined)
                return found;
        }
        else if (inner !== null && inner !== '' && SECRET.test(snakeCase(name)))
            return name;
    }
    return undefined;
}
const snakeCase = (name) => name.replace(/([a-z])([A-Z])/g, '$1_$2');
function depthOf(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}


/***/ }),

/***/ 88195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkTaken)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79339);


/**
 * Checks what a release takes over from another one on a board.
 *
 * @param files of the release itself, by board path
 * @throws Failure `path` for what the release does not have itself
 */
function checkTaken(paths, files) {
    const taken = (0,_board_path__WEBPACK_IMPORTED_MODULE_1__/* .checkBoardPaths */ .PE)(paths);
    const absent = taken.find((path) => !files.has(path));
    if (absent !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `takes names ${absent}, which is not in the release; leave it out`);
    return new Set(taken);
}


/***/ }),

/***/ 78263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ unheard)
/* harmony export */ });
/** Where nobody wants to know before the end. */
const unheard = () => { };


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
