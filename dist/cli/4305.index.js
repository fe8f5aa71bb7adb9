export const id = 4305;
export const ids = [4305];
export const modules = {

/***/ 14305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _channel_control__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6872);
/* harmony import */ var _online_boards__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50351);



/** Above what a board sends in one message. */
const MAX_MESSAGE_BYTES = 8_192;
/** More would fill the memory of whoever listens to a board that has gone mad. */
const MAX_LINES = 100_000;
/** What boards log from now on, line by line as they log it. */
async function logs(inputs, reporter) {
    const { deviceIds, forS, stop } = inputs;
    return (0,_online_boards__WEBPACK_IMPORTED_MODULE_2__/* .withOnlineBoards */ .Z)(inputs, reporter, async ({ connection, topics }) => {
        const told = [];
        const byTopic = new Map(deviceIds.map((deviceId) => [topics.liveLog(deviceId), deviceId]));
        await connection.watch([...byTopic.keys()], (topic, payload, retained) => {
            const deviceId = byTopic.get(topic);
            if (deviceId === undefined || retained || payload.length > MAX_MESSAGE_BYTES)
                return;
            for (const line of payload.toString().split('\n')) {
                if (told.length < MAX_LINES)
                    told.push({ deviceId, line });
                reporter.info(deviceIds.length > 1 ? `${deviceId}: ${line}` : line);
            }
        });
        await connection.publish(deviceIds.map((deviceId) => (0,_channel_control__WEBPACK_IMPORTED_MODULE_1__/* .requestTo */ .b)(topics, deviceId, { do: 'log', for_s: forS })));
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(forS * 1000, undefined, { signal: stop }).catch(() => undefined);
        for (const deviceId of deviceIds)
            if (!told.some((line) => line.deviceId === deviceId))
                reporter.warning(`${deviceId} told nothing; it tells nothing during an update or a trial`);
        return told;
    });
}


/***/ })

};
