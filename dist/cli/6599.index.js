export const id = 6599;
export const ids = [6599];
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

/***/ 28391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ claimant)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** Who publishes, for others who are refused meanwhile: a workflow's run, or somebody at a computer. */
function claimant(environment = process.env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = environment;
    if (!repository || !run)
        return { by: `${nameOfUser()}@${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}` };
    const url = server ? `${server}/${repository}/actions/runs/${run}` : undefined;
    return { by: `${repository} run ${run}`, ...(url !== undefined && { url }) };
}
/** In containers a user may have no name. */
function nameOfUser() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return 'somebody';
    }
}


/***/ }),

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ reportRollout)
/* harmony export */ });
/** Shows how far a rollout is, and who has failed. */
function reportRollout(document, holder, reporter) {
    const { channel, release, previous, state, step, steps, canary, reason, counts } = document;
    const percent = steps[step] === 0 ? `${canary.length} canaries` : `${steps[step]} %`;
    reporter.table({
        title: `Rollout on channel ${channel}`,
        columns: ['what', ''],
        rows: [
            ['release', `${release.entry.name} ${release.entry.version}`],
            ['before', previous ? previous.entry.version : 'none'],
            ['state', `${state}, at ${percent} of ${steps.join(', ')} %`],
            ['since', new Date(document.since).toISOString()],
            ['why', reason],
            [
                'boards',
                Object.entries(counts)
                    .map(([what, count]) => `${count} ${what}`)
                    .join(', ')
            ],
            ['written by', document.by],
            ['held by', holder ?? 'nobody']
        ]
    });
    if (document.failed.length === 0)
        return;
    reporter.table({
        title: 'Failed boards',
        columns: ['board', 'code'],
        rows: document.failed.map(({ id, code }) => [id, code])
    });
}


/***/ }),

/***/ 11344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   O: () => (/* binding */ rolloutPolicy)
/* harmony export */ });
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97899);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _rollout_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99033);



/**
 * @returns undefined where none of it is given: then a release goes to everybody at once
 * @throws Failure `usage`
 */
function rolloutPolicy(inputs, channels) {
    const { canary = [], rollout, soakS, stepTimeoutS, maxFailures, onFailure, spreadS } = inputs;
    const isStaged = canary.length > 0 || rollout !== undefined || soakS !== undefined;
    const isWished = isStaged || [stepTimeoutS, maxFailures, onFailure, spreadS].some(Boolean);
    if (!isWished)
        return undefined;
    if (channels.length !== 1)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', 'canary, rollout, soak and spread are for one channel: give channel');
    const policy = (0,_rollout_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .US)({
        canary: canaryOf(canary),
        ...(rollout !== undefined && { steps: stepsOf(rollout) }),
        ...(soakS !== undefined && { soakS }),
        ...(stepTimeoutS !== undefined && { stepTimeoutS }),
        ...(maxFailures !== undefined && { maxFailures: limitOf(maxFailures) }),
        ...(onFailure !== undefined && { onFailure }),
        ...(spreadS !== undefined && { spreadS })
    });
    return policy;
}
function canaryOf(items) {
    const percents = items.filter((item) => item.endsWith('%'));
    if (percents.length === 0 && items.length <= _release_update_list__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CANARIES */ .ub)
        return items;
    const percent = Number(percents[0]?.slice(0, -1));
    if (items.length === 1 && percent > 0 && percent < 100)
        return { percent };
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `canary takes at most ${_release_update_list__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CANARIES */ .ub} device ids, or one percentage from 1% to 99%`);
}
function stepsOf(rollout) {
    const steps = rollout.split(',').map(Number);
    if (steps.every((percent, index) => index === 0 || percent > steps[index - 1]))
        return steps;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `rollout: ${rollout} does not rise; write it as 10,50,100`);
}
function limitOf(text) {
    const number = Number(text.replace('%', ''));
    return text.endsWith('%') ? { percent: number } : { count: number };
}


/***/ }),

/***/ 40721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollout: () => (/* binding */ rollout),
/* harmony export */   rolloutFailure: () => (/* binding */ rolloutFailure)
/* harmony export */ });
/* harmony import */ var _channel_channel_rollout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32221);
/* harmony import */ var _channel_claim__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19931);
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63799);
/* harmony import */ var _channel_drive__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46169);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85476);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8504);
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5293);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78862);
/* harmony import */ var _rollout_command__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2686);
/* harmony import */ var _rollout_document__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(33042);
/* harmony import */ var _rollout_policy__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(99033);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76872);
/* harmony import */ var _claimant__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(28391);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73778);
/* harmony import */ var _report_rollout__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(180);
/* harmony import */ var _rollout_policy__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(11344);

















/** Shows a channel's rollout, stops it, goes on with it, or brings back the release before. */
async function rollout(inputs, reporter) {
    const [command, ...more] = inputs.command;
    if (command === undefined || more.length > 0)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('usage', 'one of status, pause, resume, halt, revert: which is meant?');
    const { channel } = inputs;
    if (channel === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('usage', 'the rollout of which channel? Give --channel');
    const broker = await (0,_broker_options__WEBPACK_IMPORTED_MODULE_11__/* .brokerOptions */ .e)(inputs.broker);
    const topics = new _channel_topics__WEBPACK_IMPORTED_MODULE_4__/* .Topics */ .n({
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${inputs.topicPrefix}/packages`
    });
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .eE)(broker, reporter);
    try {
        const view = await (0,_channel_claim__WEBPACK_IMPORTED_MODULE_1__/* .lookAt */ .t5)(connection, topics, channel);
        const document = view.document ?? (await adopted(connection, topics, channel, view, reporter));
        const asked = _rollout_command__WEBPACK_IMPORTED_MODULE_9__/* .COMMANDS */ .Lo.find((known) => known === command);
        if (asked === undefined) {
            const { holder } = view.lease ?? {};
            (0,_report_rollout__WEBPACK_IMPORTED_MODULE_15__/* .reportRollout */ ._)(document, holder ?? undefined, reporter);
            return { rollout: document, ...(holder && { holder }) };
        }
        const key = await (0,_pem__WEBPACK_IMPORTED_MODULE_13__/* .readPem */ .J)('signing-key', inputs.signingKey);
        const work = { connection, topics, broker, key, command: asked, channel, document, reporter };
        return { rollout: await commandRollout({ ...work, maxFailures: inputs.maxFailures }) };
    }
    finally {
        await connection.close();
    }
}
async function commandRollout(work) {
    const { connection, topics, broker, command, channel, reporter } = work;
    // What is not possible disturbs nobody.
    (0,_rollout_command__WEBPACK_IMPORTED_MODULE_9__/* .commanded */ .TQ)(work.document, command, (0,_claimant__WEBPACK_IMPORTED_MODULE_12__/* .claimant */ .I)().by);
    const options = { ...(0,_claimant__WEBPACK_IMPORTED_MODULE_12__/* .claimant */ .I)(), broker, seize: command !== 'resume' };
    const claim = await _channel_claim__WEBPACK_IMPORTED_MODULE_1__/* .Claim */ .JF.take(connection, topics, channel, options, reporter);
    const document = claim.before ?? work.document;
    let driver;
    try {
        const next = await changed({ ...work, document }, claim.epoch);
        if (!(0,_rollout_document__WEBPACK_IMPORTED_MODULE_16__/* .isDriven */ .JT)(next)) {
            await claim.write(next);
            (0,_report_rollout__WEBPACK_IMPORTED_MODULE_15__/* .reportRollout */ ._)(next, undefined, reporter);
            return next;
        }
        driver = new _channel_drive__WEBPACK_IMPORTED_MODULE_3__/* .Driver */ .P(connection, topics, claim, next, options, reporter);
        const end = await driver.run();
        (0,_report_rollout__WEBPACK_IMPORTED_MODULE_15__/* .reportRollout */ ._)(end, undefined, reporter);
        return end;
    }
    finally {
        await (driver?.claim ?? claim).release();
    }
}
/** The document as the command makes it. */
async function changed(work, epoch) {
    const { connection, topics, channel, command, document, key, maxFailures, reporter } = work;
    const nowMs = Date.now();
    const next = (0,_rollout_command__WEBPACK_IMPORTED_MODULE_9__/* .afterDecision */ .Xg)(document, (0,_rollout_command__WEBPACK_IMPORTED_MODULE_9__/* .commanded */ .TQ)(document, command, (0,_claimant__WEBPACK_IMPORTED_MODULE_12__/* .claimant */ .I)().by), nowMs);
    const sign = key === undefined ? undefined : (bytes) => (0,_release_signature__WEBPACK_IMPORTED_MODULE_7__/* .signManifest */ .TX)(bytes, key);
    switch (command) {
        case 'pause':
        case 'halt':
            return { ...next, epoch };
        case 'resume': {
            checkPolicy(document, key);
            if (maxFailures === undefined)
                return { ...next, epoch };
            const limit = (0,_rollout_policy__WEBPACK_IMPORTED_MODULE_14__/* .limitOf */ .L)(maxFailures);
            const limits = { ...next.limits, step: limit, total: limit };
            return (0,_channel_channel_rollout__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)({ ...next, epoch, limits }, sign);
        }
        case 'revert': {
            if (document.revert)
                return { ...next, epoch };
            const { previous, release } = document;
            if (!previous)
                throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('no-previous', `before ${release.entry.version} channel ${channel} had no release: publish one`);
            if (release.entry.sig !== undefined)
                checkPolicy(document, key);
            const revert = await (0,_channel_channel_rollout__WEBPACK_IMPORTED_MODULE_0__/* .revertTo */ .i7)(connection, topics, channel, previous, nowMs, sign, reporter);
            if (!revert)
                throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('no-previous', `${previous.entry.name} ${previous.entry.version} is gone from the broker: publish it from its bundle`);
            return (0,_channel_channel_rollout__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)({ ...next, epoch, revert }, sign);
        }
    }
}
/** Going on with a rollout that is signed needs the key: anybody who may publish could have written it. */
function checkPolicy(document, key) {
    const { sig, channel, release } = document;
    if (sig === undefined && release.entry.sig === undefined)
        return;
    if (key === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('key-needed', `the rollout on channel ${channel} is signed: to go on with it give signing-key; halt and pause need none`);
    const digest = (0,_release_blob__WEBPACK_IMPORTED_MODULE_5__/* .sha256Of */ .Bj)(Buffer.from((0,_rollout_document__WEBPACK_IMPORTED_MODULE_16__/* .policyText */ .MJ)(document)));
    if (sig !== undefined && (0,_release_signature__WEBPACK_IMPORTED_MODULE_7__/* .isSignedBy */ .s3)((0,_release_signature__WEBPACK_IMPORTED_MODULE_7__/* .boardKeyFromPem */ .e2)(key), digest, sig))
        return;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('rollout-forged', `the rollout on channel ${channel} is not signed with this key: somebody else has changed it; publish again`);
}
/**
 * What a channel's list says of a rollout whose document is lost, as with a broker that keeps nothing over a restart.
 *
 * @throws Failure `no-rollout`
 */
async function adopted(connection, topics, channel, view, reporter) {
    const topic = topics.channel(channel);
    let told;
    await connection.retained([topic], (_topic, payload) => (told = payload));
    const entry = told?.length ? (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_6__/* .releaseEntryOf */ .Nn)(topic, told) : undefined;
    if (!entry)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H('no-rollout', `${connection.broker} has no rollout of channel ${channel}`);
    const { rollout: percent = 100, canary = [], spread = 0, ...whole } = entry;
    reporter.warning(`The list of channel ${channel} is at ${percent} %, and there is no document: the broker has lost it. ` +
        'What the list says is taken for it.');
    const isWhole = percent === 100;
    return {
        format: 1,
        id: 'adopted',
        rev: 0,
        channel,
        state: isWhole ? 'complete' : 'paused',
        step: 0,
        since: Date.now(),
        ..._rollout_policy__WEBPACK_IMPORTED_MODULE_10__/* .AT_ONCE */ .Qd,
        ...(percent > 0 && percent < 100 && { steps: [percent, 100] }),
        canary,
        spread_s: spread,
        release: { entry: whole, packages: [] },
        previous: isWhole ? null : (0,_channel_channel_rollout__WEBPACK_IMPORTED_MODULE_0__/* .offerIn */ .Sj)(topics, channel, told),
        revert: null,
        failed: [],
        counts: { boards: 0, pending: 0, active: 0, confirmed: 0, failed: 0 },
        reason: 'its document is lost',
        by: 'nobody',
        epoch: view.epoch
    };
}
/** Why what a rollout came to is no success. */
function rolloutFailure(document) {
    if (!document || document.state === 'complete' || document.state === 'reverted')
        return undefined;
    const { state, channel, release, step, steps, reason, failed } = document;
    const named = failed.slice(0, 20).map(({ id, code }) => `${id} (${code})`);
    const who = named.length > 0 ? `; failed: ${named.join(', ')}` : '';
    return new _report_failure__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H(`rollout-${state}`, `the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} is ${state} at ` +
        `${steps[step]} %: ${reason}${who}`);
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
