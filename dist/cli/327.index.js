export const id = 327;
export const ids = [327];
export const modules = {

/***/ 6327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPurge: () => (/* binding */ runPurge)
/* harmony export */ });
/* harmony import */ var _serial_find_board__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5310);
/* harmony import */ var _serial_upkeep__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);


/** Removes the libraries, or the application, from a board. */
async function runPurge(options, reporter) {
    const { what, ...choice } = options;
    const board = await (0,_serial_find_board__WEBPACK_IMPORTED_MODULE_0__/* .openBoard */ .T)(choice, reporter);
    try {
        let removed = 0;
        for (const part of what)
            removed += await (0,_serial_upkeep__WEBPACK_IMPORTED_MODULE_1__/* .purge */ .OU)(board, part);
        const { deviceId } = board.identity;
        reporter.info(`Removed ${removed} files (${what.join(', ')}) from ${deviceId ?? board.wire.path}.`);
        return { deviceId: deviceId ?? null, port: board.wire.path, removed };
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
