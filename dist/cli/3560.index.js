export const id = 3560;
export const ids = [3560];
export const modules = {

/***/ 5209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ unsoundWheel),
/* harmony export */   n: () => (/* binding */ wheelMembers)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _unzip__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42370);


/**
 * The members of a wheel: path → content.
 *
 * @param name of the wheel, for messages
 * @throws Failure `wheel`
 */
function wheelMembers(name, bytes) {
    try {
        return (0,_unzip__WEBPACK_IMPORTED_MODULE_1__/* .unzip */ .$)(bytes);
    }
    catch (cause) {
        throw unsoundWheel(name, cause.message, cause);
    }
}
function unsoundWheel(name, why, cause) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('wheel', `${name} is not a sound wheel: ${why}; build or download it again`, {
        cause
    });
}


/***/ }),

/***/ 57472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBoard: () => (/* binding */ runBoard)
/* harmony export */ });
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4232);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2682);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36080);
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95255);





const SETTINGS = 'settings.json';
const USER_MAIN = `async def user_main():
    print('user_main runs')
`;
/**
 * Runs a virtual board until it is told to stop. A new image gets the board library; one that is
 * there keeps what its updates made of it.
 */
async function runBoard(inputs, reporter, stop) {
    const micropython = await (0,_virtual_micropython__WEBPACK_IMPORTED_MODULE_1__/* .findMicroPython */ .Uh)(reporter);
    const board = new _virtual_board__WEBPACK_IMPORTED_MODULE_0__/* .VirtualBoard */ .E({
        ...inputs,
        micropython,
        onLine: (line) => reporter.info(line)
    });
    if (!board.files.exists) {
        const software = await (0,_board_software__WEBPACK_IMPORTED_MODULE_3__/* .boardSoftware */ .a)(reporter, inputs.bundle);
        await board.files.make(inputs.flash, [['user_main.py', USER_MAIN], ...software]);
    }
    else if (inputs.bundle) {
        await board.files.write(await (0,_board_software__WEBPACK_IMPORTED_MODULE_3__/* .boardSoftware */ .a)(reporter, inputs.bundle));
    }
    const settings = { ...(await settingsOf(board, reporter)), ...(0,_board_settings__WEBPACK_IMPORTED_MODULE_2__/* .connectedSettings */ .L)(inputs) };
    await board.files.write([[SETTINGS, JSON.stringify(settings)]]);
    reporter.info(`${inputs.deviceId} boots from ${inputs.image}; Ctrl-C ends it`);
    stop.addEventListener('abort', () => void board.stop());
    await board.start();
    await board.off();
    return { boots: board.boots };
}
/** What the board has kept of earlier runs; its application may have made something else of it. */
async function settingsOf(board, reporter) {
    const text = (await board.files.read(SETTINGS))?.toString();
    if (text === undefined)
        return {};
    try {
        return Object((0,_release_nested_json__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text));
    }
    catch {
        reporter.warning(`${SETTINGS} of this board is no JSON object: it gets a new one`);
        return {};
    }
}


/***/ })

};
