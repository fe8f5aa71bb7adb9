export const id = 2327;
export const ids = [2327];
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


/***/ }),

/***/ 22327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainBoard: () => (/* binding */ explainBoard)
});

// EXTERNAL MODULE: ./action/channel/base.ts + 2 modules
var base = __webpack_require__(70988);
// EXTERNAL MODULE: ./action/channel/connection.ts + 3 modules
var channel_connection = __webpack_require__(63799);
// EXTERNAL MODULE: ./action/release/requirements.ts
var requirements = __webpack_require__(58391);
;// CONCATENATED MODULE: ./action/release/board-codes.ts
/**
 * Every code that a board can give for an update (`status.error.code`), in the order of docs/protocol.md, whose
 * table is made from this one. `verify` gives the same codes for the same faults, before a board does. A code
 * more is an entry more here, and `UPDATE_DOCS=1` in the unit test `release/board-codes`.
 */
const BOARD_CODES = {
    list: {
        ends: ['rejected'],
        meaning: 'the update list or an entry of it is malformed, or above a limit',
        remedy: 'publish with a publisher that keeps to this protocol'
    },
    unsigned: {
        ends: ['rejected'],
        meaning: 'the board holds keys, and there is no `release` entry, or one without `sig`',
        remedy: 'publish with the signing key (`signing-key`)'
    },
    'unknown-key': {
        ends: ['rejected'],
        meaning: 'signed with a key that the board does not hold',
        remedy: 'sign with a key of its `update.keys`, which `info` lists; see Signature for a rotation'
    },
    'bad-signature': {
        ends: ['rejected'],
        meaning: 'the signature is not by the key that it names',
        remedy: 'publish again; if that does not help, somebody else writes to the channel'
    },
    manifest: {
        ends: ['rejected'],
        meaning: 'the manifest is malformed, of another format, or of another name or version than its entry',
        remedy: 'publish again with the same version of publisher and board library'
    },
    size: {
        ends: ['rejected'],
        meaning: 'a package has another size than announced, inflates to more or does not inflate',
        remedy: 'clear the retained topic and publish again'
    },
    hash: {
        ends: ['rejected'],
        meaning: 'a package, a file or a member of a wheel is not what its hash says',
        remedy: 'clear the retained topic and publish again'
    },
    'wrong-target': {
        ends: ['rejected'],
        meaning: "neither is `channel` the board's nor does `devices` have its id",
        remedy: 'publish to the channel that the board follows, or to its id'
    },
    'old-seq': {
        ends: ['rejected'],
        meaning: '`seq` is not above the last one accepted for this name',
        remedy: 'publish again, which gives a new `seq`; check the clock of the publisher'
    },
    expired: {
        ends: ['rejected'],
        meaning: '`expires` is in the past, and the clock is set',
        remedy: 'publish again'
    },
    settings: {
        ends: ['rejected'],
        meaning: 'its `settings.json`, or what a patch makes of it, is no JSON object, or larger than boards read',
        remedy: 'mend the file; boards read 8192 bytes, nested 8 deep'
    },
    'own-key': {
        ends: ['rejected'],
        meaning: 'with its settings the board would not trust whoever signed the release: `update.keys` lacks the key',
        remedy: 'leave the key in; see Signature for a rotation. `[]` says that nobody has to sign'
    },
    'mpy-version': {
        ends: ['rejected'],
        meaning: 'the firmware does not load .mpy files of this version',
        remedy: 'build for the MicroPython of the boards (`micropython-version`), or update their firmware'
    },
    arch: {
        ends: ['rejected'],
        meaning: 'native code for another architecture',
        remedy: 'build for the architecture of the boards (`arch`)'
    },
    path: {
        ends: ['rejected'],
        meaning: 'a path is not allowed or comes twice, or `remove` names what a board keeps or a folder of more than 64 entries',
        remedy: 'rename the file; see Paths'
    },
    owned: {
        ends: ['rejected'],
        meaning: 'a file belongs to another release or package on the board; the text says which',
        remedy: "leave it out; for a script, name it in the project's `takes`; for a package, release it in the same version or a newer one"
    },
    'in-the-way': {
        ends: ['rejected'],
        meaning: 'nobody owns a file that lies where the release needs a folder, or the other way round',
        remedy: "name it in the project's `remove`, or move it; the text says which"
    },
    shadowed: {
        ends: ['rejected'],
        meaning: 'something else on the board, or in the firmware, is what `import` would find instead of a module of the release',
        remedy: "name the stray in the project's `remove`; for a module of the firmware, rename yours"
    },
    wheel: {
        ends: ['rejected'],
        meaning: "not a good wheel, or another project's or version's",
        remedy: 'build the wheel again'
    },
    'flash-full': {
        ends: ['failed', 'rejected'],
        meaning: 'the files that differ do not fit onto the flash; `failed`: the board resets, to try with the room that it keeps for updates',
        remedy: "release less, or name what may go in the project's `remove`"
    },
    flash: {
        ends: ['failed', 'rejected'],
        meaning: 'reading or writing the flash failed, or a file cannot be written',
        remedy: 'if it stays, the flash is worn out or its file system damaged'
    },
    memory: {
        ends: ['failed'],
        meaning: 'not enough RAM for a step of the update',
        remedy: 'have the application hold less'
    },
    missing: {
        ends: ['failed'],
        meaning: 'nothing arrives on a topic',
        remedy: 'publish again, which sends what is missing; let the broker retain packages'
    },
    'rolled-back': {
        ends: ['rolled-back', 'rejected'],
        meaning: 'the release did not prove itself, the text says why; `rejected`: it was rolled back before',
        remedy: "mend and release it; sent to the board's `cmd` it is tried again"
    },
    internal: {
        ends: ['rejected'],
        meaning: 'a fault of the board library',
        remedy: 'report it with the text and the `log` of the board'
    },
    busy: {
        ends: ['repl'],
        meaning: 'an update is under way while `wheel.tools` are to install or remove',
        remedy: 'reset the board first'
    }
};
/** The table of docs/protocol.md, one row for each code. */
function codesTable() {
    const rows = Object.entries(BOARD_CODES).map(([code, { ends, meaning, remedy }]) => `| \`${code}\` | ${ends.join(', ')} | ${meaning} | ${remedy} |`);
    return ['| code | state | meaning | remedy |', '|---|---|---|---|', ...rows, ''].join('\n');
}

// EXTERNAL MODULE: ./action/report/moment.ts
var moment = __webpack_require__(47926);
// EXTERNAL MODULE: ./action/channel/offer.ts
var channel_offer = __webpack_require__(1731);
// EXTERNAL MODULE: ./action/channel/standing.ts
var standing = __webpack_require__(76285);
// EXTERNAL MODULE: ./action/channel/waiting.ts
var channel_waiting = __webpack_require__(59610);
;// CONCATENATED MODULE: ./action/channel/explanation.ts






/** Says in words how a board stands to its channel's release, and what to do about it: sentences. */
function explain(known, nowMs = Date.now()) {
    const { deviceId, board, offer } = known;
    if (board === undefined)
        return [
            `The broker has never heard of ${deviceId}: check the id and the topic prefix, and that it was ever on.`
        ];
    return [
        presenceOf(board, nowMs),
        ...(0,standing/* standingOf */.Y)(board, offer, nowMs).troubles.filter((one) => !isOfUpdate(one, board)),
        ...(board.info?.channel ? onChannel(board, board.info.channel, known, nowMs) : astray(board))
    ].filter((sentence) => sentence !== undefined);
}
function presenceOf(board, nowMs) {
    const { deviceId, online } = board;
    const { heardMs, upS, waiting } = (0,standing/* standingOf */.Y)(board, undefined, nowMs);
    const heard = heardMs !== undefined
        ? ` It was heard ${(0,moment/* ago */.K)(nowMs - heardMs)}.`
        : upS !== undefined
            ? ` Its clock is not set; when it was heard last it had been up for ${(0,moment/* ago */.K)(upS * 1000, '')}.`
            : '';
    if (waiting?.why === 'asleep')
        return `${deviceId} is ${(0,channel_waiting/* shownWaiting */.n)(waiting)}.${heard}`;
    return `${deviceId} ${online === true ? 'is on line' : online === false ? 'is off' : 'has not said whether it is on'}.${heard}`;
}
const isOfUpdate = (trouble, { status }) => status?.error !== null && status?.error !== undefined && trouble.startsWith(status.error.code);
function astray({ info }) {
    return [
        info === undefined
            ? 'It has not said which channel it follows: its library is older than that, or it may not write its info.'
            : 'It follows no channel: set update.channel and update.auto_update in its settings.json. Until then it takes only what is sent to it by --device-ids.'
    ];
}
function onChannel(board, channel, { offer: ofChannel, header }, nowMs) {
    if (ofChannel === undefined)
        return [`Its channel ${channel} carries nothing: publish to it, or check the name.`];
    const offer = (0,channel_offer/* offerFor */.qK)(ofChannel, board.deviceId);
    const carries = `Its channel ${channel} has ${offer.name} ${offer.version} for it.`;
    if ((0,standing/* runs */.N)(board, offer))
        return [carries, 'It runs that.', ...stepOf(ofChannel, board)];
    const { status } = board;
    return [
        carries,
        ...stepOf(ofChannel, board),
        ...(status?.release === offer.release
            ? begun(status, board, nowMs)
            : notBegun(board, offer, nowMs, header))
    ];
}
function stepOf({ entry }, { deviceId }) {
    if (!entry || (0,channel_offer/* isInStep */.QN)(entry, deviceId))
        return [];
    return [
        `The rollout of ${entry.name} ${entry.version} stands at ${entry.rollout ?? 100} %, and it is not among those.`
    ];
}
/** It has begun with the release that it should run. */
function begun(status, board, nowMs) {
    const { state, error, progress } = status;
    const { waiting } = (0,standing/* standingOf */.Y)(board, undefined, nowMs);
    if (waiting)
        return [`It holds it back: ${(0,channel_waiting/* shownWaiting */.n)(waiting)}.`];
    if (error === null) {
        const percent = progress === null ? '' : ` (${progress} %)`;
        return [`It is at it: ${state}${percent}. If that does not change, its log says more.`];
    }
    const said = `${error.code}: ${error.text}`;
    const known = Object.entries(BOARD_CODES).find(([code]) => code === error.code)?.[1];
    const advice = known ? ` That means: ${known.meaning}. What to do: ${known.remedy}.` : '';
    if (state === 'failed')
        return [`It failed, and tries again by itself, five times in all (${said}).${advice}`];
    const verdict = state === 'rolled-back' ? 'took it back' : 'refused it';
    return [`It ${verdict} (${said}).${advice}`];
}
function notBegun(board, offer, nowMs, header) {
    if (board.info?.mpy === undefined)
        return [
            offer.isForOriginals
                ? 'It has the original library, which says nothing of updates: look at its versions.'
                : 'It has the original library, which takes wheels alone: publish with old-boards.'
        ];
    const refusals = refusalsOf(board.info, offer, nowMs, header);
    if (refusals.length > 0)
        return refusals.map((why) => `It would refuse it: ${why}.`);
    const { waiting } = (0,standing/* standingOf */.Y)(board, undefined, nowMs);
    if (waiting)
        return ['It takes it when it wakes.'];
    if (board.online !== true)
        return ['It takes it when it is back.'];
    return [
        'It is on line and has not begun: update.auto_update may be off in its settings, or the broker does not let it read ' +
            `its channel; mpy-blox logs ${board.deviceId} shows what it does.`
    ];
}
/** What it can be known to refuse the release for before it has seen it. */
function refusalsOf({ keys, mpy = 0 }, { entry }, nowMs, header) {
    if (!entry)
        return keys.length > 0 ? ['it takes signed releases only, and this is none'] : [];
    const why = [];
    if (keys.length > 0 && entry.key === undefined)
        why.push('it holds keys, and this is not signed');
    if (keys.length > 0 && entry.key !== undefined && !keys.includes(entry.key))
        why.push(`it is signed with key ${entry.key}, and the board holds ${keys.join(', ')}`);
    if (!header)
        return why;
    const { requires, expires } = header;
    const [version, subVersion] = (requires.mpy ?? '').split('.');
    if (version !== '' && (Number(version) !== (mpy & 255) || isOther(subVersion, (mpy >> 8) & 3)))
        why.push(`it needs .mpy version ${requires.mpy}, the board has ${mpy & 255}.${(mpy >> 8) & 3}`);
    const arch = requirements/* ARCHITECTURES */.X[mpy >> 10];
    if (requires.arch !== null && requires.arch !== arch)
        why.push(`it has native code for ${requires.arch}, the board is ${arch}`);
    if (expires !== null && expires * 1000 < nowMs)
        why.push('it has expired; publish again');
    return why;
}
const isOther = (wanted, actual) => wanted !== undefined && Number(wanted) !== actual;

// EXTERNAL MODULE: ./action/channel/fleet.ts + 1 modules
var channel_fleet = __webpack_require__(99111);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
// EXTERNAL MODULE: ./action/commands/fleet.ts + 1 modules
var commands_fleet = __webpack_require__(51924);
;// CONCATENATED MODULE: ./action/commands/explain-board.ts









/**
 * Why a board does not run its channel's release, in words.
 *
 * @returns sentences
 */
async function explainBoard(inputs, reporter) {
    const { topicPrefix, deviceId } = inputs;
    const packagePrefix = inputs.packagePrefix ?? `${topicPrefix}/packages`;
    const topics = new channel_topics/* Topics */.n({ topicPrefix, packagePrefix });
    const connection = await (0,channel_connection/* connect */.eE)(await (0,broker_options/* brokerOptions */.e)(inputs.broker), reporter);
    try {
        const fleet = await channel_fleet/* Fleet */.P.watch(connection, topics, [deviceId]);
        await (0,commands_fleet/* quiet */.j)(fleet);
        const board = fleet.board(deviceId);
        const channel = board?.info?.channel;
        const offer = channel ? (await (0,channel_offer/* offersOf */.fI)(connection, topics, [channel])).get(channel) : undefined;
        const entry = offer && (0,channel_offer/* offerFor */.qK)(offer, deviceId).entry;
        const manifest = entry && (await (0,base/* fetchManifest */.Cj)(connection, topics, entry));
        const header = manifest && (0,release_manifest/* parseManifest */.Ng)(manifest).header;
        const sentences = explain({
            deviceId,
            ...(board && { board }),
            ...(offer && { offer }),
            ...(header && { header })
        });
        for (const sentence of sentences)
            reporter.info(sentence);
        for (const line of fleet.misunderstood.lines())
            reporter.warning(line);
        return sentences;
    }
    finally {
        await connection.close();
    }
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
