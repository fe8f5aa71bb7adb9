export const id = 1004;
export const ids = [1004];
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
// EXTERNAL MODULE: ./action/channel/connection.ts + 6 modules
var channel_connection = __webpack_require__(43139);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${JSON.stringify(path)} ${fault}`);
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


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
