export const id = 538;
export const ids = [538];
export const modules = {

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

/***/ 6076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fleet: () => (/* binding */ fleet)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _channel_broker_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2952);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7393);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3809);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6872);






/** Retained reports come at once; this long after the last one, that was all. */
const QUIET_MS = 1000;
/** The boards of a broker: version, state, progress, last seen. */
async function fleet(inputs, reporter) {
    const options = await (0,_broker_options__WEBPACK_IMPORTED_MODULE_4__/* .brokerOptions */ .e)(inputs.broker);
    const topics = new _channel_topics__WEBPACK_IMPORTED_MODULE_3__/* .Topics */ .n({
        topicPrefix: inputs.topicPrefix,
        packagePrefix: `${inputs.topicPrefix}/packages`
    });
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .e)(options, reporter);
    try {
        const boards = await _channel_fleet__WEBPACK_IMPORTED_MODULE_5__/* .Fleet */ .P.watch(connection, topics, inputs.deviceIds);
        await quiet(boards);
        reporter.table({
            title: `Boards at ${(0,_channel_broker_url__WEBPACK_IMPORTED_MODULE_1__/* .parseBrokerUrl */ .U)(options.url).shown}`,
            columns: ['board', 'online', 'channel', 'packages', 'state', 'version', '%', 'error', 'seen'],
            rows: boards.boards().map(row)
        });
        if (inputs.watch)
            await follow(boards, inputs.watch, reporter);
        return boards.boards();
    }
    finally {
        await connection.close();
    }
}
async function quiet(fleet) {
    let heard = true;
    const stop = fleet.onReport(() => (heard = true));
    while (heard) {
        heard = false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(QUIET_MS);
    }
    stop();
}
async function follow(fleet, stop, reporter) {
    const end = fleet.onReport((board) => reporter.info(row(board).filter(Boolean).join('  ')));
    if (!stop.aborted)
        await new Promise((resolve) => stop.addEventListener('abort', resolve));
    end();
}
function row({ deviceId, online, info, status, lastSeen }) {
    const packages = Object.entries(info?.packages ?? {});
    return [
        deviceId,
        online === undefined ? '' : online ? 'yes' : 'no',
        info?.channel ?? '',
        packages.map(([name, version]) => `${name} ${version}`).join(', '),
        status?.state ?? '',
        status?.version ?? '',
        status?.progress === undefined || status.progress === null ? '' : String(status.progress),
        status?.error ? `${status.error.code}: ${status.error.text}` : '',
        lastSeen?.toISOString() ?? ''
    ];
}


/***/ }),

/***/ 9339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

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


/***/ })

};
