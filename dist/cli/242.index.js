export const id = 242;
export const ids = [242];
export const modules = {

/***/ 4242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runUnprovision: () => (/* binding */ runUnprovision)
/* harmony export */ });
/* harmony import */ var _serial_find_board__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5310);
/* harmony import */ var _serial_upkeep__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);


/** Makes a board forget the secrets that it was provisioned with. */
async function runUnprovision(choice, reporter) {
    const board = await (0,_serial_find_board__WEBPACK_IMPORTED_MODULE_0__/* .openBoard */ .T)(choice, reporter);
    try {
        const forgotten = await (0,_serial_upkeep__WEBPACK_IMPORTED_MODULE_1__/* .unprovision */ .vJ)(board);
        const name = board.identity.deviceId ?? board.wire.path;
        reporter.info(forgotten
            ? `${name} has forgotten its secrets.`
            : `${name} holds no secrets of provision.json.`);
        return { deviceId: board.identity.deviceId ?? null, port: board.wire.path, forgotten };
    }
    finally {
        await board.close();
    }
}


/***/ }),

/***/ 5310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openBoard)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);
/* harmony import */ var _board__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3034);
/* harmony import */ var _ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(618);



/** Opens the board that is meant. */
async function openBoard(choice, reporter) {
    const { port, ...options } = choice;
    if (port !== 'auto')
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .bW.open(port, options);
    const ports = await (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .listPorts */ .jW)();
    if (ports.length === 0)
        throw (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .noPort */ .HD)();
    if (ports.length === 1 || !choice.deviceId)
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .bW.open(await (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .onlyPort */ .UR)(), options);
    for (const { path } of ports) {
        try {
            return await _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .bW.open(path, options);
        }
        catch (thrown) {
            if (!(thrown instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                throw thrown;
            reporter.debug(thrown.message);
        }
    }
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('board-not-found', `${choice.deviceId} is on none of the ports ${ports.map(({ path }) => path).join(', ')}: is it plugged in?`);
}


/***/ })

};
