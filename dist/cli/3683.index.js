export const id = 3683;
export const ids = [3683];
export const modules = {

/***/ 76872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ brokerOptions)
/* harmony export */ });
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73778);

/** The same with PEM texts read, as the channel takes it. */
async function brokerOptions(inputs) {
    const [ca, clientCert, clientKey] = await Promise.all([
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('ca', inputs.ca),
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('client-cert', inputs.clientCert),
        (0,_pem__WEBPACK_IMPORTED_MODULE_0__/* .readPem */ .J)('client-key', inputs.clientKey)
    ]);
    return {
        url: inputs.url,
        ...(inputs.username ? { username: inputs.username } : {}),
        ...(inputs.password ? { password: inputs.password } : {}),
        ...(ca ? { ca } : {}),
        ...(clientCert ? { clientCert } : {}),
        ...(clientKey ? { clientKey } : {}),
        ...(inputs.clientId ? { clientId: inputs.clientId } : {}),
        ...(inputs.natsUrl ? { natsUrl: inputs.natsUrl } : {})
    };
}


/***/ }),

/***/ 82517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retire: () => (/* binding */ retire)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63799);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73809);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76872);





/** What is retained comes at once; this long after the last of it, that was all. */
const QUIET_MS = 1000;
/**
 * Removes what the broker retains of boards that are gone: what they said, what was kept for them, and their
 * entities in Home Assistant.
 *
 * @returns the topics that were cleared
 * @throws Failure `not-confirmed`, `nothing-retained`
 */
async function retire(inputs, reporter) {
    const { topicPrefix, deviceIds, confirm } = inputs;
    const topics = new _channel_topics__WEBPACK_IMPORTED_MODULE_2__/* .Topics */ .n({ topicPrefix, packagePrefix: `${topicPrefix}/packages` });
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .eE)(await (0,_broker_options__WEBPACK_IMPORTED_MODULE_4__/* .brokerOptions */ .e)(inputs.broker), reporter);
    try {
        const found = await retainedOf(connection, topics, deviceIds, reporter);
        const named = deviceIds.join(', ');
        if (found.size === 0)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('nothing-retained', `the broker retains nothing of ${named}; check the id`);
        const online = deviceIds.filter((deviceId) => found.get(topics.online(deviceId)) === '1');
        reporter.table({
            title: 'Retained topics',
            columns: ['topic'],
            rows: [...found.keys()].map((topic) => [topic])
        });
        if (online.length > 0)
            reporter.warning(`${online.join(', ')} is on line, and says all of it again when it connects the next time`);
        if (!(await confirm(`Remove these ${found.size} topics of ${named} from the broker?`)))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-confirmed', 'nothing was removed; give --yes to do it without asking');
        await connection.publish([...found.keys()].map((topic) => ({ topic, payload: '', retain: true })));
        reporter.info(`Removed ${found.size} topics of ${named}.`);
        return [...found.keys()];
    }
    finally {
        await connection.close();
    }
}
/** Topics, each with the beginning of its payload. */
async function retainedOf(connection, topics, deviceIds, reporter) {
    const found = new Map();
    let heard = true;
    const hear = (topic, payload, retained) => {
        if (!retained || payload.length === 0)
            return;
        heard = true;
        found.set(topic, payload.subarray(0, 8).toString());
    };
    await connection.watch(deviceIds.map((deviceId) => topics.branch(deviceId)), hear);
    const entities = deviceIds.map((deviceId) => `homeassistant/+/${deviceId}/+/config`);
    await connection.watch(entities, hear).catch((error) => {
        if (!(error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
            throw error;
        reporter.warning(`entities in Home Assistant are left: ${error.message}`);
    });
    while (heard) {
        heard = false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(QUIET_MS);
    }
    return found;
}


/***/ }),

/***/ 87813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readNamed),
/* harmony export */   q: () => (/* binding */ readIfThere)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


/**
 * Reads a file that somebody named.
 *
 * @throws Failure naming the file and what is wrong with it
 */
async function readNamed(file, named) {
    return content(file).catch((cause) => {
        throw unreadable(file, named, cause);
    });
}
/** @returns undefined only where there is no such file: one that cannot be read is a mistake */
async function readIfThere(file, named) {
    return content(file).catch((cause) => {
        if (cause.code === 'ENOENT')
            return undefined;
        throw unreadable(file, named, cause);
    });
}
/** Of a file, or of a pipe as shells make it for `<(…)`; a device has no end. */
async function content(file) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    if (there.isCharacterDevice() || there.isBlockDevice() || there.isSocket()) {
        throw Object.assign(new Error('no file'), { code: 'it is a device' });
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
}
function unreadable(file, { what, shown = file, code, option, advice }, cause) {
    const fault = faultOf(`${what} ${shown}`, cause.code ?? 'no reason is known');
    const named = option === undefined ? fault : `${option}: ${fault}`;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(code, advice === undefined ? named : `${named}; ${advice}`, { cause });
}
function faultOf(named, code) {
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return `there is no ${named}`;
        case 'EISDIR':
            return `the ${named} is a folder, not a file`;
        case 'EACCES':
        case 'EPERM':
            return `the ${named} may not be read by this user`;
        default:
            return `the ${named} cannot be read (${code})`;
    }
}


/***/ }),

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** Where a board stages updates; nothing from outside may write there. */
const STAGING = '.update';
/** Longest path that a board takes, in characters. */
const MAX_CHARACTERS = 200;
/**
 * Longest path of a module: an ESP32 builds what `import` looks for in a buffer of 128 bytes
 * (MICROPY_ALLOC_PATH_MAX), which also holds the `/` before and the NUL after.
 */
const MAX_MODULE_CHARACTERS = 126;
/** Printable ASCII but what FAT and MQTT topics (MQTT 5 §4.7.1) reserve, and a `\` that means `/` elsewhere. */
const RESERVED = /[^\x20-\x7e]|[\\:*?"<>|+#]/;
/**
 * Why a board refuses a path as it is: the rule of docs/protocol.md, "Paths", which boards have in
 * `ota/files.py`; test/fixtures/protocol/paths.json is judged by both.
 *
 * @returns undefined when it takes the path
 */
function pathFault(path) {
    if (path === '')
        return 'does not name a file';
    if (path.length > MAX_CHARACTERS)
        return `has ${path.length} characters, boards take ${MAX_CHARACTERS}; shorten it`;
    const reserved = RESERVED.exec(path)?.[0];
    if (reserved !== undefined)
        return /[\x20-\x7e]/.test(reserved)
            ? `contains ${reserved}, which file systems or topics reserve; rename the file`
            : `contains ${JSON.stringify(reserved)}, which is not printable ASCII; rename the file`;
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'leaves the root of the board with ..';
    if (parts.some((part) => part === '' || part === '.'))
        return 'does not name a file: a part of it is empty or .';
    const ending = parts.find((part) => /[. ]$/.test(part));
    if (ending !== undefined)
        return `has the part ${JSON.stringify(ending)}, which FAT keeps without its end; rename it`;
    if (parts[0].toLowerCase() === STAGING)
        return `lies in /${STAGING}/, where the board keeps its unfinished updates`;
    return undefined;
}
/**
 * Checks a path on the board and brings it to the form that topics and manifests carry: relative to
 * `/`, with `/` between folders.
 *
 * @param path as the user wrote it; `/user_main.py` and `./user_main.py` are `user_main.py`
 * @throws Failure `path`
 */
function checkBoardPath(path) {
    const wanted = path.replace(/^(?:\.?\/)+/, '');
    const fault = pathFault(wanted) ?? moduleFault(wanted);
    if (fault !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${JSON.stringify(path)} ${fault}`);
    return wanted;
}
/** A board would take it, and never find it. */
const moduleFault = (path) => /\.m?py$/.test(path) && path.length > MAX_MODULE_CHARACTERS
    ? `has ${path.length} characters, and an ESP32 imports modules of at most ${MAX_MODULE_CHARACTERS}; shorten it`
    : undefined;
/**
 * Checks the board paths of a release, each as {@link checkBoardPath} does, and that no two of them are the
 * same file or need one name as a file and as a folder, also where letters differ in case alone.
 *
 * @returns the paths in their normal form, in the order given
 * @throws Failure `path`
 */
function checkBoardPaths(paths) {
    const checked = paths.map(checkBoardPath);
    const files = new Map();
    for (const path of checked) {
        // FAT, and the disks of most developers, do not tell upper from lower case.
        const other = files.get(path.toLowerCase());
        if (other !== undefined)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ })

};
