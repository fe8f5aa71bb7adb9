export const id = 242;
export const ids = [242];
export const modules = {

/***/ 4242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runUnprovision: () => (/* binding */ runUnprovision)
/* harmony export */ });
/* harmony import */ var _serial_find_board__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5310);
/* harmony import */ var _serial_upkeep__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(289);


/** Makes a board forget the secrets that it was provisioned with. */
async function runUnprovision(choice, reporter) {
    const board = await (0,_serial_find_board__WEBPACK_IMPORTED_MODULE_0__/* .openBoard */ .T)(choice, reporter);
    try {
        const forgotten = await (0,_serial_upkeep__WEBPACK_IMPORTED_MODULE_1__/* .unprovision */ .v)(board);
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


/***/ })

};
