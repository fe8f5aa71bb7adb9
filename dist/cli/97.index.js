export const id = 97;
export const ids = [97];
export const modules = {

/***/ 5097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygen: () => (/* binding */ keygen)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5293);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8862);




/**
 * Makes a signing key pair; never overwrites one, since boards may already hold its public half.
 *
 * @param outDir gets `signing-key.pem` (secret) and `signing-key.pub.pem`
 * @throws Failure `key-exists`, `key-unwritable`
 */
async function keygen(outDir, reporter) {
    const { privatePem, publicPem, boardKey } = (0,_release_signature__WEBPACK_IMPORTED_MODULE_2__/* .generateSigningKey */ .ID)();
    const privateKey = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(outDir, 'signing-key.pem');
    const publicKey = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(outDir, 'signing-key.pub.pem');
    await writeNew(privateKey, privatePem, 0o600);
    await writeNew(publicKey, publicPem, 0o644);
    const settings = (0,_release_signature__WEBPACK_IMPORTED_MODULE_2__/* .settingsFor */ .zc)([boardKey]);
    reporter.info(`${privateKey}: the secret half, for signing-key; keep it out of git`);
    reporter.info(`${publicKey}: the public half, for verify and openssl`);
    reporter.info(`Lines for the settings.json of boards (key ${boardKey.id}):`);
    reporter.info(JSON.stringify(settings).slice(1, -1));
    return { id: boardKey.id, privateKey, publicKey, settings };
}
async function writeNew(file, text, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text, { flag: 'wx', mode });
    }
    catch (cause) {
        const { code } = cause;
        if (code === 'EEXIST')
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('key-exists', `${file} is there already; move it away, or use it`);
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('key-unwritable', `cannot write ${file} (${code}); choose another --out`);
    }
}


/***/ })

};
