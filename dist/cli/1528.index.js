export const id = 1528;
export const ids = [1528];
export const modules = {

/***/ 2375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Budget)
/* harmony export */ });
const MIB = 1024 * 1024;
/** More than any board's flash holds. */
const MAX_BYTES = 64 * MIB;
const MAX_ENTRIES = 10_000;
/** Above this size it may be no more than so many times what is packed: nothing for boards shrinks like that. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 8 * MIB;
/** What an archive may still come to, whoever made it: counted before it is in memory. */
class Budget {
    entries = 0;
    bytes = 0;
    limitBytes;
    constructor(packedBytes) {
        this.limitBytes = Math.min(MAX_BYTES, Math.max(RATIO_FROM_BYTES, MAX_RATIO * packedBytes));
    }
    /** One more file, folder or whatever an archive lists. */
    entry() {
        if (++this.entries > MAX_ENTRIES)
            throw new Error(`it holds more than ${MAX_ENTRIES} files`);
    }
    unpacked(bytes) {
        this.bytes += bytes;
        if (this.bytes > this.limitBytes)
            throw new Error(`it unpacks to more than ${Math.round(this.limitBytes / MIB)} MB`);
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
    const budget = new _budget__WEBPACK_IMPORTED_MODULE_1__/* .Budget */ ._(bytes.length);
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




/** What channels offer, by channel; one without a list, or whose list is none, is left out. */
async function offersOf(connection, topics, channels) {
    const byTopic = new Map([...channels].map((channel) => [topics.channel(channel), channel]));
    const offers = new Map();
    if (byTopic.size === 0)
        return offers;
    await connection.retained([...byTopic.keys()], (topic, payload) => {
        const offer = offerOf(topic, payload);
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
function offerOf(topic, payload) {
    try {
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
    catch (error) {
        if (error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 38644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59610);


/**
 * Judges what became of a release. Boards that are off or have not begun take it when they come to it.
 *
 * @returns why the run has failed: `boards-failed`, `too-few-boards`; undefined if it has not
 */
function failureOf({ boards, onChannel }, { minBoards, requireAll }) {
    const bad = boards.filter(({ outcome }) => outcome !== 'confirmed' && (requireAll || outcome !== 'pending'));
    if (bad.length > 0)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('boards-failed', `${bad.length} of ${boards.length} boards did not confirm the release: ${named(bad)}`);
    const lonely = Object.entries(onChannel).find(([, count]) => count < minBoards);
    if (lonely) {
        const [channel, count] = lonely;
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('too-few-boards', `${NUMBERS[count] ?? `only ${count} boards have`} said that it is on the channel ` +
            `${channel}, and at least ${minBoards} should be; check update.channel of the boards, or the name`);
    }
    return undefined;
}
const NUMBERS = ['no board has', 'only one board has'];
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
/** More names than this tell nobody more; the table has all. */
const MAX_NAMED = 20;
function named(boards) {
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId, outcome, why, until, error }) => {
        const waiting = why && (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .shownWaiting */ .n)({ why, ...(until !== undefined && { untilMs: until * 1000 }) });
        const known = error ? `${error.code}: ${error.text}` : waiting;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    if (boards.length > MAX_NAMED)
        names.push(`and ${boards.length - MAX_NAMED} more`);
    return names.join(', ');
}


/***/ }),

/***/ 76872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ brokerOptions)
/* harmony export */ });
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73778);

/** The same with PEM texts read, as the channel takes it. */
async function brokerOptions(inputs) {
    const [ca, clientCert, clientKey] = await Promise.all([
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('ca', inputs.ca),
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('client-cert', inputs.clientCert),
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('client-key', inputs.clientKey)
    ]);
    return {
        url: inputs.url,
        ...(inputs.username ? { username: inputs.username } : {}),
        ...(inputs.password ? { password: inputs.password } : {}),
        ...(ca ? { ca } : {}),
        ...(clientCert ? { clientCert } : {}),
        ...(clientKey ? { clientKey } : {}),
        ...(inputs.clientId ? { clientId: inputs.clientId } : {}),
        ...(inputs.natsUrl ? { natsUrl: inputs.natsUrl } : {})
    };
}


/***/ }),

/***/ 81971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   move: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63799);
/* harmony import */ var _channel_offer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1731);
/* harmony import */ var _channel_publish__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48192);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73809);
/* harmony import */ var _release_release__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87750);
/* harmony import */ var _release_settings_patch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83217);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78862);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76872);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73778);
/* harmony import */ var _report_boards__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64999);










/**
 * Has boards follow another channel: by a release for them alone that holds a patch of their settings and
 * nothing else. What the old channel brought goes with the transaction that brings the new one's release.
 *
 * @throws Failure `channel-empty`, before anything is sent
 */
async function move(inputs, reporter) {
    const { topicPrefix, deviceIds, channel, waitS } = inputs;
    const prefixes = {
        topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${topicPrefix}/packages`
    };
    const broker = await (0,_broker_options__WEBPACK_IMPORTED_MODULE_7__/* .brokerOptions */ .e)(inputs.broker);
    const signingKey = await (0,_pem__WEBPACK_IMPORTED_MODULE_8__/* .readPem */ .J)('signing-key', inputs.signingKey);
    await requireList(broker, prefixes, channel, reporter);
    const patch = JSON.stringify({ 'update.channel': channel });
    const nowMs = Date.now();
    const { entry, packages } = (0,_release_release__WEBPACK_IMPORTED_MODULE_4__/* .makeRelease */ .c)({
        name: _release_settings_patch__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS_RELEASE */ ._5,
        // Nobody names it; boards want one that is new.
        version: String(Math.floor(nowMs / 1000)),
        srcFiles: new Map([[_release_settings_patch__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS_PATCH */ .Dv, Buffer.from(patch)]]),
        deviceIds,
        nowMs,
        ...(signingKey !== undefined && { signingKey })
    });
    const moved = await (0,_channel_publish__WEBPACK_IMPORTED_MODULE_2__/* .publish */ .m)({
        packages,
        list: [entry],
        deviceIds,
        broker,
        ...prefixes,
        dryRun: false,
        ...(waitS !== undefined && { waitS })
    }, reporter);
    reporter.info(`${deviceIds.join(', ')}: to follow channel ${channel} from now on, or when back.`);
    if (moved.arrival)
        (0,_report_boards__WEBPACK_IMPORTED_MODULE_9__/* .reportBoards */ .K)(moved.arrival.boards, new Map(), reporter);
    return moved;
}
/** A board that follows a channel without a list would run what it has for ever. */
async function requireList(broker, prefixes, channel, reporter) {
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .eE)(broker, reporter);
    try {
        const offers = await (0,_channel_offer__WEBPACK_IMPORTED_MODULE_1__/* .offersOf */ .fI)(connection, new _channel_topics__WEBPACK_IMPORTED_MODULE_3__/* .Topics */ .n(prefixes), [channel]);
        if (!offers.has(channel))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('channel-empty', `the channel ${channel} carries no release: publish to it first, or check the name; no board was moved`);
    }
    finally {
        await connection.close();
    }
}


/***/ }),

/***/ 64999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ reportBoards)
});

// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(38644);
;// CONCATENATED MODULE: ./action/commands/traceback.ts
const FRAME = /^\s*File "([^"]+)", line (\d+)/;
/** The last traceback in a board's log. */
function tracebackIn(log) {
    const lines = log.split('\n');
    const begin = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
    if (begin < 0)
        return undefined;
    const frames = [];
    for (const line of lines.slice(begin + 1)) {
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
/** One annotation for each place, however many boards came to it. */
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

/***/ 87813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readNamed),
/* harmony export */   q: () => (/* binding */ readIfThere)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


/**
 * Reads a file that somebody named.
 *
 * @throws Failure naming the file and what is wrong with it
 */
async function readNamed(file, named) {
    return content(file).catch((cause) => {
        throw unreadable(file, named, cause);
    });
}
/** @returns undefined only where there is no such file: one that cannot be read is a mistake */
async function readIfThere(file, named) {
    return content(file).catch((cause) => {
        if (cause.code === 'ENOENT')
            return undefined;
        throw unreadable(file, named, cause);
    });
}
/** Of a file, or of a pipe as shells make it for `<(…)`; a device has no end. */
async function content(file) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    if (there.isCharacterDevice() || there.isBlockDevice() || there.isSocket()) {
        throw Object.assign(new Error('no file'), { code: 'it is a device' });
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
}
function unreadable(file, { what, shown = file, code, option, advice }, cause) {
    const fault = faultOf(`${what} ${shown}`, cause.code ?? 'no reason is known');
    const named = option === undefined ? fault : `${option}: ${fault}`;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(code, advice === undefined ? named : `${named}; ${advice}`, { cause });
}
function faultOf(named, code) {
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return `there is no ${named}`;
        case 'EISDIR':
            return `the ${named} is a folder, not a file`;
        case 'EACCES':
        case 'EPERM':
            return `the ${named} may not be read by this user`;
        default:
            return `the ${named} cannot be read (${code})`;
    }
}


/***/ }),

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${JSON.stringify(path)} ${fault}`);
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 83217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ SETTINGS_PATCH),
/* harmony export */   S2: () => (/* binding */ checkSettingsPatch),
/* harmony export */   _5: () => (/* binding */ SETTINGS_RELEASE)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('settings', 'the release has settings.json, and a patch of it; leave one of them out');
    if (bytes.length > MAX_BYTES)
        throw refused(`has ${bytes.length} bytes, boards read ${MAX_BYTES}`);
    const patch = parse(Buffer.from(bytes).toString());
    if (!isObject(patch))
        throw refused('is not a JSON object');
    if (depthOf(patch) > MAX_DEPTH)
        throw refused(`is nested deeper than ${MAX_DEPTH}, which boards refuse`);
    const secret = secretIn(patch);
    if (secret !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('secret-setting', `settings-patch sets ${secret}, and whoever reads the broker reads the patch; bring secrets over serial with ` +
            'mpy-blox flash --provision');
}
function refused(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('settings', `settings-patch ${why}; it is a JSON merge patch (RFC 7396)`);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw refused('is not JSON');
    }
}
/** @returns the full name of the first setting that is a secret; one that is removed or emptied is none */
function secretIn(value, prefix = '') {
    for (const [key, inner] of Object.entries(value)) {
        const name = `${prefix}${key}`;
        if (isObject(inner)) {
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
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 28723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   r8: () => (/* binding */ normaliseVersion),
/* harmony export */   x: () => (/* binding */ resolveVersion)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/**
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else
 * pyproject.toml. A tag and a pyproject.toml that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
function resolveVersion({ version, tag, declared, dev, now }) {
    const release = version !== undefined ? normaliseVersion(version) : versionFromSources(tag, declared);
    return dev ? devVersion(release, now) : release;
}
function versionFromSources(tag, declared) {
    const ofProject = declared && normaliseVersion(declared.version, declared.at);
    if (tag === undefined) {
        if (ofProject !== undefined)
            return ofProject;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-missing', 'no version: put `version` into pyproject.toml, build from a tag such as v1.4.0, or give `version`');
    }
    const ofTag = versionOfTag(tag);
    if (ofProject !== undefined && !isSameVersion(ofProject, ofTag)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-mismatch', `the tag says version ${ofTag}, ${place(declared.at)} says ${ofProject}; change one of them, or give \`version\``, { at: declared.at });
    }
    return ofTag;
}
/** Whether a normalised version comes before the release that it is named after (PEP 440). */
function isPreRelease(version) {
    return /\d(?:a|b|rc)\d|\.dev\d/.test(version.split('+')[0]);
}
/**
 * The version that a tag stands for, normalised: `v1.4.0`, `refs/tags/v1.4.0`, or `lib/v1.4.0` where several
 * projects share a repository.
 */
function versionOfTag(tag) {
    const name = tag.replace(/^refs\/tags\//, '');
    const ofProject = name.lastIndexOf('/v');
    const version = parseVersion(ofProject < 0 ? name : name.slice(ofProject + 1));
    if (version === undefined) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-invalid', `the tag ${JSON.stringify(name)} is not a version; tag releases like v1.4.0, or give \`version\``);
    }
    return version;
}
/** @returns the normal form of a PEP 440 version: `V1.0-RC1` becomes `1.0rc1` */
function normaliseVersion(text, at) {
    const version = parseVersion(text);
    if (version === undefined) {
        const where = at === undefined ? '' : `${place(at)}: `;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-invalid', `${where}${JSON.stringify(text)} is not a version after PEP 440 (like 1.4.0, 1.4.0rc1 or 1.4.0.post1)`, at === undefined ? {} : { at });
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
const place = ({ file, line }) => line === undefined ? file : `${file}:${line}`;
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


/***/ })

};
