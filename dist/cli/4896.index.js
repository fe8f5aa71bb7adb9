export const id = 4896;
export const ids = [4896];
export const modules = {

/***/ 77912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ connectedSettings)
/* harmony export */ });
/* harmony import */ var _channel_broker_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22952);

/**
 * The settings that connect a board to its broker and channel.
 *
 * @returns what goes into its settings.json
 */
function connectedSettings(to) {
    const { protocol, host, port, ...inUrl } = (0,_channel_broker_url__WEBPACK_IMPORTED_MODULE_0__/* .parseBrokerUrl */ .U)(to.broker);
    const { username = inUrl.username, password = inUrl.password } = to;
    return {
        'mqtt.server': host,
        'mqtt.port': port,
        'mqtt.ssl': protocol === 'mqtts',
        ...(username ? { 'mqtt.username': username } : {}),
        ...(password ? { 'mqtt.password': password } : {}),
        'update.channel': to.channel,
        'update.auto_update': true
    };
}


/***/ }),

/***/ 91038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ descriptionOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _build_source_description_missing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10210);
/* harmony import */ var _build_source_pyproject__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75095);
/* harmony import */ var _build_source_source_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85745);
/* harmony import */ var _build_source_toml_table__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11316);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87813);







/** They describe a project in a language of their own. */
const OTHERS = [_build_source_description_missing__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST */ .e0, ..._build_source_description_missing__WEBPACK_IMPORTED_MODULE_2__/* .SETUP */ .K1];
/**
 * What describes the project in a folder, as a build reads it: a pyproject.toml with no more than tools' settings does not.
 *
 * @throws Failure `file-unreadable`, `encoding`, `project-invalid`
 */
async function descriptionOf(folder) {
    const pyproject = await tablesOf(folder, _build_source_description_missing__WEBPACK_IMPORTED_MODULE_2__/* .PYPROJECT */ .Jj);
    if (pyproject !== undefined && (0,_build_source_pyproject__WEBPACK_IMPORTED_MODULE_3__/* .describesProject */ .CB)(pyproject)) {
        const tool = pyproject.table('tool');
        const names = [pyproject.table('project'), tool.table('poetry')];
        return described(_build_source_description_missing__WEBPACK_IMPORTED_MODULE_2__/* .PYPROJECT */ .Jj, names, tool.table('mpy-blox'));
    }
    const own = await tablesOf(folder, _build_source_description_missing__WEBPACK_IMPORTED_MODULE_2__/* .OWN */ .ZF);
    if (own !== undefined)
        return described(_build_source_description_missing__WEBPACK_IMPORTED_MODULE_2__/* .OWN */ .ZF, [own], own);
    const path = OTHERS.find((name) => isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    return path === undefined ? undefined : { path, framework: false };
}
function described(path, names, own) {
    const name = names.map((table) => table.string('name')).find((said) => said !== undefined);
    const framework = own.boolean('framework', false);
    return { path, framework, ...(name === undefined ? {} : { name }) };
}
async function tablesOf(folder, name) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    if (!isFile(file))
        return undefined;
    const bytes = await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_6__/* .readNamed */ .M)(file, { what: 'file', shown: name, code: 'file-unreadable' });
    return _build_source_toml_table__WEBPACK_IMPORTED_MODULE_5__/* .TomlTable */ .h.parse((0,_build_source_source_text__WEBPACK_IMPORTED_MODULE_4__/* .descriptionText */ .ij)(name, bytes), name);
}
/** A folder of that name is in somebody's way, and describes nothing. */
const isFile = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;


/***/ }),

/***/ 44896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/build/source/description-missing.ts + 1 modules
var description_missing = __webpack_require__(10210);
// EXTERNAL MODULE: ./action/release/key-files.ts
var key_files = __webpack_require__(26118);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
// EXTERNAL MODULE: ./action/commands/description.ts
var description = __webpack_require__(91038);
// EXTERNAL MODULE: ./action/commands/keygen.ts
var keygen = __webpack_require__(55097);
// EXTERNAL MODULE: ./action/machine/folder.ts
var folder = __webpack_require__(25879);
// EXTERNAL MODULE: ./action/machine/named-file.ts
var named_file = __webpack_require__(87813);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./action/commands/init/new-files.ts






/** What was written by this run, so that it can be told, or taken back. */
class NewFiles {
    folder;
    written = [];
    left = [];
    former = new Map();
    /** Made on the way to a file, from the outermost on. */
    folders = [];
    constructor(folder) {
        this.folder = folder;
    }
    /** A folder of that name is no such file: it is in the way. */
    has(path) {
        const file = (0,external_node_path_.join)(this.folder, path);
        // A file above it is found when it is written.
        return (0,external_node_fs_.existsSync)(file) && !(0,external_node_fs_.statSync)(file).isDirectory();
    }
    /** @throws Failure `file-unreadable` */
    async text(path) {
        const named = { what: 'file', shown: path, code: 'file-unreadable' };
        return (await (0,named_file/* readNamed */.M)((0,external_node_path_.join)(this.folder, path), named)).toString();
    }
    leave(path, reason) {
        this.left.push({ path, reason });
    }
    async add(path, text) {
        if (this.has(path))
            this.leave(path, 'it is there already');
        else
            await this.note([path], () => this.write(path, text));
    }
    /** Adds lines to a list that lacks them. */
    async addLines(path, lines) {
        const before = this.has(path) ? await this.text(path) : '';
        const there = new Set(before.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '')));
        const lacking = lines.filter((line) => !there.has(line));
        if (lacking.length === 0)
            return this.leave(path, 'it has all lines already');
        if (this.has(path))
            this.former.set(path, before);
        const gap = before === '' || before.endsWith('\n') ? '' : '\n';
        await this.note([path], () => this.write(path, `${before}${gap}${lacking.join('\n')}\n`));
    }
    /** @param paths that the work makes, whole or in part */
    async note(paths, work) {
        this.written.push(...paths);
        return work();
    }
    async takeBack() {
        for (const path of this.written) {
            const text = this.former.get(path);
            // What never came into being may not even have a folder.
            if (text === undefined)
                await (0,promises_.rm)((0,external_node_path_.join)(this.folder, path)).catch(() => { });
            else
                await (0,promises_.writeFile)((0,external_node_path_.join)(this.folder, path), text);
        }
        // What somebody else put there meanwhile stays.
        for (const folder of this.folders.reverse())
            await (0,promises_.rmdir)(folder).catch(() => { });
    }
    async write(path, text) {
        const file = (0,external_node_path_.join)(this.folder, path);
        try {
            (0,folder/* makeFolder */.f)((0,external_node_path_.dirname)(file), (folder) => this.folders.push(folder));
            await (0,promises_.writeFile)(file, text);
        }
        catch (cause) {
            const { code } = cause;
            throw new failure/* Failure */.HR('init-unwritable', `cannot write ${path} (${code}): nothing was kept; free the way and run it again`, {
                cause
            });
        }
    }
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./action/commands/board-settings.ts
var board_settings = __webpack_require__(77912);
;// CONCATENATED MODULE: ./action/commands/init/project-files.ts








/** Files that git must not see, and folders that are not worth it. */
const KEPT_OUT_OF_GIT = [
    'provision.json',
    ...[key_files/* SIGNING_KEY */.oF, key_files/* SPARE_KEY */.mi].map((name) => (0,key_files/* keyFiles */.hh)(name)[0]),
    'dist-lib/'
];
/** What the examples call their board, and their channel. */
const EXAMPLE = { name: 'greenhouse', channel: 'stable' };
/** The examples of this package, which new projects are copies of. */
function examplesFolder() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    for (const up of ['../..', '../../..']) {
        const folder = (0,external_node_path_.join)(here, up, 'examples');
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'user_main.py')))
            return folder;
    }
    throw new failure/* Failure */.HR('no-examples', `the examples are not beside ${here}; install mpy-blox again`);
}
const example = (file) => (0,promises_.readFile)((0,external_node_path_.join)(examplesFolder(), file), 'utf8');
const FRAMEWORK = 'framework = true  # the board library and its main.py, which starts user_main.py\n';
const facts = (name) => `name = "${name}"\nversion = "0.1.0"\n`;
/** @param framework false where the application starts by itself */
const pyproject = (name, framework) => `[project]\n${facts(name)}${framework ? `\n[tool.mpy-blox]\n${FRAMEWORK}` : ''}`;
/** The same as an `mpy-blox.toml`. */
const ownToml = (name, framework) => `${facts(name)}${framework ? FRAMEWORK : ''}`;
/** The example application, with topics of the project's own. */
async function userMain({ name }) {
    return (await example('user_main.py')).replaceAll(EXAMPLE.name, name);
}
/** @param folder of the project below the top of its repository, or nothing */
async function workflow({ channel }, folder) {
    const text = await example('workflows/channel.yml');
    const [, ...lines] = text.split(/^(?=name:)/m);
    const own = folder === '' ? '' : `package: ${JSON.stringify(folder)}\n          `;
    return lines
        .join('')
        .replace(`channel: ${EXAMPLE.channel}`, () => `${own}channel: ${JSON.stringify(channel)}`);
}
/** @param keys of those who may sign; none where nobody has to */
function settings({ name, broker, channel }, keys) {
    const hostname = name
        .replaceAll(/[^a-z0-9-]/gi, '-')
        .slice(0, 32)
        .replace(/-$/, '');
    const connected = (0,board_settings/* connectedSettings */.L)({ broker, channel });
    // It is committed with the project; a password belongs into provision.json.
    delete connected['mqtt.password'];
    return json({
        hostname,
        'mqtt.username': '',
        ...connected,
        ...(keys.length > 0 ? (0,signature/* settingsFor */.zc)(keys) : {})
    });
}
/** To be filled in: secrets are nothing to be asked for by a program whose output may be kept. */
const provision = () => json({ 'wlan.ssid': '', 'wlan.psk': '', 'mqtt.password': '' });
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

;// CONCATENATED MODULE: ./action/commands/init/init.ts










/** What a board runs first. */
const START = 'main.py';
const WORKFLOWS = '.github/workflows';
/**
 * Writes what a folder lacks of a project that gets from here to boards. What is there is left as it is, but for
 * lines that `.gitignore` lacks; a project that has a name keeps it. A run that fails takes back what it wrote.
 *
 * @throws Failure `init-unwritable`
 */
async function init(wishes, reporter) {
    const project = new NewFiles(wishes.folder);
    try {
        const described = await (0,description/* descriptionOf */.K)(project.folder);
        const options = { ...wishes, name: described?.name ?? wishes.name };
        const keys = options.signed ? await keysOf(project) : [];
        if (described)
            project.leave(described.path, `it describes ${described.name ?? 'the project'} already`);
        else
            await describe(project, options);
        const reason = whyNoApplication(project, described);
        if (reason === undefined)
            await project.add('user_main.py', await userMain(options));
        else
            project.leave('user_main.py', reason);
        await project.add('settings.json', settings(options, keys));
        await project.add('provision.json', provision());
        const inRepository = await placeInRepository(options.folder);
        await project.add(await workflowPath(project, inRepository.replaceAll(/[^/]+/g, '..')), await workflow(options, inRepository));
        await project.addLines('.gitignore', KEPT_OUT_OF_GIT);
        const report = { name: options.name, written: project.written, left: project.left };
        tell(report, options, keys, reporter);
        return report;
    }
    catch (thrown) {
        await project.takeBack();
        throw thrown;
    }
}
/** The folder as seen from the top of its git repository, the only place where GitHub looks for workflows. */
async function placeInRepository(folder) {
    const from = await (0,promises_.realpath)(folder);
    let top = from;
    while (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, '.git'))) {
        if (top === (0,external_node_path_.dirname)(top))
            return '';
        top = (0,external_node_path_.dirname)(top);
    }
    return (0,external_node_path_.relative)(top, from).replaceAll(external_node_path_.sep, '/');
}
/** A pyproject.toml that is there is for tools alone, and stays so. */
async function describe(project, { name }) {
    const framework = !project.has(START);
    if (project.has(description_missing/* PYPROJECT */.Jj))
        await project.add(description_missing/* OWN */.ZF, ownToml(name, framework));
    else
        await project.add(description_missing/* PYPROJECT */.Jj, pyproject(name, framework));
}
/** A release.yml that is there may be for something else: boards get one of their own beside it. */
async function workflowPath(project, top) {
    const usual = external_node_path_.posix.join(top, WORKFLOWS, 'release.yml');
    const isOurs = !project.has(usual) || (await project.text(usual)).includes('mpy-blox/mpy-blox@');
    return isOurs ? usual : external_node_path_.posix.join(top, WORKFLOWS, 'release-to-boards.yml');
}
/** An application's own start, and a library, have no use for a `user_main.py` of ours. */
function whyNoApplication(project, described) {
    if (project.has(START))
        return `${START} starts the board already; call that user_main.py, and write framework = true, for updates over MQTT`;
    if (described === undefined || described.framework)
        return undefined;
    return 'it would go into the releases of this project; write one, and framework = true, if they are to be whole boards';
}
/** The public halves of the keys, made where they are missing. */
async function keysOf(project) {
    const keys = [];
    for (const name of [key_files/* SIGNING_KEY */.oF, key_files/* SPARE_KEY */.mi]) {
        const files = (0,key_files/* keyFiles */.hh)(name);
        const there = files.find((file) => project.has(file));
        if (there === undefined) {
            keys.push((await project.note(files, () => (0,keygen/* writeKeyPair */.r)(project.folder, name))).boardKey);
        }
        else {
            project.leave(there, 'a key is never replaced');
            keys.push((0,signature/* boardKeyFromPem */.e2)(await project.text(there)));
        }
    }
    return keys;
}
function tell({ name, written, left }, { signed }, keys, reporter) {
    const next = [
        'Fill in provision.json: the secrets that each board takes in once.',
        'Plug a board in and run mpy-blox flash.',
        'For releases by tag: set the variables MQTT_BROKER and MQTT_USERNAME and the secret MQTT_PASSWORD of the repository.',
        ...(signed
            ? [
                `Put ${key_files/* SIGNING_KEY */.oF}.pem into the secret MPY_BLOX_SIGNING_KEY, and ${key_files/* SPARE_KEY */.mi}.pem where a fire or a thief does not get both.`
            ]
            : [])
    ];
    const keyless = signed && left.some(({ path }) => path === 'settings.json');
    if (keyless)
        next.push(`Add to settings.json: ${JSON.stringify((0,signature/* settingsFor */.zc)(keys)).slice(1, -1)}`);
    reporter.table({
        title: `${name} is ready`,
        columns: ['file', ''],
        rows: [
            ...written.map((path) => [path, 'written']),
            ...left.map(({ path, reason }) => [path, `not written: ${reason}`])
        ],
        next
    });
}


/***/ }),

/***/ 55097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygen: () => (/* binding */ keygen),
/* harmony export */   r: () => (/* binding */ writeKeyPair)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _release_key_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26118);
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5293);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78862);





/**
 * Makes a signing key pair; never overwrites one, since boards may already hold its public half.
 *
 * @param outDir gets `signing-key.pem` (secret) and `signing-key.pub.pem`
 * @throws Failure `key-exists`, `key-unwritable`
 */
async function keygen(outDir, reporter) {
    const { privateKey, publicKey, boardKey } = await writeKeyPair(outDir, _release_key_files__WEBPACK_IMPORTED_MODULE_2__/* .SIGNING_KEY */ .oF);
    const settings = (0,_release_signature__WEBPACK_IMPORTED_MODULE_3__/* .settingsFor */ .zc)([boardKey]);
    reporter.info(`${privateKey}: the secret half, for signing-key; keep it out of git`);
    reporter.info(`${publicKey}: the public half, for verify and openssl`);
    reporter.info(`Lines for the settings.json of boards (key ${boardKey.id}):`);
    reporter.info(JSON.stringify(settings).slice(1, -1));
    return { id: boardKey.id, privateKey, publicKey, settings };
}
/** Makes a key pair as `{name}.pem` (secret) and `{name}.pub.pem`. */
async function writeKeyPair(outDir, name) {
    // Before seconds of arithmetic.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(outDir, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK).catch((cause) => {
        throw unwritable(outDir, cause);
    });
    const { privatePem, publicPem, boardKey } = (0,_release_signature__WEBPACK_IMPORTED_MODULE_3__/* .generateSigningKey */ .ID)();
    const [privateKey, publicKey] = (0,_release_key_files__WEBPACK_IMPORTED_MODULE_2__/* .keyFiles */ .hh)(name).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(outDir, file));
    await writeNew(privateKey, privatePem, 0o600);
    await writeNew(publicKey, publicPem, 0o644);
    return { privateKey, publicKey, boardKey };
}
async function writeNew(file, text, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text, { flag: 'wx', mode });
    }
    catch (cause) {
        if (cause.code === 'EEXIST')
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('key-exists', `${file} is there already; move it away, or use it`);
        throw unwritable(file, cause);
    }
}
const unwritable = (path, { code }) => new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('key-unwritable', `cannot write to ${path} (${code}); choose another --out`);


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ generateSigningKey),
/* harmony export */   JY: () => (/* binding */ checkSigningKey),
/* harmony export */   TX: () => (/* binding */ signManifest),
/* harmony export */   _A: () => (/* binding */ boardKeysIn),
/* harmony export */   e2: () => (/* binding */ boardKeyFromPem),
/* harmony export */   f8: () => (/* binding */ hasSigned),
/* harmony export */   oC: () => (/* binding */ isBoardKey),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95255);



const MODULUS_BITS = 3072;
const MODULUS_BYTES = MODULUS_BITS / 8;
const PUBLIC_EXPONENT = 65_537;
/** As settings hold it. */
const MODULUS = new RegExp(`^[0-9a-f]{${MODULUS_BYTES * 2}}$`);
/** DER of DigestInfo for SHA-256, up to the digest (RFC 8017 §9.2 note 1). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
/** A new RSA-3072 key pair: PEM for the publisher, the settings' form for boards. */
function generateSigningKey() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('rsa', {
        modulusLength: MODULUS_BITS,
        publicExponent: PUBLIC_EXPONENT
    });
    return {
        privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        boardKey: boardKeyOf(publicKey)
    };
}
/** The lines that `settings.json` needs, as an object to merge into it. */
function settingsFor(keys) {
    return { 'update.keys': keys };
}
/**
 * @param pem private or public key, or certificate
 * @throws Failure `bad-key`
 */
function boardKeyFromPem(pem) {
    try {
        return boardKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem));
    }
    catch (error) {
        throw error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? error : badKey('is not a PEM key');
    }
}
/**
 * The keys that a board with this settings.json checks releases against.
 *
 * @returns undefined where there are none, or one that is no key: then nothing could be checked
 */
function boardKeysIn(settings) {
    const keys = parsed(settings)?.['update.keys'];
    return Array.isArray(keys) && keys.length > 0 && keys.every(isBoardKey) ? keys : undefined;
}
function parsed(json) {
    try {
        return Object((0,_nested_json__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(json));
    }
    catch {
        return undefined;
    }
}
/** Whether a board takes this for a key. */
function isBoardKey(value) {
    const { id, n } = Object(value);
    return typeof id === 'string' && typeof n === 'string' && MODULUS.test(n);
}
/**
 * Signs a manifest so that `openssl dgst -sha256 -verify` takes it, too.
 *
 * @param signingKey PEM text
 * @throws Failure `bad-key`, which says nothing of the key
 */
function signManifest(manifest, signingKey) {
    const { key, id } = privateKeyOf(signingKey);
    return { key: id, sig: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', manifest, key).toString('base64') };
}
/** Whether a key can sign is known before there is anything to sign. @throws Failure `bad-key` */
function checkSigningKey(signingKey) {
    privateKeyOf(signingKey);
}
function privateKeyOf(pem) {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        throw badKey('is not an unencrypted PEM private key');
    }
    return { key, id: boardKeyOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)).id };
}
/** Checks a signature as a board does: the complete encoded block, bit by bit. */
function isSignedBy(key, sha256, sig) {
    const signature = Buffer.from(sig, 'base64');
    if (signature.length !== MODULUS_BYTES || signature.toString('base64') !== sig)
        return false;
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
        format: 'jwk',
        key: { kty: 'RSA', n: Buffer.from(key.n, 'hex').toString('base64url'), e: 'AQAB' }
    });
    const digest = Buffer.from(sha256, 'hex');
    const padding = Buffer.alloc(MODULUS_BYTES - 3 - DIGEST_INFO.length - digest.length, 0xff);
    const expected = Buffer.concat([Buffer.of(0, 1), padding, Buffer.of(0), DIGEST_INFO, digest]);
    try {
        const options = { key: publicKey, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_NO_PADDING };
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicDecrypt)(options, signature).equals(expected);
    }
    catch {
        return false; // not below the modulus
    }
}
/**
 * Whether a key that is at hand has signed that. It makes the same signature of the same bytes each time
 * (RFC 8017 §8.2.1).
 */
const hasSigned = (sign, bytes, sig) => sig !== undefined && sign(bytes).sig === sig;
function boardKeyOf(key) {
    const details = key.asymmetricKeyDetails;
    if (key.asymmetricKeyType !== 'rsa' ||
        details?.modulusLength !== MODULUS_BITS ||
        details.publicExponent !== BigInt(PUBLIC_EXPONENT))
        throw badKey('is not RSA with 3072 bits and exponent 65537, which boards verify');
    const modulus = Buffer.from(key.export({ format: 'jwk' }).n, 'base64url');
    return {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(modulus).digest('hex').slice(0, 8),
        n: modulus.toString('hex')
    };
}
function badKey(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-key', `the signing key ${why}; make one with mpy-blox keygen`);
}


/***/ })

};
