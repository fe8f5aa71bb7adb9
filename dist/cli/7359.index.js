export const id = 7359;
export const ids = [7359];
export const modules = {

/***/ 47359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reboot: () => (/* binding */ reboot),
/* harmony export */   rebootFailure: () => (/* binding */ rebootFailure),
/* harmony export */   rebootSoFar: () => (/* binding */ rebootSoFar)
/* harmony export */ });
/* harmony import */ var _channel_control__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6872);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _online_boards__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50351);



/** Has boards reset, orderly, and waits until they are back. */
async function reboot(inputs, reporter) {
    return (0,_online_boards__WEBPACK_IMPORTED_MODULE_2__/* .withOnlineBoards */ .Z)(inputs, reporter, async (boards) => {
        const progress = new Reboots(inputs.deviceIds, inputs.stop);
        const unhear = boards.fleet.onReport(({ deviceId, online }, retained) => {
            if (!retained)
                progress.hear(deviceId, online === true);
        });
        await ask(boards, inputs.deviceIds);
        await progress.done(inputs.waitS * 1000);
        unhear();
        const rebooted = progress.outcomes();
        for (const { deviceId, outcome } of rebooted)
            // Why it is not back is not known of one that was not waited for.
            if (outcome === 'back' || !inputs.stop?.aborted)
                reporter.info(`${deviceId}: ${SAID[outcome]}`);
        return rebooted;
    });
}
const SAID = {
    back: 'has reset, and is back',
    'still-on': 'did not reset; it does not during an update or a trial, nor within ten minutes of another reboot',
    away: 'has left, and is not back yet'
};
/** What an interrupted reboot came to; undefined if it was over. */
function rebootSoFar(rebooted) {
    const back = rebooted.filter(({ outcome }) => outcome === 'back').length;
    if (back === rebooted.length)
        return undefined;
    return `${back} of ${rebooted.length} boards are back; all were asked, and the others may reset yet: look with mpy-blox fleet`;
}
/** @returns why the reboot has failed, if it has */
function rebootFailure(rebooted) {
    const missing = rebooted.filter(({ outcome }) => outcome !== 'back');
    if (missing.length === 0)
        return undefined;
    const named = missing.map(({ deviceId, outcome }) => `${deviceId} ${outcome}`).join(', ');
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('boards-not-back', `${missing.length} of ${rebooted.length} boards are not back from a reboot: ${named}`);
}
async function ask({ connection, topics }, deviceIds) {
    await connection.publish(deviceIds.map((deviceId) => (0,_channel_control__WEBPACK_IMPORTED_MODULE_0__/* .requestTo */ .b)(topics, deviceId, { do: 'reboot' })));
}
/** Boards leave, and come back. */
class Reboots {
    deviceIds;
    stop;
    left = new Set();
    back = new Set();
    finish = () => { };
    /** @param stop heard before boards are asked: what interrupts after that has something to end */
    constructor(deviceIds, stop) {
        this.deviceIds = deviceIds;
        this.stop = stop;
        stop?.addEventListener('abort', () => this.finish(), { once: true });
    }
    hear(deviceId, isOnline) {
        if (!isOnline)
            this.left.add(deviceId);
        else if (this.left.has(deviceId))
            this.back.add(deviceId);
        if (this.back.size === this.deviceIds.length)
            this.finish();
    }
    async done(timeoutMs) {
        if (this.stop?.aborted)
            return;
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, timeoutMs);
            this.finish = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
    outcomes() {
        return this.deviceIds.map((deviceId) => ({
            deviceId,
            outcome: this.back.has(deviceId) ? 'back' : this.left.has(deviceId) ? 'away' : 'still-on'
        }));
    }
}


/***/ })

};
