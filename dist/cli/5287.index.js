export const id = 5287;
export const ids = [5287];
export const modules = {

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

/***/ 51924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fleet: () => (/* binding */ fleet_fleet),
  fleetFailure: () => (/* binding */ fleetFailure)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(22952);
// EXTERNAL MODULE: ./action/channel/connection.ts + 7 modules
var channel_connection = __webpack_require__(25331);
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










/** The boards of a broker: what they run, what they should run, and how they are. */
async function fleet_fleet(inputs, reporter) {
    const options = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const topics = new channel_topics/* Topics */.n(inputs);
    const connection = await (0,channel_connection/* connect */.eE)(options, reporter);
    try {
        const boards = await fleet/* Fleet */.P.watch(connection, topics, inputs.deviceIds);
        await boards.settled();
        let offers = new Map();
        const ask = async () => {
            offers = await (0,offer/* offersOf */.fI)(connection, topics, channelsOf(boards));
        };
        await ask();
        const title = `Boards at ${(0,broker_url/* parseBrokerUrl */.U)(options.url).shown}`;
        const chosen = () => choose(boards, offers, inputs);
        const redraw = inputs.watch && reporter.redraw?.bind(reporter);
        const show = redraw ?? reporter.table.bind(reporter);
        const draw = () => show(fleetTable(title, chosen()));
        for (const line of boards.misunderstood.lines())
            reporter.warning(line);
        draw();
        const tellLines = (heard) => {
            for (const board of heard)
                reporter.info(fleetLine(stand(board, offers)));
        };
        if (inputs.watch)
            await whileWatched(boards, inputs.watch, ask, redraw ? draw : tellLines);
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
    return new failure/* Failure */.HR(failed ? 'boards-failed' : 'boards-behind', `${count} ${what}`);
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
