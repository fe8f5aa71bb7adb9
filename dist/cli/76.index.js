export const id = 76;
export const ids = [76];
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


/***/ })

};
