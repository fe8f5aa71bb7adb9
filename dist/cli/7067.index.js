export const id = 7067;
export const ids = [7067,9056];
export const modules = {

/***/ 44143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sc: () => (/* binding */ DEFAULT_MAX_PACKAGE_BYTES),
/* harmony export */   WW: () => (/* binding */ planPublication),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   cr: () => (/* binding */ messagesOf),
/* harmony export */   hz: () => (/* binding */ encodeList),
/* harmony export */   ob: () => (/* binding */ totalBytes),
/* harmony export */   rU: () => (/* binding */ checkSizes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97899);
/* harmony import */ var _topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);





/**
 * Plans a publication. Whatever can be known to be wrong without a broker is refused here.
 *
 * @throws Failure `bad-name`, `bad-prefix`, `path`, `topic-too-deep`, `no-destination`, ...
 */
function planPublication(options) {
    const topics = new _topics__WEBPACK_IMPORTED_MODULE_4__/* .Topics */ .n(options);
    checkPaths(options.list);
    const packages = new Map();
    for (const { entry, payload } of options.packages) {
        checkContent(entry, payload);
        const topic = topics.package(entry);
        packages.set(topic, { topic, payload, retain: true });
    }
    for (const entry of options.list)
        if (!packages.has(topics.package(entry)))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-missing', `The update list names ${topics.package(entry)}, which is not given.`);
    return { packages: [...packages.values()], lists: addressLists(options, topics) };
}
/** Several publications as one: what they share is sent once, and no list before all packages are there. */
function allOf(publications) {
    const packages = publications.flatMap((one) => one.packages);
    return {
        packages: [...new Map(packages.map((message) => [message.topic, message])).values()],
        lists: publications.flatMap(({ lists }) => lists)
    };
}
function messagesOf(destinations, sent, skipped) {
    return {
        destinations: destinations.map(({ packages, list, channel, deviceIds }) => ({
            packages,
            list,
            deviceIds,
            ...(channel !== undefined && { channel })
        })),
        sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
        skipped,
        bytes: totalBytes(sent)
    };
}
function totalBytes(messages) {
    return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0);
}
/** The list as it goes over the wire, which is also what its sha256 is made of. */
function encodeList(list) {
    return JSON.stringify(list);
}
function addressLists(options, topics) {
    (0,_release_update_list__WEBPACK_IMPORTED_MODULE_3__/* .checkUpdateList */ .qz)(options.list);
    const payload = encodeList(options.list);
    const lists = [];
    if (options.channel !== undefined)
        lists.push({ topic: topics.channel(options.channel), payload, retain: true });
    for (const deviceId of new Set(options.deviceIds))
        lists.push({
            topic: topics.command(deviceId),
            payload,
            retain: options.keepFor?.has(deviceId) ?? false
        });
    if (lists.length === 0)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('no-destination', 'Nobody is addressed; give a channel or device-ids.');
    return lists;
}
function checkPaths(list) {
    const paths = list.flatMap((entry) => (entry.type === 'src' ? [entry.path] : []));
    const checked = (0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPaths */ .PE)(paths);
    const other = paths.find((path, index) => path !== checked[index]);
    if (other !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('path', `board path ${JSON.stringify(other)} is not relative to /; build the update list again`);
}
/** A payload under a wrong hash would be retained for good and refused by every board. */
function checkContent(entry, payload) {
    if (entry.type !== 'wheel' && entry.type !== 'src')
        return;
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('hex');
    if (sha256 !== entry.pkg_sha256 || payload.length !== entry.size)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-changed', `${entry.type === 'src' ? entry.path : entry.name} is not what the update list says (sha256 ${sha256}); build again.`);
}
/** Brokers without a stated limit: EMQX and NATS take 1 MiB, Mosquitto 2.1 takes 2,000,000 bytes. */
const DEFAULT_MAX_PACKAGE_BYTES = 1024 * 1024;
/** Fixed header, topic length, packet id, property length: MQTT 5 §2.1, §3.3. */
const PACKET_OVERHEAD_BYTES = 5 + 2 + 2 + 1;
/** @throws Failure `package-too-large`, naming every message that is */
function checkSizes({ packages, lists }, limit) {
    const tooLarge = [...packages, ...lists].filter((message) => sizeAgainst(message, limit) > limit.bytes);
    if (tooLarge.length === 0)
        return;
    const named = tooLarge.map(({ topic, payload }) => `${topic} (${Buffer.byteLength(payload)} bytes)`);
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-too-large', limit.of === 'broker'
        ? `The broker takes packets of at most ${limit.bytes} bytes, too few for ${named.join(', ')}; ` +
            "make the files smaller or raise the broker's limit. Nothing was sent."
        : `Packages may have at most ${limit.bytes} bytes, since many brokers drop larger ones, too few for ` +
            `${named.join(', ')}; make the files smaller, or raise max-package-bytes if the broker allows. Nothing was sent.`);
}
function sizeAgainst({ topic, payload }, limit) {
    const payloadBytes = Buffer.byteLength(payload);
    return limit.of === 'option'
        ? payloadBytes
        : payloadBytes + Buffer.byteLength(topic) + PACKET_OVERHEAD_BYTES;
}


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _publication__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44143);

/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
async function publish(options, reporter) {
    const destinations = destinationsOf(options);
    const planned = (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(destinations.map(_publication__WEBPACK_IMPORTED_MODULE_0__/* .planPublication */ .WW));
    const ownLimit = {
        bytes: options.maxPackageBytes ?? _publication__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MAX_PACKAGE_BYTES */ .Sc,
        of: 'option'
    };
    if (options.dryRun) {
        (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .checkSizes */ .rU)(planned, ownLimit);
        return (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .messagesOf */ .cr)(destinations, [...planned.packages, ...planned.lists], []);
    }
    // What speaks to a broker is much code, which a dry run need not load.
    const { transmit } = await Promise.all(/* import() */[__webpack_require__.e(5331), __webpack_require__.e(9680), __webpack_require__.e(582), __webpack_require__.e(9145)]).then(__webpack_require__.bind(__webpack_require__, 44177));
    return transmit(options, { destinations, planned, ownLimit }, reporter);
}
/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }) {
    return [options, ...further.map((other) => ({ ...options, ...other }))];
}


/***/ }),

/***/ 39056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildRelease: () => (/* binding */ buildRelease),
/* harmony export */   p: () => (/* binding */ reportBuild)
/* harmony export */ });
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26500);
/* harmony import */ var _report_known__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78263);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59231);
/* harmony import */ var _release_content__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79361);




/**
 * Build a library, tell what came of it, and try it on a virtual board if asked.
 *
 * @param next what is left to do, in words
 */
async function buildRelease(options, reporter, next = [], known = _report_known__WEBPACK_IMPORTED_MODULE_2__/* .unheard */ .y) {
    const built = await (0,_build_build__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(options, reporter);
    known({ built });
    reportBuild(built, reporter, next);
    if (!options.preflight)
        return { built };
    // Virtual boards are much code, which most runs need not load.
    const { preflightUnsigned } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3736), __webpack_require__.e(7693), __webpack_require__.e(8022), __webpack_require__.e(5701), __webpack_require__.e(1211)]).then(__webpack_require__.bind(__webpack_require__, 23592));
    return { built, preflight: await preflightUnsigned(await (0,_release_content__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(built), reporter) };
}
/** The build for people: what is in the output folder, and in detail every module. */
function reportBuild(built, reporter, next = []) {
    const file = (label, { sizeBytes, sha256 }) => [
        label,
        (0,_report_size__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(sizeBytes),
        sha256
    ];
    reporter.table({
        title: `${built.name} ${built.version} for ${built.platform}, compiled with ${built.compiler}`,
        columns: ['file', 'size', 'sha256'],
        rows: [
            ...built.wheels.map((wheel) => file(wheel.path, wheel)),
            ...built.srcFiles.map((source) => file(source.path, source))
        ],
        next
    });
    const noted = [
        { title: 'Not in the release', files: built.leftOut },
        { title: 'Worth knowing', files: built.remarks }
    ];
    for (const { title, files } of noted.filter(({ files }) => files.length > 0)) {
        reporter.table({
            title: `${title} (${files.length})`,
            columns: ['file', 'why'],
            rows: files.map(({ path, reason }) => [path, reason])
        });
    }
    reporter.table({
        title: `Modules (${built.modules.length})`,
        columns: ['module', 'source', 'compiled', 'sha256'],
        rows: built.modules.map(({ path, sourceBytes, sizeBytes, sha256 }) => [
            path,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(sourceBytes),
            (0,_report_size__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(sizeBytes),
            sha256
        ]),
        detail: true
    });
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

/***/ 86090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   Wh: () => (/* binding */ writeRecords),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   k1: () => (/* binding */ recordedFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _machine_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25879);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87813);
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91302);
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95255);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8504);
/* harmony import */ var _release_settings_patch__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83217);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78862);










const FORMAT = 1;
/** What `republish` brings channels back from, together with the bundle: none for single boards, or without a release. */
function recordsOf(destinations, settingsPatch) {
    const records = new Map();
    for (const { channel, list, packages } of destinations) {
        const manifest = payloadOf(packages, 'release');
        if (channel === undefined || manifest === undefined)
            continue;
        const delta = payloadOf(packages, 'delta');
        const record = {
            format: FORMAT,
            channel,
            list,
            manifest: manifest.toString('base64'),
            ...(delta && { delta: delta.toString('base64') }),
            ...(settingsPatch && { settingsPatch: settingsPatch.toString() })
        };
        records.set(channel, `${JSON.stringify(record, null, 2)}\n`);
    }
    return records;
}
/**
 * @returns the files' paths
 * @throws Failure `record-unwritable`
 */
async function writeRecords(folder, { name, version }, records) {
    const files = [];
    for (const [channel, text] of records) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}-${version}-${encodeURIComponent(channel)}.publication.json`);
        try {
            (0,_machine_folder__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(folder);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
        }
        catch (cause) {
            const { code } = cause;
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('record-unwritable', `published, but ${file} cannot be written (${code}), and republish has nothing to go by: mend the folder and publish again`, { cause });
        }
        files.push(file);
    }
    return files;
}
const payloadOf = (packages, type) => packages.find(({ entry }) => entry.type === type)?.payload;
/** @throws Failure `record-unreadable`, `record-invalid` */
async function readRecord(file) {
    const advice = 'publish writes it into --out';
    const named = { what: 'record', code: 'record-unreadable', advice };
    const record = parse(file, (await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_3__/* .readNamed */ .M)(file, named)).toString());
    const list = Buffer.from(JSON.stringify(record.list));
    const entry = (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_6__/* .releaseEntryOf */ .Nn)(file, list);
    if (!entry)
        throw invalid(file, 'its list has no release');
    const manifest = Buffer.from(record.manifest, 'base64');
    if (hashOf(file, manifest) !== entry.pkg_sha256)
        throw invalid(file, 'its manifest is not the one that its list names');
    const { name, version } = entry;
    return {
        name,
        version,
        channel: record.channel,
        list: record.list,
        entry,
        manifest,
        ...(record.delta !== undefined && { delta: Buffer.from(record.delta, 'base64') }),
        ...(record.settingsPatch !== undefined && { settingsPatch: Buffer.from(record.settingsPatch) })
    };
}
function hashOf(file, manifest) {
    try {
        return (0,_release_blob__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)((0,_release_blob__WEBPACK_IMPORTED_MODULE_4__/* .decompress */ .mF)(manifest, _release_manifest__WEBPACK_IMPORTED_MODULE_5__/* .MAX_MANIFEST_BYTES */ .ZJ));
    }
    catch {
        throw invalid(file, 'its manifest does not inflate');
    }
}
function parse(file, text) {
    let value;
    try {
        value = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(text);
    }
    catch {
        throw invalid(file, 'it is not JSON');
    }
    const { format, channel, list, manifest, delta, settingsPatch } = (value ?? {});
    if (format !== FORMAT)
        throw invalid(file, `its format is not ${FORMAT}`);
    const areTexts = [channel, manifest, delta ?? '', settingsPatch ?? ''].every((part) => typeof part === 'string');
    if (!areTexts || !Array.isArray(list))
        throw invalid(file, 'it lacks channel, list or manifest');
    return value;
}
const invalid = (file, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('record-invalid', `${file} is not what publish wrote: ${why}`);
/** The files that a release has besides its bundle's. */
function recordedFiles({ settingsPatch }) {
    return settingsPatch ? [[_release_settings_patch__WEBPACK_IMPORTED_MODULE_7__/* .SETTINGS_PATCH */ .Dv, settingsPatch]] : [];
}


/***/ }),

/***/ 7067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease)
});

// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(22952);
// EXTERNAL MODULE: ./action/channel/publish.ts
var publish = __webpack_require__(2422);
// EXTERNAL MODULE: ./action/channel/topics.ts
var topics = __webpack_require__(73809);
// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(38644);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./action/release/board-scripts.ts

/**
 * Strings of any kind, and comments: what may say `recover()` without calling it. One that is never closed reaches as
 * far as it can, so that nothing is read twice.
 */
const SAID = /("""|''')(?:\\[^]|(?!\1)[^\\])*(?:\1|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|#.*/g;
const CALL = /(?<!\bdef )\brecover ?\(/;
/** Of what judges a release that changes the library: without it the library would judge itself. */
const ASKS_THE_JUDGE = /\b(?:from|import) +mpy_blox_kept\b/;
/** For `/.update`, where that lies: its name is a string. */
const FINDS_THE_JUDGE = /\bpath\b/;
/** How a main.py of one's own begins, as docs/build.md has it. */
const OWN_MAIN_BEGINS = `import sys
sys.path[:0] = ['/.update', '/lib', '.frozen']
try:
    from mpy_blox_kept import recover
except ImportError:
    from mpy_blox.recovery import recover
sys.path.remove('/.update')
recover()
`;
/**
 * Refuses a release whose scripts would take a board's way back away: `main.py` is what finishes an
 * interrupted update or takes it back, and `boot.py` runs before it, where no trial protects the board.
 *
 * @param files by board path
 * @param allowBoot the owner knows that nothing brings a board back whose `boot.py` fails
 * @throws Failure `main-without-recover`, `boot-script`
 */
function checkBoardScripts(files, allowBoot) {
    for (const [shown, content] of files) {
        const path = shown.toLowerCase(); // which is all the same to FAT
        if (path === 'boot.py' && !allowBoot)
            throw new failure/* Failure */.HR('boot-script', 'boot.py runs before anything that could take a release back: a mistake in it takes the boards away. Put it into main.py, behind recover(), or set allow-boot if you accept that');
        if (path !== 'main.py')
            continue;
        const code = Buffer.from(content).toString().replaceAll(SAID, '');
        const fault = !CALL.test(code)
            ? 'never calls recover(): the board could not take a bad release back, and rejects this one'
            : !(ASKS_THE_JUDGE.test(code) && FINDS_THE_JUDGE.test(code))
                ? 'does not look for mpy_blox_kept in /.update: a release that changes the library would be its own judge, and the board refuses it'
                : undefined;
        if (fault !== undefined)
            throw new failure/* Failure */.HR('main-without-recover', `main.py ${fault}. Begin it with these lines:\n${OWN_MAIN_BEGINS}`);
    }
}

// EXTERNAL MODULE: ./action/release/manifest.ts
var manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/release/settings-patch.ts
var settings_patch = __webpack_require__(83217);
// EXTERNAL MODULE: ./action/release/release.ts
var release = __webpack_require__(87750);
// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(28723);
// EXTERNAL MODULE: ./action/report/known.ts
var report_known = __webpack_require__(78263);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
// EXTERNAL MODULE: ./action/commands/claimant.ts
var claimant = __webpack_require__(28391);
// EXTERNAL MODULE: ./action/commands/report-rollout.ts
var report_rollout = __webpack_require__(180);
// EXTERNAL MODULE: ./action/commands/rollout-policy.ts
var rollout_policy = __webpack_require__(11344);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
// EXTERNAL MODULE: ./action/commands/json-given.ts
var json_given = __webpack_require__(11304);
;// CONCATENATED MODULE: ./action/commands/release-settings.ts




/**
 * A patch of boards' settings as users give it: JSON text, or a file's path.
 *
 * @returns without white space, so that boards know it again however it was written
 * @throws Failure `settings-unreadable`; `settings`, `secret-setting`, `settings-invalid`, without a word of what it holds
 */
async function readSettingsPatch(value, reporter) {
    if (value === undefined)
        return undefined;
    const { text, source } = await (0,json_given/* jsonGiven */.W)('settings-patch', value, 'settings-unreadable');
    const patch = encoded(text, source);
    (0,settings_patch/* checkPatch */.xV)(patch);
    await check(source, text, reporter);
    return patch;
}
/** Checks the settings.json that a release is to bring, if it does. @throws Failure `settings-invalid` */
async function checkBrought(srcFiles, reporter) {
    const settings = srcFiles.get('settings.json');
    if (settings !== undefined)
        await check('settings.json', Buffer.from(settings).toString(), reporter);
}
async function check(file, text, reporter) {
    // Few runs bring settings, and what is known of these is much text.
    const { checkedSettings } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(4332)]).then(__webpack_require__.bind(__webpack_require__, 54332));
    checkedSettings(file, text, reporter, 'nothing was published');
}
function encoded(text, source) {
    try {
        return Buffer.from(JSON.stringify((0,nested_json/* parseJson */.qF)(text)));
    }
    catch {
        throw new failure/* Failure */.HR('settings', `${source} is not JSON; it is a JSON merge patch (RFC 7396)`);
    }
}

// EXTERNAL MODULE: ./action/commands/release-content.ts
var release_content = __webpack_require__(79361);
// EXTERNAL MODULE: ./action/commands/build.ts
var build = __webpack_require__(39056);
;// CONCATENATED MODULE: ./action/commands/old-boards.ts
/**
 * What of a release a list has for boards with the original library besides the release itself. Such a board stops
 * at a wheel that it does not have yet, and takes nothing of the list: with a framework or dependencies there would be
 * one at every update, so that they get nothing then, unless they are asked for.
 */
function forOldBoards({ name, packages, list }, wanted, reporter) {
    const foreign = list.filter((entry) => entry.type === 'wheel' && entry.name !== name);
    const isServed = wanted === 'auto' ? foreign.length === 0 : wanted === 'true';
    if (!isServed)
        return { packages: [], list: [] };
    if (foreign.length > 0) {
        const wheels = list.flatMap((entry) => entry.type === 'wheel' ? `${entry.name} ${entry.version}` : []);
        reporter.warning(`old-boards: a board with the original library stops at each of these wheels that it does not have yet, and does ` +
            `not start user_main meanwhile: ${wheels.join(', ')}`);
    }
    return withoutEmpty({ packages, list }, reporter);
}
/** An empty message clears its topic instead of being retained: an old board would wait for the file for ever. */
function withoutEmpty({ packages, list }, reporter) {
    const empty = list.flatMap((entry) => (isEmpty(entry) ? entry.path : []));
    if (empty.length > 0)
        reporter.warning(`old-boards: a board with the original library gets no file that is empty: ${empty.join(', ')}`);
    return {
        packages: packages.filter(({ entry }) => !isEmpty(entry)),
        list: list.filter((entry) => !isEmpty(entry))
    };
}
const isEmpty = (entry) => entry.type === 'src' && entry.size === 0;

// EXTERNAL MODULE: ./action/report/counted.ts
var counted = __webpack_require__(49774);
// EXTERNAL MODULE: ./action/commands/signer.ts
var signer = __webpack_require__(5312);
;// CONCATENATED MODULE: ./action/commands/past-content.ts




const isPast = ({ release, previous }) => release !== undefined || previous === true;
/**
 * What is published once more: from a bundle where one is given, else from the broker.
 *
 * @param signingKey PEM text: has to be the one that signed it before
 * @throws Failure `usage`, `version-mismatch`, and those of `fetchPast`
 */
async function pastContent(inputs, signingKey, broker, prefixes, reporter) {
    checkAlone(inputs);
    const { release: version, deviceIds } = inputs;
    const [channel] = inputs.channels;
    if (version !== undefined && (await (0,release_content/* isBundle */.bn)(inputs)))
        return (0,release_content/* releaseContent */.T4)({ ...inputs, version }, reporter);
    // Only who publishes once more need load what asks a broker.
    const { fetchPast } = await Promise.all(/* import() */[__webpack_require__.e(5331), __webpack_require__.e(9680), __webpack_require__.e(2205)]).then(__webpack_require__.bind(__webpack_require__, 2205));
    const past = await fetchPast({
        broker,
        ...prefixes,
        deviceIds,
        ...(channel !== undefined && { channel }),
        ...(version !== undefined && { version }),
        ...(signingKey !== undefined && { sign: (0,signer/* signerWith */.N$)(signingKey) })
    }, reporter);
    const { name, files, takes, remove, packages, pkg_sha256 } = past;
    reporter.info(`${name} ${past.version} as it was published before: ${(0,counted/* counted */.h)(files.size, 'file')}`);
    return {
        name,
        version: past.version,
        packages,
        list: packages.map(({ entry }) => entry),
        terms: { takes, remove },
        past: { files, pkg_sha256 }
    };
}
function checkAlone({ release, previous, version, dev, extraSrcFiles }) {
    if (release !== undefined && previous)
        throw new failure/* Failure */.HR('usage', 'release and previous are both given: which one is meant?');
    if (version !== undefined || dev || extraSrcFiles.length > 0)
        throw new failure/* Failure */.HR('usage', 'release and previous publish what there was, as it was: leave version, dev and extra-src-files out');
}

// EXTERNAL MODULE: ./action/commands/publication-record.ts
var publication_record = __webpack_require__(86090);
// EXTERNAL MODULE: ./action/commands/report-published.ts
var report_published = __webpack_require__(29539);
// EXTERNAL MODULE: ./action/commands/report-boards.ts + 1 modules
var report_boards = __webpack_require__(64999);
;// CONCATENATED MODULE: ./action/commands/pre-release.ts


/** Names of channels that say by themselves that they take what is not finished. */
const UNFINISHED = /(?:^|[-_.])(?:alpha|beta|rc|pre|preview|next|dev|test|testing|canary|edge|nightly|staging|unstable)\d*(?:[-_.]|$)/i;
/**
 * A tag such as `v1.4.0-rc1` must not reach a fleet that waits for finished releases.
 *
 * @throws Failure `pre-release`
 */
function checkPreRelease(version, { tag, channels, preRelease }) {
    if (tag === undefined || preRelease === 'allow' || !(0,release_version/* isPreRelease */.Ty)(version))
        return;
    const channel = channels.find((name) => !UNFINISHED.test(name));
    if (channel === undefined)
        return;
    throw new failure/* Failure */.HR('pre-release', `${version} is a pre-release, and the channel ${channel} is not for them by its name: nothing was published; ` +
        'publish it to a channel such as beta, or give pre-release: allow');
}

;// CONCATENATED MODULE: ./action/commands/publish.ts

























/**
 * Build the release (or open its bundle), then send it to a channel, to single boards, or both. What
 * became of it on the boards is told, not judged: see `publicationFailure` and `preflightFailure`.
 */
async function publishRelease(inputs, reporter, known = report_known/* unheard */.y) {
    if (inputs.channels.length === 0 && inputs.deviceIds.length === 0) {
        throw new failure/* Failure */.HR('no-destination', 'nothing to publish to: give channel (a fleet) or device-ids (single boards)');
    }
    const policy = (0,rollout_policy/* rolloutPolicy */.O)(inputs, inputs.channels);
    const broker = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const additions = {
        signingKey: await (0,signer/* readSigningKey */.jy)(inputs.signingKey),
        patch: await readSettingsPatch(inputs.settingsPatch, reporter)
    };
    const { topicPrefix, packagePrefix } = inputs;
    const prefixes = { topicPrefix, packagePrefix };
    new topics/* Topics */.n(prefixes).requireRoom(inputs);
    if (!isPast(inputs))
        checkAsked(inputs, additions);
    const content = isPast(inputs)
        ? await pastContent(inputs, additions.signingKey, broker, prefixes, reporter)
        : await (0,release_content/* releaseContent */.T4)(inputs, reporter);
    known({ name: content.name, version: content.version, content });
    if (content.name === settings_patch/* SETTINGS_RELEASE */._5)
        throw new failure/* Failure */.HR('name-reserved', `a project cannot be called ${settings_patch/* SETTINGS_RELEASE */._5}, which releases of mpy-blox move are; rename it`);
    checkPreRelease(content.version, inputs);
    checkBoardScripts((0,release_content/* filesOf */.R8)(content).srcFiles, inputs.allowBoot ?? false);
    const { name, version } = content;
    if (content.built) {
        await checkBrought((0,release_content/* filesOf */.R8)(content).srcFiles, reporter);
        (0,build/* reportBuild */.p)(content.built, reporter);
    }
    const [publication, ...further] = destinationsOf(inputs, content, additions, reporter);
    let preflight;
    if (inputs.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflight: tryOut } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3736), __webpack_require__.e(7693), __webpack_require__.e(5701), __webpack_require__.e(3592)]).then(__webpack_require__.bind(__webpack_require__, 23592));
        preflight = await tryOut(publication, additions.signingKey, reporter);
        known({ preflight });
        if ((0,verdict.preflightFailure)(preflight)) {
            const published = { sent: [], skipped: [], bytes: 0 };
            known({ published });
            return { name, version, content, destinations: [], records: new Map(), published, preflight };
        }
    }
    const shown = (0,broker_url/* parseBrokerUrl */.U)(broker.url).shown;
    const { destinations, ...published } = await reporter.group(`Publish ${name} ${version} to ${shown}`, async () => (0,publish/* publish */.m)({
        ...publication,
        further,
        replaceOwner: inputs.replaceOwner ?? false,
        broker,
        ...prefixes,
        rollout: rolloutOptions(inputs, policy, additions),
        ...(content.past && { repeats: content.past.pkg_sha256 }),
        dryRun: inputs.dryRun,
        known: (published) => known({ published }),
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {}),
        ...(inputs.waitS ? { waitS: inputs.waitS } : {}),
        ...(inputs.stop && { stop: inputs.stop })
    }, reporter));
    known({ destinations, published });
    (0,report_published/* reportPublished */.t)(inputs.dryRun, published, reporter);
    const sources = content.built?.sources ?? new Map();
    if (published.rollout) {
        (0,report_rollout/* reportRollout */._)(published.rollout.document, undefined, reporter);
        (0,report_boards/* reportCrashes */.e)(published.rollout.crashes, sources, reporter);
    }
    if (published.arrival)
        (0,report_boards/* reportBoards */.K)(published.arrival.boards, sources, reporter);
    const isRecorded = !inputs.dryRun && !content.past;
    const records = isRecorded ? (0,publication_record/* recordsOf */.M$)(destinations, additions.patch) : new Map();
    for (const file of await (0,publication_record/* writeRecords */.Wh)(inputs.outDir, content, records))
        reporter.info(`${file}: keep it with the bundle, for republish`);
    const tried = preflight && { preflight };
    return { name, version, content, destinations, records, published, ...tried };
}
/** What is wrong whatever the project turns out to be: told before it is built. */
function checkAsked(inputs, additions) {
    const version = (0,release_version/* askedVersion */.h4)(inputs);
    if (version !== undefined)
        checkPreRelease(version, inputs);
    if (!mayBePlain(inputs, additions))
        (0,release/* namedDevices */.P$)(inputs.deviceIds);
}
/** Whether boards may get whole packages without a release, as far as the project asks for none. */
function mayBePlain(inputs, { signingKey, patch }) {
    return !signingKey && !patch && !inputs.urgent && inputs.oldBoards !== 'false';
}
function rolloutOptions(inputs, policy, { signingKey }) {
    return {
        ...(0,claimant/* claimant */.I)(),
        supersede: inputs.supersede ?? false,
        ...(inputs.stop && { stop: inputs.stop }),
        ...(policy && { policy }),
        ...(signingKey !== undefined && { sign: (0,signer/* signerWith */.N$)(signingKey) })
    };
}
/** A list for each channel, since a release names its own; the first is for the single boards as well. */
function destinationsOf(inputs, content, additions, reporter) {
    const { channels, deviceIds } = inputs;
    const addressees = channels.length === 0
        ? [{ deviceIds }]
        : channels.map((channel, index) => ({ channel, deviceIds: index === 0 ? deviceIds : [] }));
    const old = forOldBoards(content, inputs.oldBoards ?? 'auto', reporter);
    return addressees.map((addressed) => {
        const release = signedRelease(inputs, content, addressed, additions, reporter);
        if (!release)
            return { ...addressed, packages: content.packages, list: content.list };
        const packages = [...old.packages, ...release.packages];
        return { ...addressed, packages, list: [...old.list, release.entry] };
    });
}
/**
 * The release for boards that move only what changed, beside what old boards read.
 *
 * @returns undefined for more single boards than a release can name, unless it has to be signed, or takes or
 *   removes something, or is urgent
 */
function signedRelease(inputs, content, { channel, deviceIds }, additions, reporter) {
    const { signingKey, patch } = additions;
    const { takes, remove } = content.terms;
    const { wheels, srcFiles } = (0,release_content/* filesOf */.R8)(content);
    if (patch)
        srcFiles.set(settings_patch/* SETTINGS_PATCH */.Dv, patch);
    const isPlain = mayBePlain(inputs, additions) && takes.length + remove.length === 0;
    if (isPlain && deviceIds.length > manifest/* MAX_DEVICES */.Vq) {
        reporter.info(`More than ${manifest/* MAX_DEVICES */.Vq} single boards: they get whole packages, no release.`);
        return undefined;
    }
    return (0,release/* makeRelease */.cx)({
        name: content.name,
        version: content.version,
        wheels,
        srcFiles,
        takes,
        remove,
        ...(channel === undefined ? {} : { channel }),
        deviceIds,
        ...(inputs.urgent && { urgent: true }),
        ...(signingKey ? { signingKey } : {}),
        ...(inputs.expiresAfterS !== undefined ? { expiresAfterS: inputs.expiresAfterS } : {})
    });
}


/***/ }),

/***/ 79361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   T4: () => (/* binding */ releaseContent),
/* harmony export */   bn: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26500);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71872);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28723);





/** Whether the package is a bundle, and not a project to build. */
function isBundle({ packageDir }) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(packageDir).then((found) => found.isFile(), () => false);
}
/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
async function releaseContent(options, reporter) {
    return (await isBundle(options))
        ? fromBundle(options, reporter)
        : contentOf(await (0,_build_build__WEBPACK_IMPORTED_MODULE_1__/* .build */ .j)(options, reporter));
}
/** What of a release goes to boards as files. */
function filesOf({ packages, past }) {
    if (past)
        return { wheels: [], srcFiles: new Map(past.files) };
    const srcFiles = new Map();
    const wheels = [];
    for (const { entry, payload } of packages) {
        if (entry.type === 'wheel')
            wheels.push(payload);
        if (entry.type === 'src')
            srcFiles.set(entry.path, payload);
    }
    return { wheels, srcFiles };
}
/** Of a release that was built just now. */
async function contentOf(built) {
    const payloads = await Promise.all([...built.wheels, ...built.srcFiles].map(({ file }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file)));
    return {
        name: built.name,
        version: built.version,
        terms: built.terms,
        packages: built.updateList.map((entry, index) => ({ entry, payload: payloads[index] })),
        list: built.updateList,
        built
    };
}
async function fromBundle(options, reporter) {
    const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .Bo)(options.packageDir);
    reporter.info(`${bundle.name} ${bundle.version} from the bundle ${options.packageDir}`);
    checkBundleVersion(bundle.version, options);
    return {
        name: bundle.name,
        version: bundle.version,
        terms: bundle.terms,
        packages: bundle.packages,
        list: bundle.updateList
    };
}
function checkBundleVersion(version, options) {
    const wanted = (0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .askedVersion */ .h4)(options);
    if (wanted !== undefined && !(0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .isSameVersion */ .p)(wanted, version)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('version-mismatch', `${options.packageDir} holds version ${version}, but ${options.version ? 'version' : 'the tag'} says ${wanted}; build the bundle again from that tag`);
    }
    if (options.dev || options.extraSrcFiles.length > 0) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('bundle-is-final', `${options.packageDir} is a finished bundle: dev and extra-src-files belong to the run that builds it`);
    }
}


/***/ }),

/***/ 29539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ reportPublished)
/* harmony export */ });
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59231);

/** What was sent, and what the broker had already. */
function reportPublished(dryRun, result, reporter) {
    const sent = dryRun ? 'would be sent' : 'sent';
    reporter.table({
        title: dryRun ? 'Published (dry run: nothing was sent)' : 'Published',
        columns: ['topic', 'size', ''],
        rows: [
            ...rowsOf(result.sent, sent),
            ...rowsOf(result.skipped.map((topic) => ({ topic, sizeBytes: 0 })), 'already there')
        ]
    });
}
const BLOB = /\/blob\/[0-9a-f]{64}(\/\d+)?$/;
/** One row a topic, except for blobs, whose names tell nobody anything. */
function rowsOf(messages, what) {
    const blobs = messages.filter(({ topic }) => BLOB.test(topic));
    const rows = messages
        .filter(({ topic }) => !BLOB.test(topic))
        .map(({ topic, sizeBytes }) => [topic, (0,_report_size__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(sizeBytes), what]);
    if (blobs.length === 0)
        return rows;
    const sizeBytes = blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0);
    const title = `${blobs[0].topic.replace(BLOB, '/blob/…')} (${blobs.length})`;
    return [[title, (0,_report_size__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(sizeBytes), what], ...rows];
}


/***/ }),

/***/ 78263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ unheard)
/* harmony export */ });
/** Where nobody wants to know before the end. */
const unheard = () => { };


/***/ }),

/***/ 59231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
/** A size for people: `190 B`, `57.9 KB` (1 KB is 1,000 bytes, as brokers count), `1.2 MB`. */
function formatSize(sizeBytes) {
    if (sizeBytes < 1000)
        return `${sizeBytes} B`;
    if (sizeBytes < 1_000_000)
        return `${(sizeBytes / 1000).toFixed(1)} KB`;
    return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}


/***/ })

};
