export const id = 327;
export const ids = [327];
export const modules = {

/***/ 6327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPurge: () => (/* binding */ runPurge)
/* harmony export */ });
/* harmony import */ var _serial_find_board__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5310);
/* harmony import */ var _serial_upkeep__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(289);


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
/* harmony import */ var _board__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7961);
/* harmony import */ var _ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(618);



/**
 * Opens the board that is meant. With `auto` that is the only one found, or the one of the device id; where
 * there are several ports all of them are asked, and the programs of the boards that are not meant start again.
 *
 * @param dev where the device files are
 */
async function openBoard(choice, reporter, dev) {
    const { port, ...options } = choice;
    if (port !== 'auto')
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .bW.open(port, options);
    const paths = (await (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .listPorts */ .jW)(dev)).map(({ path }) => path);
    const [only] = paths;
    if (only === undefined)
        throw (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .noPort */ .HD)();
    if (paths.length === 1)
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .bW.open(only, options);
    const boards = await boardsOn(paths, options, reporter);
    const [board] = boards;
    if (board && boards.length === 1)
        return board;
    await Promise.all(boards.map((each) => each.resume()));
    throw board ? severalBoards(boards) : noBoard(paths, choice.deviceId);
}
/** The boards on these ports that will do. */
async function boardsOn(paths, options, reporter) {
    reporter.info(`Asking ${paths.length} ports which board is there`);
    const opened = await Promise.allSettled(paths.map((path) => _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .bW.open(path, options)));
    const boards = [];
    for (const result of opened) {
        if (result.status === 'fulfilled')
            boards.push(result.value);
        else if (result.reason instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            reporter.debug(result.reason.message);
        else
            throw result.reason;
    }
    return boards;
}
function noBoard(paths, deviceId) {
    const what = deviceId === undefined ? 'no board that can be used is on any' : `${deviceId} is on none`;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('board-not-found', `${what} of the ports ${paths.join(', ')}: is it plugged in? "mpy-blox boards" tells what is on each`);
}
function severalBoards(boards) {
    const found = boards.map(({ identity, wire }) => `${identity.deviceId ?? 'one'} on ${wire.path}`);
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('boards-several', `several boards found, name the port (DEVICE=, --port) or the id (--device-id) of one: ${found.join(', ')}`);
}


/***/ })

};
