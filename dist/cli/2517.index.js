export const id = 2517;
export const ids = [2517];
export const modules = {

/***/ 82517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retire: () => (/* binding */ retire)
/* harmony export */ });
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63799);
/* harmony import */ var _channel_references__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81231);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76872);





/**
 * Removes what the broker retains of boards that are gone: what they said, what was kept for them, and their
 * entities in Home Assistant.
 *
 * @returns the topics that were cleared
 * @throws Failure `not-confirmed`, `nothing-retained`
 */
async function retire(inputs, reporter) {
    const { deviceIds, confirm } = inputs;
    const topics = new _channel_topics__WEBPACK_IMPORTED_MODULE_2__/* .Topics */ .n(inputs);
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .eE)(await (0,_broker_options__WEBPACK_IMPORTED_MODULE_4__/* .brokerOptions */ .e)(inputs.broker), reporter);
    try {
        const found = await retainedOf(connection, topics, deviceIds, reporter);
        const named = deviceIds.join(', ');
        if (found.size === 0)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('nothing-retained', `the broker retains nothing of ${named}; check the id`);
        const online = deviceIds.filter((deviceId) => found.get(topics.online(deviceId))?.toString() === '1');
        reporter.table({
            title: 'Retained topics',
            columns: ['topic'],
            rows: [...found.keys()].map((topic) => [topic])
        });
        if (online.length > 0)
            reporter.warning(`${online.join(', ')} is on line, and says all of it again when it connects the next time`);
        if (!(await confirm(`Remove these ${found.size} topics of ${named} from the broker?`)))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-confirmed', 'nothing was removed; give --yes to do it without asking');
        await connection.publish([...found.keys()].map((topic) => ({ topic, payload: '', retain: true })));
        reporter.info(`Removed ${found.size} topics of ${named}.`);
        return [...found.keys()];
    }
    finally {
        await connection.close();
    }
}
async function retainedOf(connection, topics, deviceIds, reporter) {
    const below = (wanted) => (0,_channel_references__WEBPACK_IMPORTED_MODULE_1__/* .retainedBelow */ .q)(connection, wanted, { isLiveToo: false });
    const [own, entities] = await Promise.all([
        below(deviceIds.map((deviceId) => topics.branch(deviceId))),
        below(deviceIds.map((deviceId) => `homeassistant/+/${deviceId}/+/config`)).catch((error) => {
            if (error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
                return error;
            throw error;
        })
    ]);
    if (!(entities instanceof _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
        return new Map([...own, ...entities]);
    reporter.warning(`entities in Home Assistant are left: ${entities.message}`);
    return own;
}


/***/ })

};
