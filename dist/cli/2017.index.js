export const id = 2017;
export const ids = [2017];
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

/***/ 22952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseBrokerUrl)
/* harmony export */ });
/* harmony import */ var _options_kind__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72384);
/* harmony import */ var _options_secret__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51306);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);



const DEFAULT_PORTS = { mqtt: 1883, mqtts: 8883, ws: 80, wss: 443 };
/**
 * Takes a broker's URL apart.
 *
 * @throws Failure `bad-broker-url`, `unsupported-scheme`; what the URL holds of secrets is not in it
 */
function parseBrokerUrl(text) {
    const url = urlOf(text);
    const protocol = url.protocol.slice(0, -1);
    if (!isSupported(protocol))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported-scheme', 'Brokers are reached by mqtt, mqtts, ws or wss; write the broker as mqtts://host:port.');
    if (url.hostname === '')
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('bad-broker-url', 'The broker URL has no host; write mqtts://host:port.');
    // A password with / ? or # ends the host's part of the URL, and what is before it looks like the host.
    if (url.hash !== '' || `${url.pathname}${url.search}`.includes('@'))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('bad-broker-url', `The broker URL has a # or an @ where none belongs; ${_options_secret__WEBPACK_IMPORTED_MODULE_1__/* .IN_ANOTHER_WAY */ .EU}`);
    const port = url.port === '' ? DEFAULT_PORTS[protocol] : Number(url.port);
    return {
        protocol,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port,
        ...(protocol.startsWith('ws') && { path: `${url.pathname || '/'}${url.search}` }),
        ...(url.username !== '' && { username: decoded(url.username) }),
        ...(url.password !== '' && { password: decoded(url.password) }),
        shown: `${protocol}://${url.hostname}:${port}`
    };
}
function urlOf(text) {
    try {
        return new URL(text);
    }
    catch {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('bad-broker-url', `The broker is not a URL; write it as mqtts://host:port, or with mqtt, ws or wss. ` +
            `If it holds a password, ${_options_secret__WEBPACK_IMPORTED_MODULE_1__/* .IN_ANOTHER_WAY */ .EU}`);
    }
}
function decoded(part) {
    const text = (0,_options_secret__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(part);
    if (text === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('bad-broker-url', `The broker URL has a % in its user or password that is not one of a code; ${_options_secret__WEBPACK_IMPORTED_MODULE_1__/* .IN_ANOTHER_WAY */ .EU}`);
    if (!(0,_options_kind__WEBPACK_IMPORTED_MODULE_0__/* .isOneLine */ .Pf)(text))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('bad-broker-url', 'The broker URL has a line end or another control character (such as %0A, %0D or %00) in its user or password, which belongs to neither; take it out.');
    return text;
}
function isSupported(protocol) {
    return Object.hasOwn(DEFAULT_PORTS, protocol);
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
        return Object(JSON.parse(text));
    }
    catch {
        reporter.warning(`${SETTINGS} of this board is no JSON object: it gets a new one`);
        return {};
    }
}


/***/ })

};
