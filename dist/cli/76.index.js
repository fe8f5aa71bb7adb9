export const id = 76;
export const ids = [76];
export const modules = {

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
