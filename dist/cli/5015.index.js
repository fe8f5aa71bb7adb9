export const id = 5015;
export const ids = [5015];
export const modules = {

/***/ 25015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBoards: () => (/* binding */ runBoards)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _serial_board__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44579);
/* harmony import */ var _serial_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80618);



/** Looks at every port: which boards are there, and what is on them. Their programs are started anew after it. */
async function runBoards({ ports, baudRate }, reporter) {
    const listed = ports.length ? ports.map((path) => ({ path, description: '' })) : await (0,_serial_ports__WEBPACK_IMPORTED_MODULE_2__/* .listPorts */ .jW)();
    const found = await Promise.all(listed.map((port) => look(port, baudRate)));
    if (found.length === 0) {
        reporter.info('No serial port found: plug a board in with a cable that carries data.');
        return found;
    }
    reporter.table({
        title: 'Boards on serial ports',
        columns: ['port', 'board', 'MicroPython', 'packages'],
        rows: found.map(({ port, deviceId, micropython, packages, problem, description }) => [
            port,
            deviceId ?? (description || '–'),
            micropython ?? '–',
            problem ??
                (Object.entries(packages)
                    .map(([name, version]) => `${name} ${version}`)
                    .join(', ') ||
                    '–')
        ])
    });
    return found;
}
async function look({ path, description }, baudRate) {
    const nothing = { port: path, description, deviceId: null, micropython: null, packages: {} };
    try {
        const board = await _serial_board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .b.open(path, baudRate === undefined ? {} : { baudRate });
        const { deviceId, version, packages } = board.identity;
        await board.resume();
        return {
            port: path,
            description,
            deviceId: deviceId ?? null,
            micropython: version,
            packages: Object.fromEntries(packages),
            problem: null
        };
    }
    catch (thrown) {
        if (!(thrown instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
            throw thrown;
        return { ...nothing, problem: thrown.message };
    }
}


/***/ })

};
