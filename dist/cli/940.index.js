export const id = 940;
export const ids = [940];
export const modules = {

/***/ 50940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flashFiles: () => (/* binding */ flashFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87813);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);
/* harmony import */ var _serial_board_settings__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63448);
/* harmony import */ var _json_given__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11304);





/** Files whose keys are known, and checked. */
const SETTINGS = ['settings.json', 'provision.json'];
/** Reads the files that go to a board beside its library. Board path → content. */
async function flashFiles(inputs, reporter) {
    const files = new Map();
    for (const item of inputs.files) {
        const [local = '', board = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(local)] = item.split('=');
        const path = (0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPath */ .QS)(board);
        const content = await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_1__/* .readNamed */ .M)(local, { what: 'file', code: 'file-missing' });
        const isSettings = SETTINGS.includes(path);
        files.set(path, isSettings ? (0,_serial_board_settings__WEBPACK_IMPORTED_MODULE_3__/* .checkedSettings */ .N)(local, content.toString(), reporter) : content);
    }
    for (const [name, value] of [
        ['settings.json', inputs.settings],
        ['provision.json', inputs.provision]
    ]) {
        if (value === undefined)
            continue;
        const { text, source } = await (0,_json_given__WEBPACK_IMPORTED_MODULE_4__/* .jsonGiven */ .W)(name, value, 'file-missing');
        files.set(name, (0,_serial_board_settings__WEBPACK_IMPORTED_MODULE_3__/* .checkedSettings */ .N)(source, text, reporter));
    }
    return files;
}


/***/ }),

/***/ 11304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ jsonGiven)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87813);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);



/**
 * JSON as users give it: as a text, or as a file's path. A text, maybe a workflow's secret, never touches the disk
 * of the runner, and is quoted nowhere.
 *
 * @param name what it is called where the user wrote it
 * @param code of the failure
 * @returns the text, and what messages call its source
 * @throws Failure where it is neither
 */
async function jsonGiven(name, value, code) {
    if (value.trimStart().startsWith('{'))
        return { text: value, source: name };
    const isPath = /^[^{}\s]+\.json$/.test(value) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(value);
    if (!isPath)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(code, `${name} is neither a JSON object nor the path of a file`);
    const option = name === value ? {} : { option: name };
    const named = { what: 'file', code, ...option, advice: 'give its path, or a JSON object' };
    return { text: (await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_1__/* .readNamed */ .M)(value, named)).toString(), source: value };
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${JSON.stringify(path)} ${fault}`);
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 63448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ checkedSettings),
  s: () => (/* binding */ hideSecrets)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./docs/reference/reference.json
const reference_namespaceObject = /*#__PURE__*/JSON.parse('{"W0":{"hostname":{"type":"string","default":"","text":"name of the board on the network and in syslog: letters, digits and dashes, at most 32"},"wlan.ssid":{"type":"string","text":"network to join; without it Wi-Fi is left alone"},"wlan.psk":{"type":"string","text":"its password; belongs into provision.json"},"ntp.server":{"type":"string","default":"pool.ntp.org","text":"asked for the time soon after boot and each day"},"logging.level":{"type":"string","default":"INFO","text":"lowest level that is logged: DEBUG, INFO, WARNING, ERROR, CRITICAL"},"logging.syslog.hostname":{"type":"string","default":"","text":"syslog server (UDP, RFC 5424) that gets every line"},"logging.syslog.port":{"type":"integer","default":514,"text":"its port"},"mqtt.server":{"type":"string","default":"","text":"broker; without it there is no MQTT and no update"},"mqtt.port":{"type":"integer","default":1883,"computed":true,"text":"its port; 8883 with `mqtt.ssl`"},"mqtt.username":{"type":"string","default":"","text":"user name at the broker"},"mqtt.password":{"type":"string","default":"","text":"password at the broker; belongs into provision.json"},"mqtt.ssl":{"type":"boolean","default":false,"text":"TLS; the broker\'s certificate is always verified"},"mqtt.ssl_params":{"type":"object","text":"what TLS verifies with:"},"mqtt.ssl_params.server_hostname":{"type":"string","text":"name in the broker\'s certificate, by default `mqtt.server`"},"mqtt.ssl_params.cadata":{"type":"string","text":"certificate of the authority, PEM"},"mqtt.ssl_params.cafile":{"type":"string","text":"path of that certificate"},"mqtt.ssl_params.cert":{"type":"string","text":"the board\'s own certificate, PEM"},"mqtt.ssl_params.certfile":{"type":"string","text":"path of the board\'s own certificate"},"mqtt.ssl_params.key":{"type":"string","text":"key of the board\'s own certificate, PEM; belongs into provision.json"},"mqtt.ssl_params.keyfile":{"type":"string","text":"path of that key"},"mqtt.keep_alive_interval":{"type":"integer","default":60,"text":"seconds: after half of it without a sign of life the connection is tested"},"mqtt.wdt_timeout":{"type":"integer","default":0,"text":"seconds after which a board is reset whose event loop stands still, at most 300; 0: 300"},"update.channel":{"type":"string","text":"channel that the board follows"},"update.auto_update":{"type":"boolean","default":false,"text":"whether what the channel holds is installed; what is sent to the board\'s own `cmd` always is"},"update.confirm_after":{"type":"integer","default":30,"text":"seconds for which a new release must run, checked in, before it is kept: 5 to 600. This and the other limits of a trial are those of the release before"},"update.trial_boots":{"type":"integer","default":3,"text":"boots within which it must, 1 to 10; else the board rolls back"},"update.trial_timeout":{"type":"integer","default":300,"text":"seconds that one such boot may take to get there, 60 to 3600"},"update.trial_watchdog":{"type":"integer","default":120,"text":"seconds after which a watchdog ends a boot on trial that hangs, 60 to 300"},"update.keys":{"type":"list","text":"public keys, `{\\"id\\", \\"n\\"}` each; with any, only releases that they signed are installed. Absent, `[]`, `{}` and null: nobody has to sign. Anything else that holds no key: nothing is installed"},"update.prefix":{"type":"string","default":"mpypi","text":"first part of all topics"},"update.window":{"type":"string","text":"hours in which updates are applied, in UTC: `02:00-05:00`, `mon-fri,sun 22:00-06:00`, several with `;` between them; at least five minutes each. An offset at the end makes them those of your clock: `02:00-05:00 +01:00`. What is downloaded waits for them; a board whose clock is not set has none"},"postpone.max":{"type":"integer","default":604800,"text":"seconds for which the application can hold back an update at most, a week being the most"},"sleep.patience":{"type":"integer","default":60,"text":"seconds that an update under way may keep a board awake that is to sleep: 5 to 600"},"sleep.max":{"type":"integer","default":86400,"text":"seconds that a board sleeps at most, a day being the most"},"homeassistant.update":{"type":"string","default":"","text":"name of the package or release whose version Home Assistant shows, as the board\'s `info` has it, with its progress and a button to install; without it there is no such entity"},"homeassistant.name":{"type":"string","text":"name of the device that this belongs to, by default the device id. An application with entities of its own gives `HomeAssistant` the same"},"homeassistant.discovery":{"type":"string","default":"homeassistant","text":"Home Assistant\'s discovery prefix, for this entity"}}}');
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./action/serial/json-document.ts

/** A JSON object as it was written: its values with their lines. */
class JsonDocument {
    text;
    fault;
    root;
    constructor(text) {
        this.text = text;
        const errors = [];
        this.root = (0,main.parseTree)(text, errors, { disallowComments: true, allowTrailingComma: false });
        const [first] = errors;
        if (first)
            this.fault = { line: this.lineAt(first.offset), what: inWords(first) };
        else if (this.root?.type !== 'object')
            this.fault = { line: 1, what: 'it is no object' };
    }
    /**
     * The values, those of nested objects under dotted keys, as a board reads them.
     *
     * @param isWhole whether the object of that key is one value
     */
    leaves(isWhole) {
        return this.root ? this.below(this.root, '', isWhole) : [];
    }
    /** Names that an object has more than once, at the last of them. */
    repeated() {
        return this.root ? this.repeatedIn(this.root, '') : [];
    }
    repeatedIn(object, prefix) {
        const seen = new Set();
        return (object.children ?? []).flatMap((property) => {
            const [name, value] = property.children ?? [];
            if (!name || !value)
                return [];
            const key = `${prefix}${String(name.value)}`;
            const isAgain = seen.has(key);
            seen.add(key);
            return [
                ...(isAgain ? [{ key, line: this.lineAt(name.offset) }] : []),
                ...(value.type === 'object' ? this.repeatedIn(value, `${key}.`) : [])
            ];
        });
    }
    below(object, prefix, isWhole) {
        return (object.children ?? []).flatMap((property) => {
            const [name, value] = property.children ?? [];
            if (!name || !value)
                return [];
            const key = `${prefix}${String(name.value)}`;
            if (value.type === 'object' && value.children?.length && !isWhole(key))
                return this.below(value, `${key}.`, isWhole);
            return [{ key, value: json_document_valueOf(value), line: this.lineAt(name.offset) }];
        });
    }
    lineAt(offset) {
        return this.text.slice(0, offset).split('\n').length;
    }
}
/** Of arrays and objects only what kind they are. */
function json_document_valueOf(node) {
    if (node.type === 'array')
        return [];
    return node.type === 'object' ? {} : node.value;
}
/** `CommaExpected`: "comma expected". */
const inWords = ({ error }) => (0,main.printParseErrorCode)(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

;// CONCATENATED MODULE: ./action/serial/settings-check.ts


/** Every setting of the board library, from which its reference is made as well: name → what it is. */
const SETTINGS = new Map(Object.entries(reference_namespaceObject.W0));
/** First parts of settings, which the library does not share with an application: `mqtt`, `wlan`, … */
const NAMESPACES = new Set([...SETTINGS.keys()].map((key) => key.split('.')[0]));
const IS = {
    string: (value) => typeof value === 'string',
    integer: Number.isSafeInteger,
    boolean: (value) => typeof value === 'boolean',
    object: (value) => typeof value === 'object' && !Array.isArray(value),
    // Of keys an empty object says that there are none.
    list: (value) => typeof value === 'object'
};
/**
 * What is wrong with a settings.json or provision.json: its form, the types of the library's settings, and names
 * that are close to one of these. Other names are the application's. No value is ever quoted.
 *
 * @param file for messages
 */
function settingsFaults(file, text) {
    const document = new JsonDocument(text);
    if (document.fault) {
        const { line, what } = document.fault;
        return [{ at: { file, line }, text: `not a JSON object: ${what}`, certain: true }];
    }
    const repeated = document.repeated().map(({ key, line }) => ({
        at: { file, line },
        text: `${key} is there more than once, and a board takes the last`,
        certain: true
    }));
    const faults = document
        .leaves((key) => SETTINGS.has(key) && !hasParts(key))
        .flatMap((leaf) => faultOf(leaf))
        .map(({ line, text, certain }) => ({ at: { file, line }, text, certain }));
    return [...repeated, ...faults];
}
const hasParts = (key) => [...SETTINGS.keys()].some((other) => other.startsWith(`${key}.`));
function faultOf({ key, value, line }) {
    const setting = SETTINGS.get(key);
    if (setting !== undefined) {
        // To the board a null is as good as no line at all.
        if (value === null || IS[setting.type](value))
            return [];
        const text = `${key} has to be ${/^[aeiou]/.test(setting.type) ? 'an' : 'a'} ${setting.type}`;
        return [{ line, text, certain: true }];
    }
    const meant = closest(key);
    const isOurs = NAMESPACES.has(key.split('.')[0]);
    if (meant === undefined && !isOurs)
        return [];
    const suggestion = meant === undefined ? '' : `; is ${meant} meant?`;
    return [{ line, text: `the board library has no setting ${key}${suggestion}`, certain: false }];
}
/** The setting that somebody who wrote this key may have meant. */
function closest(key) {
    const near = [...SETTINGS.keys()]
        .map((name) => ({ name, distance: distance(key.toLowerCase(), name) }))
        .filter(({ distance, name }) => distance <= Math.max(1, Math.floor(name.length / 5)))
        .sort((a, b) => a.distance - b.distance);
    // The right name in the wrong place, or without one: `ssid` for `wlan.ssid`.
    const last = key.split('.').at(-1);
    return (near[0]?.name ??
        (key.length > 3 ? [...SETTINGS.keys()].find((name) => name.endsWith(`.${last}`)) : undefined));
}
/** Letters to change, add or leave out (Levenshtein), in time of the product of two short lengths. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 8)
        return Infinity;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[b.length];
}

;// CONCATENATED MODULE: ./action/serial/board-settings.ts


/** Last parts of keys whose values may be read in a log, as on the board itself. */
const PUBLIC = ['ssid', 'hostname', 'server', 'port', 'username', 'level', 'channel', 'prefix'];
/**
 * Checks a settings or provision file, which the board would find out too late, or only by what it does not do.
 * What may be a mistake is a warning. A byte order mark, which a board would take for a mistake, is left out.
 *
 * @param file for messages: `settings.json`
 * @throws Failure `settings-invalid`, without a word of what the file holds
 */
function checkedSettings(file, written, reporter) {
    const text = written.replace(/^\ufeff/, '');
    for (const { at, text: fault, certain } of settingsFaults(file, text)) {
        const place = `${at.file}:${at.line}: ${fault}`;
        if (certain)
            throw new failure/* Failure */.HR('settings-invalid', `${place}: nothing was written; mend it`, { at });
        reporter.warning(place, at);
    }
    return Buffer.from(text);
}
/** Hides the secrets of a provision file in all output. */
function hideSecrets(text, reporter) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        reporter.secret(text);
        return;
    }
    hide(value, '', reporter);
}
function hide(value, key, reporter) {
    if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value))
            hide(inner, name, reporter);
    }
    else if (typeof value === 'string' && value && !PUBLIC.includes(key.split('.').at(-1))) {
        reporter.secret(value);
    }
}


/***/ })

};
