export const id = 472;
export const ids = [472];
export const modules = {

/***/ 7472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBoard: () => (/* binding */ runBoard)
/* harmony export */ });
/* harmony import */ var _virtual_board__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5767);
/* harmony import */ var _virtual_micropython__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2682);
/* harmony import */ var _board_settings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7912);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6080);




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
        const software = await (0,_board_software__WEBPACK_IMPORTED_MODULE_3__/* .boardSoftware */ .ar)(reporter, inputs.bundle);
        await board.files.make(inputs.flash, [['user_main.py', USER_MAIN], ...software]);
    }
    else if (inputs.bundle) {
        await board.files.write(await (0,_board_software__WEBPACK_IMPORTED_MODULE_3__/* .boardSoftware */ .ar)(reporter, inputs.bundle));
    }
    const settings = await board.files.read('settings.json');
    await board.files.write([['settings.json', (0,_board_settings__WEBPACK_IMPORTED_MODULE_2__/* .connectedSettings */ .L)(settings?.toString(), inputs)]]);
    reporter.info(`${inputs.deviceId} boots from ${inputs.image}; Ctrl-C ends it`);
    stop.addEventListener('abort', () => void board.stop());
    await board.start();
    await board.off();
    return { boots: board.boots };
}


/***/ })

};
