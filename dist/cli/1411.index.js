export const id = 1411;
export const ids = [1411];
export const modules = {

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
        const topic = topicOf(topics, channel);
        if (topic !== undefined)
            byTopic.set(topic, channel);
    }
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
function topicOf(topics, channel) {
    try {
        return topics.channel(channel);
    }
    catch (error) {
        if (error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
            return undefined;
        throw error;
    }
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

/***/ 76285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   pr: () => (/* binding */ ailmentsOf)
/* harmony export */ });
/* harmony import */ var _offer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1731);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59610);


/** A board's clock may be a bit ahead of ours. */
const AHEAD_MS = 86_400_000;
/** @param ofChannel what the board's channel has, if anything is known of it */
function standingOf(board, ofChannel, nowMs = Date.now()) {
    const offer = ofChannel && (0,_offer__WEBPACK_IMPORTED_MODULE_0__/* .offerFor */ .qK)(ofChannel, board.deviceId);
    const installed = installedOf(board, offer);
    const waiting = (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .waitingOf */ .P)(board, nowMs);
    const troubles = troublesOf(board);
    return {
        ...(installed !== undefined && { installed }),
        ...(offer && { wanted: offer.version }),
        isBehind: offer !== undefined && !runs(board, offer),
        hasFailed: troubles.length > 0,
        troubles,
        ...heardOf(board, nowMs),
        ...(waiting && { waiting })
    };
}
/** Whether a board runs just that. One that took it by cable tells it by the version alone. */
function runs(board, offer) {
    const { status } = board;
    if (status?.release === offer.release)
        return status.state === 'confirmed';
    return board.info?.packages[offer.name] === offer.version;
}
function installedOf({ info, status }, offer) {
    const version = offer && info?.packages[offer.name];
    if (version !== undefined)
        return version;
    return status?.state === 'confirmed' ? (status.version ?? undefined) : undefined;
}
const FAILED = ['rejected', 'rolled-back', 'failed'];
function troublesOf(board) {
    const { status } = board;
    if (!status?.error || !FAILED.includes(status.state))
        return ailmentsOf(board);
    return [`${status.error.code}: ${status.error.text}`, ...ailmentsOf(board)];
}
/** What is wrong with a board itself, whatever its update came to. */
function ailmentsOf({ deviceId, info }) {
    return [
        info?.deviceId !== undefined && info.deviceId !== deviceId
            ? `says that it is ${info.deviceId}`
            : '',
        info?.takenOver ? `another board has its id: taken over ${info.takenOver} times` : '',
        info?.crashes ? `safe mode after ${info.crashes} crashes` : ''
    ].filter(Boolean);
}
function heardOf({ info, status, lastSeen }, nowMs) {
    const dates = [lastSeen?.getTime(), info?.timeMs, status?.timeMs].filter((date) => date !== undefined && date <= nowMs + AHEAD_MS);
    if (dates.length > 0)
        return { heardMs: Math.max(...dates) };
    const ups = [info?.upS, status?.upS].filter((up) => up !== undefined);
    return ups.length > 0 ? { upS: Math.max(...ups) } : {};
}


/***/ }),

/***/ 59610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ waitingOf),
/* harmony export */   n: () => (/* binding */ shownWaiting)
/* harmony export */ });
/* harmony import */ var _report_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47926);

/** A wake takes a while; a board that is later than this is lost, as far as anybody knows. */
const OVERDUE_MS = 300_000;
/** Whether a board sleeps until its next wake, or holds a release back. */
function waitingOf(board, nowMs = Date.now()) {
    const { asleep, status, online } = board;
    if (asleep && online !== true) {
        const untilMs = asleep.heardMs ?? asleep.untilMs ?? undefined;
        if (untilMs === undefined || untilMs + OVERDUE_MS > nowMs)
            return { why: 'asleep', ...(untilMs !== undefined && { untilMs }) };
    }
    if (status?.state !== 'held')
        return undefined;
    const { why = 'window', untilMs } = status.held ?? {};
    return { why, ...(untilMs !== undefined && { untilMs }) };
}
/** `asleep until 2026-11-26 03:00 UTC` */
function shownWaiting({ why, untilMs }) {
    if (untilMs === undefined)
        return why;
    return `${why} until ${(0,_report_moment__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._)(untilMs).slice(0, 16).replace('T', ' ')} UTC`;
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
// EXTERNAL MODULE: ./action/channel/connection.ts + 4 modules
var channel_connection = __webpack_require__(46667);
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
    'file-system': {
        ends: ['rejected'],
        meaning: 'the flash has FAT, on which a power cut can divide an update: over the air needs littlefs',
        remedy: "format the flash with littlefs (ESP32, at the REPL: `import os, flashbdev; os.umount('/'); os.VfsLfs2.mkfs(flashbdev.bdev)`), and flash the board by cable, which works on FAT as well"
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
    const { deviceId, board } = known;
    if (board === undefined)
        return [
            `The broker has never heard of ${deviceId}: check the id and the topic prefix, and that it was ever on.`
        ];
    return [
        presenceOf(board, nowMs),
        ...(0,standing/* ailmentsOf */.pr)(board),
        ...(board.info?.channel ? onChannel(board, board.info.channel, known, nowMs) : astray(board))
    ].filter((sentence) => sentence !== undefined);
}
function presenceOf(board, nowMs) {
    const { deviceId, online } = board;
    const { heardMs, upS, waiting } = (0,standing/* standingOf */.YP)(board, undefined, nowMs);
    const heard = heardMs !== undefined
        ? ` It was heard ${(0,moment/* ago */.K)(nowMs - heardMs)}.`
        : upS !== undefined
            ? ` Its clock is not set; when it was heard last it had been up for ${(0,moment/* ago */.K)(upS * 1000, '')}.`
            : '';
    if (waiting?.why === 'asleep')
        return `${deviceId} is ${(0,channel_waiting/* shownWaiting */.n)(waiting)}.${heard}`;
    return `${deviceId} ${online === true ? 'is on line' : online === false ? 'is off' : 'has not said whether it is on'}.${heard}`;
}
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
    if ((0,standing/* runs */.Np)(board, offer))
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
    const waiting = (0,channel_waiting/* waitingOf */.P)(board, nowMs);
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
    if ((0,channel_waiting/* waitingOf */.P)(board, nowMs))
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
    const { deviceId } = inputs;
    const topics = new channel_topics/* Topics */.n(inputs);
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

/***/ 51924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fleet: () => (/* binding */ fleet_fleet),
  fleetFailure: () => (/* binding */ fleetFailure),
  j: () => (/* binding */ quiet)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(22952);
// EXTERNAL MODULE: ./action/channel/connection.ts + 4 modules
var channel_connection = __webpack_require__(46667);
// EXTERNAL MODULE: ./action/channel/fleet.ts + 1 modules
var fleet = __webpack_require__(99111);
// EXTERNAL MODULE: ./action/channel/offer.ts
var offer = __webpack_require__(1731);
// EXTERNAL MODULE: ./action/channel/standing.ts
var standing = __webpack_require__(76285);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
// EXTERNAL MODULE: ./action/report/moment.ts
var moment = __webpack_require__(47926);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(59231);
// EXTERNAL MODULE: ./action/channel/waiting.ts
var channel_waiting = __webpack_require__(59610);
;// CONCATENATED MODULE: ./action/commands/fleet-table.ts



const COLUMNS = [
    ['board', ({ deviceId }) => deviceId],
    ['online', presenceOf],
    ['channel', ({ info }) => info?.channel ?? ''],
    ['installed → wanted', versionsOf],
    ['state', stateOf],
    ['heard', heardOf],
    ['flash', ({ info }) => sizeOf(info?.flashFreeBytes)],
    ['heap', ({ info, status }) => sizeOf(status?.heapFreeBytes ?? info?.heapFreeBytes)],
    ['dBm', ({ info }) => (info?.rssiDbm === undefined ? '' : String(info.rssiDbm))],
    ['trouble', ({ troubles }) => troubles.join('; ')]
];
/** The boards as a table for people. */
function fleetTable(title, boards, nowMs = Date.now()) {
    return {
        title,
        columns: COLUMNS.map(([column]) => column),
        rows: boards.map((board) => COLUMNS.map(([, cell]) => cell(board, nowMs)))
    };
}
/** One board on one line. */
function fleetLine(board, nowMs = Date.now()) {
    return COLUMNS.map(([, cell]) => cell(board, nowMs))
        .filter(Boolean)
        .join('  ');
}
function presenceOf({ online, waiting }) {
    if (waiting?.why === 'asleep')
        return (0,channel_waiting/* shownWaiting */.n)(waiting);
    return online === undefined ? '' : online ? 'yes' : 'no';
}
function versionsOf({ installed, wanted, isBehind }) {
    if (isBehind)
        return `${installed ?? '?'} → ${wanted}`;
    return installed ?? '';
}
function stateOf({ status, waiting }) {
    if (waiting && waiting.why !== 'asleep')
        return `held: ${(0,channel_waiting/* shownWaiting */.n)(waiting)}`;
    const isUnderWay = status?.state === 'downloading' && status.progress !== null;
    return isUnderWay ? `downloading ${status.progress} %` : (status?.state ?? '');
}
function heardOf({ heardMs, upS }, nowMs) {
    if (heardMs !== undefined)
        return (0,moment/* ago */.K)(nowMs - heardMs);
    return upS === undefined ? '' : `up ${(0,moment/* ago */.K)(upS * 1000, '')}`;
}
const sizeOf = (bytes) => (bytes === undefined ? '' : (0,size/* formatSize */.X)(bytes));

;// CONCATENATED MODULE: ./action/commands/fleet.ts










/** Retained reports come at once; this long after the last of them, that was all. */
const QUIET_MS = 1000;
/** The boards of a broker: what they run, what they should run, and how they are. */
async function fleet_fleet(inputs, reporter) {
    const options = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const topics = new channel_topics/* Topics */.n(inputs);
    const connection = await (0,channel_connection/* connect */.eE)(options, reporter);
    try {
        const boards = await fleet/* Fleet */.P.watch(connection, topics, inputs.deviceIds);
        await quiet(boards);
        let offers = await (0,offer/* offersOf */.fI)(connection, topics, channelsOf(boards));
        const ask = async () => (offers = await (0,offer/* offersOf */.fI)(connection, topics, channelsOf(boards)));
        const title = `Boards at ${(0,broker_url/* parseBrokerUrl */.U)(options.url).shown}`;
        const chosen = () => choose(boards, offers, inputs);
        const show = inputs.watch ? reporter.redraw?.bind(reporter) : undefined;
        const draw = show && (() => show(fleetTable(title, chosen())));
        for (const line of boards.misunderstood.lines())
            reporter.warning(line);
        if (draw)
            draw();
        else
            reporter.table(fleetTable(title, chosen()));
        const tellLines = (heard) => {
            for (const board of heard)
                reporter.info(fleetLine(stand(board, offers)));
        };
        if (inputs.watch)
            await whileWatched(boards, inputs.watch, ask, draw ?? tellLines);
        return chosen();
    }
    finally {
        await connection.close();
    }
}
/**
 * Judges boards that were asked for by what is wrong with them.
 *
 * @returns why a script should stop: `boards-behind`, `boards-failed`
 */
function fleetFailure(boards, { behind, failed }) {
    if (boards.length === 0 || !(behind || failed))
        return undefined;
    const what = [behind && 'behind', failed && 'with a failure'].filter(Boolean).join(' or ');
    const count = boards.length === 1 ? '1 board is' : `${boards.length} boards are`;
    return new failure/* Failure */.H(failed ? 'boards-failed' : 'boards-behind', `${count} ${what}`);
}
/** Until nothing that was retained has come for a while. */
async function quiet(fleet) {
    let heard = true;
    const stop = fleet.onReport((_board, retained) => (heard ||= retained));
    while (heard) {
        heard = false;
        await (0,promises_.setTimeout)(QUIET_MS);
    }
    stop();
}
const channelsOf = (fleet) => new Set(fleet.boards().flatMap(({ info }) => info?.channel ?? []));
function choose(fleet, offers, inputs) {
    const { channel, behind, failed } = inputs;
    return fleet
        .boards()
        .map((board) => stand(board, offers))
        .filter(({ info }) => channel === undefined || info?.channel === channel)
        .filter(({ isBehind, hasFailed }) => !(behind || failed) || (behind && isBehind) || (failed && hasFailed));
}
function stand(board, offers) {
    return { ...board, ...(0,standing/* standingOf */.YP)(board, offers.get(board.info?.channel ?? '')) };
}
/** Often enough for eyes, seldom enough for a fleet that comes back all at once. */
const REDRAW_MS = 500;
/** Asking takes a moment, and channels get a new list more seldom than boards speak. */
const ASK_MS = 5000;
/**
 * @param ask for what the channels offer: where boards have said something, but not each time
 * @param tell of the boards that have said something
 */
async function whileWatched(fleet, stop, ask, tell) {
    const heard = [];
    let isOld = false;
    let dueMs = 0;
    const end = fleet.onReport((board) => {
        heard.push(board);
        isOld = true;
    });
    while (!stop.aborted) {
        await (0,promises_.setTimeout)(REDRAW_MS, undefined, { signal: stop }).catch(() => undefined);
        const isDue = isOld && performance.now() >= dueMs;
        if (isDue) {
            isOld = false;
            await ask();
            dueMs = performance.now() + ASK_MS;
        }
        if (isDue || heard.length > 0)
            tell(heard.splice(0));
    }
    end();
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

/***/ 91302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66394);


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
    const isText = (value) => typeof value === 'string';
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(header))
        throw malformed('it has no header');
    if (header.format !== 1)
        throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`);
    const { name, version, seq, channel, devices, created, expires, requires, files } = header;
    const good = isText(name) &&
        isText(version) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(seq) &&
        seq > 0 &&
        (channel === null || isText(channel)) &&
        Array.isArray(devices) &&
        devices.every(isText) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(created) &&
        (expires === null || (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(expires)) &&
        isRequirements(requires) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(files);
    if (!good)
        throw malformed('its header lacks something');
}
function isRequirements(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
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
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(sizeBytes) &&
        sizeBytes <= MAX_FILE_BYTES &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isHash */ .jN)(sha256) &&
        (more.length === 0 || (more.length === 1 && more[0] === TAKEN));
    if (!good)
        throw malformed('a line is not a file');
    const takes = more.length === 1;
    return { path, sizeBytes, sha256, ...(takes && { takes }) };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('manifest', `the release manifest is malformed: ${why}`);
}


/***/ }),

/***/ 66394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   R_: () => (/* binding */ isAbsentOr),
/* harmony export */   jN: () => (/* binding */ isHash),
/* harmony export */   my: () => (/* binding */ isCount)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A whole number of things, bytes, seconds, ms: 0 or above. */
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** A SHA-256 as topics and lists have it. */
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** The rule for a key that may be left out. */
const isAbsentOr = (isGood) => (value) => value === undefined || isGood(value);


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
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else what describes
 * the project. A tag and a description that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
function resolveVersion(sources) {
    const { version, dev, now } = sources;
    const release = version === undefined ? versionFromSources(sources) : normaliseVersion(version);
    return dev ? devVersion(release, now) : release;
}
function versionFromSources({ tag, declared, file }) {
    const ofProject = declared && normaliseVersion(declared.version, declared.at);
    if (tag === undefined) {
        if (ofProject !== undefined)
            return ofProject;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-missing', `no version: put \`version\` into ${file}, build from a tag such as v1.4.0, or give \`version\``);
    }
    const ofTag = versionOfTag(tag);
    if (ofProject !== undefined && !isSameVersion(ofProject, ofTag)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-mismatch', `the tag says version ${ofTag}, ${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z)(declared.at)} says ${ofProject}; change one of them, or give \`version\``, { at: declared.at });
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
        const where = at === undefined ? '' : `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z)(at)}: `;
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


/***/ }),

/***/ 59231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
/** A size for people: `190 B`, `57.9 KB` (1 KB is 1,000 bytes, as brokers count), `1.2 MB`. */
function formatSize(sizeBytes) {
    if (sizeBytes < 1000)
        return `${sizeBytes} B`;
    if (sizeBytes < 1_000_000)
        return `${(sizeBytes / 1000).toFixed(1)} KB`;
    return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}


/***/ })

};
