export const id = 198;
export const ids = [198,56];
export const modules = {

/***/ 6872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ brokerOptions)
/* harmony export */ });
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3778);

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
        ...(inputs.clientId ? { clientId: inputs.clientId } : {})
    };
}


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildRelease: () => (/* binding */ buildRelease),
/* harmony export */   p: () => (/* binding */ reportBuild)
/* harmony export */ });
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7492);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9231);
/* harmony import */ var _release_content__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9361);



/** Build a library, tell what came of it, and try it on a virtual board if asked. */
async function buildRelease(options, reporter) {
    const built = await (0,_build_build__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(options, reporter);
    reportBuild(built, reporter);
    if (options.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflightUnsigned } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(736), __webpack_require__.e(825), __webpack_require__.e(693), __webpack_require__.e(133), __webpack_require__.e(701), __webpack_require__.e(742), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 3592));
        await preflightUnsigned(await (0,_release_content__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(built), reporter);
    }
    return built;
}
/** The build for people: what is in the output folder, and in detail every module. */
function reportBuild(built, reporter) {
    const file = (label, { sizeBytes, sha256 }) => [
        label,
        (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
        sha256
    ];
    reporter.table({
        title: `${built.name} ${built.version} for ${built.platform}, compiled with ${built.compiler}`,
        columns: ['file', 'size', 'sha256'],
        rows: [
            ...built.wheels.map((wheel) => file(wheel.path, wheel)),
            ...built.srcFiles.map((source) => file(source.path, source))
        ]
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
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sourceBytes),
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
            sha256
        ]),
        detail: true
    });
}


/***/ }),

/***/ 7198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease)
});

// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(2952);
// EXTERNAL MODULE: ./action/channel/publish.ts + 7 modules
var publish = __webpack_require__(7266);
// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(8644);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
;// CONCATENATED MODULE: ./action/release/board-scripts.ts

/** Strings of any kind, and comments: what may say `recover()` without calling it. */
const SAID = /("""|''')[^]*?\1|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*/g;
const CALL = /(?<!\bdef )\brecover ?\(/;
/**
 * Refuses a release whose scripts would take a board's way back away: `main.py` is what finishes an
 * interrupted update or takes it back, and `boot.py` runs before it, where no trial protects the board.
 *
 * @param files by board path
 * @param allowBoot the owner knows that nothing brings a board back whose `boot.py` fails
 * @throws Failure `main-without-recover`, `boot-script`
 */
function checkBoardScripts(files, allowBoot) {
    for (const [path, content] of files) {
        if (path === 'boot.py' && !allowBoot)
            throw new failure/* Failure */.H('boot-script', 'boot.py runs before anything that could take a release back: a mistake in it takes the boards away. Put it into main.py, behind recover(), or set allow-boot if you accept that');
        if (path === 'main.py' && !CALL.test(Buffer.from(content).toString().replaceAll(SAID, '')))
            throw new failure/* Failure */.H('main-without-recover', 'main.py never calls recover(): the board could not take a bad release back, and rejects this one. Begin it with "from mpy_blox.ota.apply import recover" and "recover()", as device-lib/main.py does');
    }
}

// EXTERNAL MODULE: ./action/release/manifest.ts
var manifest = __webpack_require__(1302);
// EXTERNAL MODULE: ./action/release/release.ts
var release = __webpack_require__(7750);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(9231);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(6872);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(3778);
// EXTERNAL MODULE: ./action/commands/release-content.ts
var release_content = __webpack_require__(9361);
// EXTERNAL MODULE: ./action/commands/build.ts
var build = __webpack_require__(9056);
;// CONCATENATED MODULE: ./action/commands/old-boards.ts
/**
 * What of a release a list has for boards with the original library besides the release itself. Such a board stops
 * at a wheel that it does not have yet, and takes nothing of the list: with a framework or dependencies there would be
 * one at every update, so that they get nothing then.
 */
function forOldBoards({ name, packages, list }) {
    const isOwn = list.every((entry) => entry.type !== 'wheel' || entry.name === name);
    return isOwn ? { packages, list } : { packages: [], list: [] };
}

// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(8723);
;// CONCATENATED MODULE: ./action/commands/pre-release.ts


/** Names of channels that say by themselves that they take what is not finished. */
const UNFINISHED = /(?:^|[-_.])(?:alpha|beta|rc|pre|preview|next|dev|test|testing|canary|edge|nightly|staging)(?:[-_.]|$)/i;
/**
 * A tag such as `v1.4.0-rc1` must not reach a fleet that waits for finished releases.
 *
 * @throws Failure `pre-release`
 */
function checkPreRelease(version, { tag, channel, preRelease }) {
    if (tag === undefined || channel === undefined || preRelease === 'allow')
        return;
    if (!(0,release_version/* isPreRelease */.Ty)(version) || UNFINISHED.test(channel))
        return;
    throw new failure/* Failure */.H('pre-release', `${version} is a pre-release, and the channel ${channel} is not for them by its name: nothing was published; ` +
        'publish it to a channel such as beta, or give pre-release: allow');
}

;// CONCATENATED MODULE: ./action/commands/publish.ts














/**
 * Build the release (or open its bundle), then send it to a channel, to single boards, or both. What
 * became of it on the boards is told, not judged: see `failureOf`.
 */
async function publishRelease(inputs, reporter) {
    if (!inputs.channel && inputs.deviceIds.length === 0) {
        throw new failure/* Failure */.H('no-destination', 'nothing to publish to: give channel (a fleet) or device-ids (single boards)');
    }
    const broker = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const content = await (0,release_content/* releaseContent */.T4)(inputs, reporter);
    checkPreRelease(content.version, inputs);
    checkBoardScripts((0,release_content/* filesOf */.R8)(content).srcFiles, inputs.allowBoot ?? false);
    const { name, version } = content;
    if (content.built)
        (0,build/* reportBuild */.p)(content.built, reporter);
    const release = await signedRelease(inputs, content, reporter);
    const whole = release ? forOldBoards(content) : content;
    const publication = {
        packages: [...whole.packages, ...(release?.packages ?? [])],
        list: [...whole.list, ...(release ? [release.entry] : [])],
        ...(inputs.channel ? { channel: inputs.channel } : {}),
        deviceIds: inputs.deviceIds
    };
    if (inputs.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflight } = await Promise.all(/* import() */[__webpack_require__.e(693), __webpack_require__.e(701), __webpack_require__.e(592)]).then(__webpack_require__.bind(__webpack_require__, 3592));
        await preflight(publication, release?.entry, inputs.signingKey, reporter);
    }
    const shown = (0,broker_url/* parseBrokerUrl */.U)(broker.url).shown;
    const published = await reporter.group(`Publish ${name} ${version} to ${shown}`, () => (0,publish/* publish */.m)({
        ...publication,
        broker,
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${inputs.topicPrefix}/packages`,
        dryRun: inputs.dryRun,
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {}),
        ...(inputs.waitS ? { waitS: inputs.waitS } : {})
    }, reporter));
    reportPublished(inputs, published, reporter);
    if (published.arrival)
        reportBoards(published.arrival.boards, reporter);
    return { name, version, content, published };
}
/**
 * The release for boards that move only what changed, beside what old boards read.
 *
 * @returns undefined for more single boards than a release can name, unless it has to be signed, or takes or
 *   removes something
 */
async function signedRelease(inputs, content, reporter) {
    const signingKey = await (0,pem/* readPem */.J)('signing-key', inputs.signingKey);
    const { takes, remove } = content.terms;
    const hasTerms = takes.length + remove.length > 0;
    if (!signingKey && !hasTerms && inputs.deviceIds.length > manifest/* MAX_DEVICES */.Vq) {
        reporter.info(`More than ${manifest/* MAX_DEVICES */.Vq} single boards: they get whole packages, no release.`);
        return undefined;
    }
    return (0,release/* makeRelease */.c)({
        name: content.name,
        version: content.version,
        ...(0,release_content/* filesOf */.R8)(content),
        takes,
        remove,
        ...(inputs.channel ? { channel: inputs.channel } : {}),
        deviceIds: inputs.deviceIds,
        ...(signingKey ? { signingKey } : {}),
        ...(inputs.expiresAfterS !== undefined ? { expiresAfterS: inputs.expiresAfterS } : {})
    });
}
function reportPublished(inputs, result, reporter) {
    const sent = inputs.dryRun ? 'would be sent' : 'sent';
    reporter.table({
        title: inputs.dryRun ? 'Published (dry run: nothing was sent)' : 'Published',
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
        .map(({ topic, sizeBytes }) => [topic, (0,size/* formatSize */.X)(sizeBytes), what]);
    if (blobs.length === 0)
        return rows;
    const sizeBytes = blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0);
    const title = `${blobs[0].topic.replace(BLOB, '/blob/…')} (${blobs.length})`;
    return [[title, (0,size/* formatSize */.X)(sizeBytes), what], ...rows];
}
function reportBoards(boards, reporter) {
    const next = (0,verdict/* nextSteps */.Zn)(boards);
    reporter.table({
        title: 'Boards',
        shares: (0,verdict/* countsOf */.mQ)(boards),
        ...(next.length > 0 && { next }),
        columns: ['board', 'outcome', 'version', 'seconds', 'why'],
        rows: boards.map(({ deviceId, outcome, version, seconds, error, why }) => [
            deviceId,
            outcome,
            version ?? '',
            seconds.toFixed(1),
            error ? `${error.code}: ${error.text}` : (why ?? '')
        ])
    });
    const pending = (0,verdict/* pendingOf */.lc)(boards);
    if (pending)
        reporter.warning(pending);
}


/***/ }),

/***/ 9361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   T4: () => (/* binding */ releaseContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7492);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1872);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8862);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8723);





/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
async function releaseContent(options, reporter) {
    const isFile = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(options.packageDir).then((found) => found.isFile(), () => false);
    return isFile ? fromBundle(options, reporter) : contentOf(await (0,_build_build__WEBPACK_IMPORTED_MODULE_1__/* .build */ .j)(options, reporter));
}
/** What of a release goes to boards as files. */
function filesOf({ packages }) {
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
    const wanted = options.version ?? (options.tag && (0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .versionOfTag */ .mx)(options.tag));
    if (wanted && wanted !== version) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('version-mismatch', `${options.packageDir} holds version ${version}, but ${options.version ? 'version' : 'the tag'} says ${wanted}; build the bundle again from that tag`);
    }
    if (options.dev || options.extraSrcFiles.length > 0) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('bundle-is-final', `${options.packageDir} is a finished bundle: dev and extra-src-files belong to the run that builds it`);
    }
}


/***/ }),

/***/ 9231:
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
