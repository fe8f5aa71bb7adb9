export const id = 7368;
export const ids = [7368];
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

/***/ 36080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ boardSoftware),
/* harmony export */   i: () => (/* binding */ buildWheel)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26500);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71872);
/* harmony import */ var _build_framework__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21514);
/* harmony import */ var _serial_wheel_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19895);
/* harmony import */ var _plain_build__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64553);








/**
 * The software of a board: the board library with its main.py, or what a bundle holds.
 *
 * @param bundle path of a bundle (.tar.gz) with the library to install instead
 */
async function boardSoftware(reporter, bundle) {
    const main = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_build_framework__WEBPACK_IMPORTED_MODULE_5__/* .deviceLibrary */ .GZ)(), 'main.py'));
    const software = new Map([['main.py', main]]);
    for (const [path, content] of await libraryFiles(reporter, bundle))
        software.set(path, content);
    return software;
}
async function libraryFiles(reporter, bundle) {
    if (bundle) {
        const { wheels, srcFiles } = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_4__/* .readBundle */ .Bo)(bundle);
        const packages = wheels.map(({ fileName, bytes }) => (0,_serial_wheel_files__WEBPACK_IMPORTED_MODULE_6__/* .wheelFiles */ .h)(fileName, bytes));
        return new Map([...packages.flatMap(({ files }) => [...files]), ...srcFiles]);
    }
    const { fileName, bytes } = await buildWheel((0,_build_framework__WEBPACK_IMPORTED_MODULE_5__/* .deviceLibrary */ .GZ)(), reporter);
    return (0,_serial_wheel_files__WEBPACK_IMPORTED_MODULE_6__/* .wheelFiles */ .h)(fileName, bytes).files;
}
/** Builds a library with the bundled compiler and returns its wheel; nothing else is left behind. */
async function buildWheel(packageDir, reporter) {
    const outDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mpy-blox-'));
    try {
        const { wheels } = await (0,_build_build__WEBPACK_IMPORTED_MODULE_3__/* .build */ .j)((0,_plain_build__WEBPACK_IMPORTED_MODULE_7__/* .plainBuild */ .x)(packageDir, outDir), reporter);
        const { file } = wheels[0];
        return { fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file), bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file) };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(outDir, { recursive: true, force: true });
    }
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

/***/ 50940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flashFiles: () => (/* binding */ flashFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_source_source_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85745);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87813);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79339);
/* harmony import */ var _serial_board_settings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54332);
/* harmony import */ var _json_given__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11304);






/** Files whose keys are known, and checked. */
const SETTINGS = ['settings.json', 'provision.json'];
/** Reads the files that go to a board beside its library. Board path → content. */
async function flashFiles(inputs, reporter) {
    const files = new Map();
    for (const item of inputs.files) {
        const [local = '', board = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(local)] = item.split('=');
        const path = (0,_release_board_path__WEBPACK_IMPORTED_MODULE_3__/* .checkBoardPath */ .QS)(board);
        const content = await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_2__/* .readNamed */ .M)(local, { what: 'file', code: 'file-missing' });
        const checked = () => (0,_serial_board_settings__WEBPACK_IMPORTED_MODULE_4__.checkedSettings)(local, (0,_build_source_source_text__WEBPACK_IMPORTED_MODULE_1__/* .descriptionText */ .ij)(local, content), reporter);
        files.set(path, SETTINGS.includes(path) ? checked() : content);
    }
    for (const [name, value] of [
        ['settings.json', inputs.settings],
        ['provision.json', inputs.provision]
    ]) {
        if (value === undefined)
            continue;
        const { text, source } = await (0,_json_given__WEBPACK_IMPORTED_MODULE_5__/* .jsonGiven */ .W)(name, value, 'file-missing');
        files.set(name, (0,_serial_board_settings__WEBPACK_IMPORTED_MODULE_4__.checkedSettings)(source, text, reporter));
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
/* harmony import */ var _build_source_source_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85745);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87813);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);




/**
 * JSON as users give it: as a text, or as a file's path. A text, maybe a workflow's secret, never touches the disk
 * of the runner, and is quoted nowhere.
 *
 * @param name what it is called where the user wrote it
 * @param code of the failure
 * @returns the text, and what messages call its source
 * @throws Failure where it is neither; `encoding` for a file that is not UTF-8
 */
async function jsonGiven(name, value, code) {
    if (value.trimStart().startsWith('{'))
        return { text: value, source: name };
    const isPath = /^[^{}\s]+\.json$/.test(value) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(value);
    if (!isPath)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(code, `${name} is neither a JSON object nor the path of a file`);
    const option = name === value ? {} : { option: name };
    const named = { what: 'file', code, ...option, advice: 'give its path, or a JSON object' };
    return { text: (0,_build_source_source_text__WEBPACK_IMPORTED_MODULE_1__/* .descriptionText */ .ij)(value, await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_2__/* .readNamed */ .M)(value, named)), source: value };
}


/***/ }),

/***/ 64553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ plainBuild)
/* harmony export */ });
/* harmony import */ var _machine_cache_folder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18334);
/* harmony import */ var _options_read__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78645);


/** The build that `mpy-blox build` does without any options, but always with the bundled compiler. */
function plainBuild(packageDir, outDir) {
    return {
        ...(0,_options_read__WEBPACK_IMPORTED_MODULE_1__/* .defaultsOf */ .G)('build'),
        packageDir,
        outDir,
        cwd: packageDir,
        mpyCross: 'bundled',
        toolCacheDir: (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_0__/* .defaultCacheDir */ .$g)()
    };
}


/***/ }),

/***/ 1998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wholeBoard: () => (/* binding */ wholeBoard)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26500);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71872);
/* harmony import */ var _build_framework__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21514);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87813);
/* harmony import */ var _serial_deploy__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96323);
/* harmony import */ var _serial_wheel_files__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19895);
/* harmony import */ var _board_software__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36080);
/* harmony import */ var _description__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(91038);
/* harmony import */ var _flash_files__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(50940);
/* harmony import */ var _plain_build__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(64553);














/** What an application has besides its library, if the folder has it. */
const SCRIPTS = ['user_main.py'];
/**
 * All that a blank board needs, of what there is: the board library with its main.py, the project in the folder,
 * and its settings.json, provision.json and user_main.py. What the project ships itself wins.
 */
async function wholeBoard(folder, reporter) {
    const own = await besides(folder, reporter);
    const isProject = (await (0,_description__WEBPACK_IMPORTED_MODULE_11__/* .descriptionOf */ .K)(folder)) !== undefined;
    if (!isProject && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'main.py')))
        reporter.warning("main.py is not brought: the board library's own starts user_main.py; call yours so, or see mpy-blox init");
    const project = isProject ? await projectOf(folder, reporter) : undefined;
    const wheels = project?.wheels ?? [];
    const files = new Map();
    if (!wheels.some((wheel) => wheel.package === 'mpy_blox')) {
        const { fileName, bytes } = await (0,_board_software__WEBPACK_IMPORTED_MODULE_10__/* .buildWheel */ .i)((0,_build_framework__WEBPACK_IMPORTED_MODULE_6__/* .deviceLibrary */ .GZ)(), reporter);
        wheels.unshift((0,_serial_wheel_files__WEBPACK_IMPORTED_MODULE_9__/* .wheelFiles */ .h)(fileName, bytes));
        files.set('main.py', await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,_build_framework__WEBPACK_IMPORTED_MODULE_6__/* .deviceLibrary */ .GZ)(), 'main.py')));
    }
    for (const wheel of wheels)
        for (const [path, content] of wheel.files)
            files.set(path, content);
    for (const [path, content] of own)
        files.set(path, content);
    for (const [path, content] of project?.srcFiles ?? [])
        files.set(path, content);
    const title = wheels.map(({ package: name, version }) => `${name.replaceAll('_', '-')} ${version}`);
    return { title: title.join(', '), packages: wheels.map((wheel) => wheel.package), files };
}
async function projectOf(folder, reporter) {
    const outDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'mpy-blox-'));
    try {
        const { bundleFile } = await (0,_build_build__WEBPACK_IMPORTED_MODULE_4__/* .build */ .j)((0,_plain_build__WEBPACK_IMPORTED_MODULE_13__/* .plainBuild */ .x)(folder, outDir), reporter);
        const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_5__/* .readBundle */ .Bo)(bundleFile);
        return {
            wheels: bundle.wheels.map(({ fileName, bytes }) => (0,_serial_wheel_files__WEBPACK_IMPORTED_MODULE_9__/* .wheelFiles */ .h)(fileName, bytes)),
            srcFiles: new Map([...bundle.srcFiles, ...(0,_serial_deploy__WEBPACK_IMPORTED_MODULE_8__/* .acceptedSeq */ .P)(bundle)])
        };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(outDir, { recursive: true, force: true });
    }
}
/** Files that belong to the board, whether or not there is a project. */
async function besides(folder, reporter) {
    const there = (name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name));
    const files = await (0,_flash_files__WEBPACK_IMPORTED_MODULE_12__.flashFiles)({
        ...(there('settings.json') ? { settings: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'settings.json') } : {}),
        ...(there('provision.json') ? { provision: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'provision.json') } : {}),
        files: []
    }, reporter);
    for (const name of SCRIPTS.filter(there)) {
        files.set(name, await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_7__/* .readNamed */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { what: 'file', code: 'file-missing' }));
    }
    return files;
}


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


/***/ }),

/***/ 96323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ acceptedSeq),
/* harmony export */   g: () => (/* binding */ deploymentOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71872);
/* harmony import */ var _report_counted__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49774);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);
/* harmony import */ var _wheel_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19895);





/**
 * @param files board path → content; they win over a bundle's
 * @throws Failure `bundle-mismatch` before the file is even opened as what it should be
 */
async function deploymentOf(library, files) {
    if (!library)
        return { title: (0,_report_counted__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(files.size, 'file'), files };
    const bytes = library.bytes ?? (await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_1__/* .bundleBytes */ .iU)(library.file));
    checkHash(library, bytes);
    if (library.file.endsWith('.whl')) {
        const wheel = (0,_wheel_files__WEBPACK_IMPORTED_MODULE_3__/* .wheelFiles */ .h)(library.file, bytes);
        return {
            title: `${wheel.package.replaceAll('_', '-')} ${wheel.version}`,
            packages: [wheel.package],
            files: new Map([...wheel.files, ...files])
        };
    }
    const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_1__/* .openBundle */ .hk)(library.file, bytes);
    const wheels = bundle.wheels.map(({ fileName, bytes }) => (0,_wheel_files__WEBPACK_IMPORTED_MODULE_3__/* .wheelFiles */ .h)(fileName, bytes));
    return {
        title: `${bundle.name} ${bundle.version}`,
        packages: wheels.map((wheel) => wheel.package),
        files: new Map([
            ...wheels.flatMap((wheel) => [...wheel.files]),
            ...bundle.srcFiles,
            ...acceptedSeq(bundle),
            ...files
        ])
    };
}
/** What the board notes as the last `seq` that it has accepted, on every channel: docs/protocol.md. */
function acceptedSeq({ name, seq }) {
    if (seq === undefined)
        return [];
    return [[`.update/releases/${name}.seq`, Buffer.from(JSON.stringify([seq]))]];
}
function checkHash({ file, sha256 }, bytes) {
    if (sha256 === undefined)
        return;
    const found = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    if (found === sha256.trim().toLowerCase())
        return;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('bundle-mismatch', `${file} has sha256 ${found}, not ${sha256.trim()}: nothing was written; it is not the file that was built, get it again`);
}


/***/ }),

/***/ 19895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ wheelFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5209);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);



/**
 * What a wheel puts below /lib. Every member has to be what RECORD says (PEP 376). A file beside
 * METADATA keeps the wheel's own hash: by that the board's updates know what is installed.
 *
 * @param fileName for messages
 */
function wheelFiles(fileName, bytes) {
    const members = (0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__/* .wheelMembers */ .n)(fileName, bytes);
    const recordPath = [...members.keys()].find((path) => /^[^/]+\.dist-info\/RECORD$/.test(path));
    if (!recordPath)
        throw (0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__/* .unsoundWheel */ .a)(fileName, 'it has no RECORD');
    const record = readRecord(members.get(recordPath).toString());
    const files = new Map();
    for (const [path, content] of members) {
        if (path !== recordPath && record.get(path) !== recordHash(content)) {
            throw (0,_archive_wheel_members__WEBPACK_IMPORTED_MODULE_1__/* .unsoundWheel */ .a)(fileName, `${path} is not what its RECORD says`);
        }
        files.set((0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPath */ .QS)(`lib/${path}`), content);
    }
    const distInfo = recordPath.slice(0, recordPath.indexOf('/'));
    const wheelHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    files.set(`lib/${distInfo}/WHEEL.sha256`, Buffer.from(wheelHash));
    const [name = '', version = ''] = distInfo.replace(/\.dist-info$/, '').split('-');
    return { package: name, version, files };
}
/** Path → urlsafe base64 of its sha256. */
function readRecord(text) {
    const hashes = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = /^"?(.*?)"?,sha256=([\w-]+),\d*$/.exec(line);
        if (match)
            hashes.set(match[1], match[2]);
    }
    return hashes;
}
function recordHash(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('base64url');
}


/***/ })

};
