export const id = 2327;
export const ids = [2327];
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

/***/ 76285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   pr: () => (/* binding */ ailmentsOf)
/* harmony export */ });
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99111);
/* harmony import */ var _offer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1731);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59610);



/** A board's clock may be a bit ahead of ours. */
const AHEAD_MS = 86_400_000;
/** @param ofChannel what the board's channel has, if anything is known of it */
function standingOf(board, ofChannel, nowMs = Date.now()) {
    const offer = ofChannel && (0,_offer__WEBPACK_IMPORTED_MODULE_1__/* .offerFor */ .qK)(ofChannel, board.deviceId);
    const installed = installedOf(board, offer);
    const waiting = (0,_waiting__WEBPACK_IMPORTED_MODULE_2__/* .waitingOf */ .P)(board, nowMs);
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
function ailmentsOf(board) {
    const { info } = board;
    return [
        (0,_fleet__WEBPACK_IMPORTED_MODULE_0__/* .isImpostor */ .Y)(board) ? `says that it is ${info?.deviceId}` : '',
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

/***/ 73809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Topics)
/* harmony export */ });
/* unused harmony export checkName */
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


/** AWS IoT Core refuses topics with more (Message broker and protocol limits). */
const MAX_SLASHES = 7;
/** AWS IoT Core's limit in bytes of UTF-8; other brokers allow far more. */
const MAX_TOPIC_BYTES = 256;
/** Any, for its length. */
const HASH = '0'.repeat(64);
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[+#/\u0000-\u001f\u007f]/;
/**
 * Checks a channel or device name: it must be one topic level, without wildcards.
 *
 * @param kind for the message: `channel`, `device id`
 * @throws Failure `bad-name`
 */
function checkName(kind, name) {
    if (name === '')
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} is empty; give it a name.`);
    if (FORBIDDEN.test(name) || name.startsWith('$'))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} ${JSON.stringify(name)} cannot be part of an MQTT topic; ` +
            'leave out +, #, / and control characters, and a $ at the beginning.');
}
function checkPrefix(option, prefix) {
    for (const level of prefix.split('/'))
        if (level === '' || FORBIDDEN.test(level) || level.startsWith('$'))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-prefix', `${option} ${JSON.stringify(prefix)} cannot begin an MQTT topic; ` +
                'write names with / between them, without wildcards, such as mpypi.');
}
function checkTopic(topic) {
    const slashes = topic.split('/').length - 1;
    if (slashes > MAX_SLASHES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-deep', `The topic ${topic} has ${slashes} slashes and brokers allow as few as ${MAX_SLASHES}; ` +
            'put the file into fewer folders or shorten the prefix.');
    if (Buffer.byteLength(topic) > MAX_TOPIC_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-long', `The topic ${topic} is longer than ${MAX_TOPIC_BYTES} bytes, which brokers refuse; ` +
            'shorten the path or the prefix.');
    return topic;
}
/** All topics of the update channel. Every name that goes in is checked. */
class Topics {
    prefix;
    packagePrefix;
    constructor({ topicPrefix, packagePrefix = `${topicPrefix}/packages` }) {
        checkPrefix('topic-prefix', topicPrefix);
        checkPrefix('package-prefix', packagePrefix);
        this.prefix = topicPrefix;
        this.packagePrefix = packagePrefix;
    }
    /**
     * Whether there is room for these in topics is known before there is anything to send.
     *
     * @throws Failure `topic-too-deep`, `topic-too-long`, `bad-name`
     */
    requireRoom({ channels, deviceIds }) {
        for (const channel of channels)
            this.lease(channel);
        for (const deviceId of deviceIds)
            this.liveLog(deviceId);
        // The deepest of those that every release may have.
        this.package({ type: 'blob', sha256: HASH, part: 1 });
        this.package({ type: 'delta', pkg_sha256: HASH, base: HASH });
    }
    /** Where the update list of a channel is retained. */
    channel(name) {
        checkName('channel', name);
        return checkTopic(`${this.prefix}/channels/${name}`);
    }
    /** All channels' lists, as a subscription. */
    everyChannel() {
        return `${this.prefix}/channels/+`;
    }
    /** Whether it is that of a channel's list. */
    isChannel(topic) {
        return topic.startsWith(this.everyChannel().slice(0, -1));
    }
    /** What publishers know of a channel's rollout. */
    rollout(channel) {
        checkName('channel', channel);
        return checkTopic(`${this.prefix}/rollouts/${channel}`);
    }
    /** All rollouts, as a subscription. */
    everyRollout() {
        return `${this.prefix}/rollouts/+`;
    }
    /** Who writes to a channel. */
    lease(channel) {
        return checkTopic(`${this.rollout(channel)}/lease`);
    }
    /** Where one board takes an update list for itself alone. */
    command(deviceId) {
        return this.node(deviceId, 'cmd');
    }
    /** Where a board says what it is. */
    info(deviceId) {
        return this.node(deviceId, 'info');
    }
    /** Where a board says what its update is doing. */
    status(deviceId) {
        return this.node(deviceId, 'status');
    }
    /** What a board logged last before it crashed. */
    log(deviceId) {
        return this.node(deviceId, 'log');
    }
    /** Where a board is asked to do something now; never retained. */
    control(deviceId) {
        return this.node(deviceId, 'ctl');
    }
    /** Where a board that was asked to tells its log line by line. */
    liveLog(deviceId) {
        return checkTopic(`${this.log(deviceId)}/live`);
    }
    /** All that a board has, as a subscription. */
    branch(deviceId) {
        return this.node(deviceId, '#');
    }
    /** `1` while the board is connected; its last will is `0`. */
    online(deviceId) {
        return this.node(deviceId, 'online');
    }
    /** Until when the board sleeps; cleared when it is awake. */
    asleep(deviceId) {
        return this.node(deviceId, 'asleep');
    }
    /** All boards' reports of one kind, as a subscription. */
    everyNode(leaf) {
        return `${this.prefix}/nodes/+/${leaf}`;
    }
    /** Takes the topic of a node apart; undefined for every other topic. */
    nodeOf(topic) {
        const start = `${this.prefix}/nodes/`;
        if (!topic.startsWith(start))
            return undefined;
        const [deviceId, leaf, ...more] = topic.slice(start.length).split('/');
        return deviceId && leaf && more.length === 0 ? { deviceId, leaf } : undefined;
    }
    /** What the broker holds of a release name. */
    index(name) {
        checkName('release name', name);
        return checkTopic(`${this.packagePrefix}/index/${name}`);
    }
    /** All indexes, as a subscription. */
    everyIndex() {
        return `${this.packagePrefix}/index/+`;
    }
    /** Whose index it is; undefined for every other topic. */
    indexed(topic) {
        const start = this.everyIndex().slice(0, -1);
        return topic.startsWith(start) ? topic.slice(start.length) : undefined;
    }
    /** Whether somebody deletes packages. */
    pruning() {
        return checkTopic(`${this.packagePrefix}/pruning`);
    }
    /** Where the payload of an update list's entry, or a blob, is retained. */
    package(reference) {
        return checkTopic(`${this.packagePrefix}/${locate(reference)}`);
    }
    node(deviceId, leaf) {
        checkName('device id', deviceId);
        return checkTopic(`${this.prefix}/nodes/${deviceId}/${leaf}`);
    }
}
function locate(reference) {
    switch (reference.type) {
        case 'blob': {
            const part = reference.part === undefined ? '' : `/${reference.part}`;
            return `blob/${reference.sha256}${part}`;
        }
        case 'delta':
            return `release/${reference.pkg_sha256}/${reference.base}`;
        case 'src':
            return `src/${(0,_release_board_path__WEBPACK_IMPORTED_MODULE_0__/* .checkBoardPath */ .QS)(reference.path)}/${reference.pkg_sha256}`;
        case 'fallback':
            return `release/${reference.pkg_sha256}`;
        case 'release':
        case 'wheel':
            return `${reference.type}/${reference.pkg_sha256}`;
    }
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

/***/ 22327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainBoard: () => (/* binding */ explainBoard)
});

// EXTERNAL MODULE: ./action/channel/connection.ts + 7 modules
var channel_connection = __webpack_require__(25331);
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
    'frozen-library': {
        ends: ['rejected'],
        meaning: 'the release changes the board library, and that of the board is in its firmware: no copy of it could judge another one',
        remedy: 'bring the library with the firmware, or flash it by cable; then this release'
    },
    'main-without-recover': {
        ends: ['rejected'],
        meaning: 'the release changes the board library, and the `main.py` of the board never looks for `mpy_blox_kept`: the new library would be its own judge',
        remedy: 'release a `main.py` that begins as [build.md](build.md#a-mainpy-of-your-own) has it, without the library; then this one'
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
        ends: ['failed'],
        meaning: 'reading or writing the flash failed',
        remedy: 'if it stays, the flash is worn out or its file system damaged'
    },
    memory: {
        ends: ['failed', 'rejected'],
        meaning: 'not enough RAM for a step of the update; the board has reset to take it before the application runs, and then `rejected` it; `failed`: it does not reset while the application holds updates back, or outside its `update.window`',
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
// EXTERNAL MODULE: ./action/channel/trust.ts
var trust = __webpack_require__(32287);
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
    const untrusted = (0,trust/* distrust */.p)(keys, entry);
    const why = untrusted === undefined ? [] : [untrusted];
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

// EXTERNAL MODULE: ./action/channel/fetched.ts
var fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/channel/fleet.ts + 1 modules
var channel_fleet = __webpack_require__(99111);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
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
        await fleet.settled();
        const board = fleet.board(deviceId);
        const channel = board?.info?.channel;
        const offer = channel ? (await (0,channel_offer/* offersOf */.fI)(connection, topics, [channel])).get(channel) : undefined;
        const entry = offer && (0,channel_offer/* offerFor */.qK)(offer, deviceId).entry;
        const found = entry && (await (0,fetched/* fetchManifest */.Cj)(connection, topics, entry.pkg_sha256));
        const sentences = explain({
            deviceId,
            ...(board && { board }),
            ...(offer && { offer }),
            ...(found && { header: found.manifest.header })
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

/***/ 91302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66394);



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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-release', `${line.slice(0, 80)} is not ASCII, which a release has to be; rename the file or the channel`);
        if (line.length >= MAX_LINE_BYTES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('bad-release', `${line.slice(0, 80)}… is too long for a board; shorten names`);
    }
    const manifest = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'ascii');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('release-too-large', `the release has ${files.length} files, and its manifest of ${manifest.length} bytes is ` +
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
        return (0,_nested_json__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(line);
    }
    catch {
        throw malformed('a line is not JSON');
    }
}
function checkHeader(header) {
    const isText = (value) => typeof value === 'string';
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(header))
        throw malformed('it has no header');
    if (header.format !== 1)
        throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`);
    const { name, version, seq, channel, devices, created, expires, requires, files } = header;
    const good = isText(name) &&
        isText(version) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(seq) &&
        seq > 0 &&
        (channel === null || isText(channel)) &&
        Array.isArray(devices) &&
        devices.every(isText) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(created) &&
        (expires === null || (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(expires)) &&
        isRequirements(requires) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(files);
    if (!good)
        throw malformed('its header lacks something');
}
function isRequirements(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
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
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(sizeBytes) &&
        sizeBytes <= MAX_FILE_BYTES &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)(sha256) &&
        (more.length === 0 || (more.length === 1 && more[0] === TAKEN));
    if (!good)
        throw malformed('a line is not a file');
    const takes = more.length === 1;
    return { path, sizeBytes, sha256, ...(takes && { takes }) };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('manifest', `the release manifest is malformed: ${why}`);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
            'put files into the package instead of extra-src-files');
    const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES);
    if (long)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`);
}


/***/ })

};
