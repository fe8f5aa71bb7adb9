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
            removed += await (0,_serial_upkeep__WEBPACK_IMPORTED_MODULE_1__/* .purge */ .O)(board, part);
        const { deviceId } = board.identity;
        reporter.info(`Removed ${removed} files (${what.join(', ')}) from ${deviceId ?? board.wire.path}.`);
        return { deviceId: deviceId ?? null, port: board.wire.path, removed };
    }
    finally {
        await board.close();
    }
}


/***/ })

};
