export const id = 582;
export const ids = [582];
export const modules = {

/***/ 40508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ channelHeld)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** Why a publisher may not write to a channel, naming who does. */
function channelHeld(channel, lease) {
    const where = lease?.url === undefined ? '' : ` (${lease.url})`;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('channel-held', `the channel ${channel} is held by ${lease?.holder ?? 'another publisher'}${where}: nothing was published to it; ` +
        'wait for its end, or stop it with mpy-blox rollout halt');
}


/***/ }),

/***/ 93336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ withKept),
/* harmony export */   Vx: () => (/* binding */ lockOf),
/* harmony export */   Yr: () => (/* binding */ lookAtBoth)
/* harmony export */ });
/* harmony import */ var _rollout_document__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33042);
/* harmony import */ var _rollout_lease__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11141);
/* harmony import */ var _channel_view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96366);



/** The lock that NATS keeps, where it was said how to reach it: loaded then alone. */
async function lockOf(topics, channel, { broker, deadMs = _rollout_lease__WEBPACK_IMPORTED_MODULE_2__/* .DEAD_MS */ .Ih }, reporter) {
    if (broker.natsUrl === undefined)
        return undefined;
    const [{ NatsBucket }, { NatsLock }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8188).then(__webpack_require__.bind(__webpack_require__, 8188)),
        __webpack_require__.e(/* import() */ 6977).then(__webpack_require__.bind(__webpack_require__, 16977))
    ]);
    return new NatsLock(await NatsBucket.open(broker.natsUrl, broker, reporter), topics, channel, deadMs);
}
/** What is retained of a channel's rollout, and what NATS keeps of it where it can be asked. */
async function lookAtBoth(connection, topics, channel, broker, reporter) {
    const view = await (0,_channel_view__WEBPACK_IMPORTED_MODULE_1__/* .lookAt */ .t)(connection, topics, channel);
    const lock = await lockOf(topics, channel, { broker }, reporter);
    if (!lock)
        return view;
    try {
        return withKept(view, await lock.look());
    }
    finally {
        await lock.release();
    }
}
/** A node of a cluster may give out what was there before: what is newer is so. */
function withKept(view, { document, lease }) {
    const isNews = document && (!view.document || (0,_rollout_document__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(document, view.document));
    const isLater = lease && lease.epoch > (view.lease?.epoch ?? 0);
    return {
        ...view,
        ...(isNews && { document }),
        ...(isLater && { lease }),
        epoch: Math.max(view.epoch, document?.epoch ?? 0, lease?.epoch ?? 0)
    };
}


/***/ }),

/***/ 16010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ offerIn),
/* harmony export */   f: () => (/* binding */ ChannelRollout)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91302);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8504);
/* harmony import */ var _release_revert__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36457);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78862);
/* harmony import */ var _rollout_document__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33042);
/* harmony import */ var _rollout_policy__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99033);
/* harmony import */ var _rollout_projection__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(76730);
/* harmony import */ var _rollout_signed_policy__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86110);
/* harmony import */ var _claim__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70673);
/* harmony import */ var _drive__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46169);
/* harmony import */ var _revert__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66659);













/** The publication of a release to a channel: from the claim to the end of the rollout. */
class ChannelRollout {
    watcher;
    topics;
    claim;
    planned;
    options;
    reporter;
    constructor(watcher, topics, claim, planned, options, reporter) {
        this.watcher = watcher;
        this.topics = topics;
        this.claim = claim;
        this.planned = planned;
        this.options = options;
        this.reporter = reporter;
    }
    /**
     * Claims the channel and plans the rollout. Nothing that boards see is written yet.
     *
     * @param known what the broker retained of the channel just now: lease and document, and the list
     * @throws Failure `channel-held`, `rollout-open`, `key-needed`, `rollout-forged`
     */
    static async plan(watcher, topics, destination, known, options, reporter) {
        const { channel } = destination;
        const { document: seen } = known.view;
        const claim = await _claim__WEBPACK_IMPORTED_MODULE_9__/* .Claim */ .J.take(watcher, topics, channel, options, reporter, known.view);
        try {
            const { release, manifest } = releaseOf(destination);
            const told = isBehind(seen, claim.before) ? listIn(claim.before) : known.list;
            const open = checkOpen(claim.before, release, manifest, options);
            const planned = open
                ? { ...open, epoch: claim.epoch }
                : await begin(watcher, topics, claim, { release, manifest }, told, options, reporter);
            if (open)
                reporter.info(`The rollout ${open.id}, which is ${open.state}, is gone on with as it was planned.`);
            return new ChannelRollout(watcher, topics, claim, planned, options, reporter);
        }
        catch (error) {
            await claim.release();
            throw error;
        }
    }
    get isStaged() {
        return (0,_rollout_policy__WEBPACK_IMPORTED_MODULE_7__/* .isStaged */ .Fl)(this.planned);
    }
    /** Writes document and list of a publication to everybody. */
    async tell() {
        await this.claim.writeLast({
            ...this.planned,
            state: 'complete',
            reason: 'to everybody at once'
        });
    }
    /** Rolls out step by step. @param known is told how far it came, if it fails */
    async drive(known) {
        const driver = new _drive__WEBPACK_IMPORTED_MODULE_10__/* .Driver */ .P(this.watcher, this.topics, this.claim, this.planned, this.options, this.reporter);
        try {
            await driver.run();
            return resultOf(driver);
        }
        catch (error) {
            known(resultOf(driver));
            throw error;
        }
        finally {
            this.claim = driver.claim;
        }
    }
    release() {
        return this.claim.release();
    }
}
const resultOf = (driver) => ({
    document: driver.document,
    pending: driver.pending(),
    crashes: driver.crashes()
});
/** Whether a document is older than the one that there is: then the list beside it is, too, which is written after it. */
const isBehind = (seen, before) => before !== undefined && (!seen || (0,_rollout_document__WEBPACK_IMPORTED_MODULE_6__/* .isNewer */ .U4)(before, seen));
const listIn = (document) => Buffer.from(JSON.stringify((0,_rollout_projection__WEBPACK_IMPORTED_MODULE_12__/* .listOf */ .c)(document)));
function releaseOf({ list, packages }) {
    const entry = list.find((candidate) => candidate.type === 'release');
    const found = packages.find((each) => each.entry.type === 'release');
    const manifest = (0,_release_blob__WEBPACK_IMPORTED_MODULE_1__/* .decompress */ .mF)(found.payload, _release_manifest__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .ZJ);
    return { release: { entry, packages: list.filter(_release_retained_list__WEBPACK_IMPORTED_MODULE_3__/* .isPackageEntry */ .jr) }, manifest };
}
/** @returns the document of the same release that is to be gone on with */
function checkOpen(before, { entry }, manifest, { supersede = false, sign }) {
    if (!before || (0,_rollout_document__WEBPACK_IMPORTED_MODULE_6__/* .isTerminal */ .Hd)(before))
        return undefined;
    const isSame = before.release.entry.name === entry.name &&
        before.release.entry.version === entry.version &&
        before.content === (0,_release_revert__WEBPACK_IMPORTED_MODULE_4__/* .contentHash */ .A)(manifest);
    const isStopped = before.state === 'paused' || before.state === 'halted';
    if (isSame && !isStopped) {
        (0,_rollout_signed_policy__WEBPACK_IMPORTED_MODULE_8__/* .requirePolicy */ .a)(before, sign);
        return before;
    }
    if (supersede && isStopped)
        return undefined;
    const { id, channel, state, step, steps, release } = before;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('rollout-open', `the rollout ${id} of ${release.entry.name} ${release.entry.version} on channel ${channel} is ${state} at ` +
        `${steps[step]} %: nothing was published. ` +
        (isStopped
            ? 'Resume or revert it (mpy-blox rollout), or publish with supersede'
            : 'Wait for its end, or halt it (mpy-blox rollout halt)'));
}
async function begin(watcher, topics, claim, { release, manifest }, told, { policy = (0,_rollout_policy__WEBPACK_IMPORTED_MODULE_7__/* .policyOf */ .US)({}), sign, by }, reporter) {
    const { channel, before } = claim;
    const previous = before && !(0,_rollout_document__WEBPACK_IMPORTED_MODULE_6__/* .isTerminal */ .Hd)(before) ? before.previous : offerIn(topics, channel, told);
    const { seq } = (0,_release_manifest__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(manifest).header;
    const document = {
        format: 1,
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex'),
        epoch: claim.epoch,
        rev: (before?.rev ?? 0) + 1,
        channel,
        state: 'planned',
        step: 0,
        since: Date.now(),
        ...policy,
        release,
        previous,
        revert: policy.on_failure === 'revert' && (0,_rollout_policy__WEBPACK_IMPORTED_MODULE_7__/* .isStaged */ .Fl)(policy) && previous
            ? await (0,_revert__WEBPACK_IMPORTED_MODULE_11__/* .revertIfPossible */ .PA)({ connection: watcher, topics, channel, sign, reporter }, previous, seq + 1)
            : null,
        content: (0,_release_revert__WEBPACK_IMPORTED_MODULE_4__/* .contentHash */ .A)(manifest),
        failed: [],
        counts: _rollout_document__WEBPACK_IMPORTED_MODULE_6__/* .NO_COUNTS */ .lZ,
        reason: 'planned',
        by
    };
    return (0,_rollout_signed_policy__WEBPACK_IMPORTED_MODULE_8__/* .signed */ .x)(document, sign);
}
/** What a channel's list has now, as the release before the next one. */
function offerIn(topics, channel, told) {
    if (!told?.length)
        return null;
    const topic = topics.channel(channel);
    const entry = (0,_report_failure__WEBPACK_IMPORTED_MODULE_5__/* .unlessFailure */ .rS)(() => (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_3__/* .releaseEntryOf */ .Nn)(topic, told));
    if (!entry)
        return null;
    const { rollout = 100, ...whole } = entry;
    delete whole.canary;
    delete whole.spread;
    const { fallback, packages } = (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_3__/* .othersOf */ .bu)(topic, told);
    // A list below 100 % without a document: everybody has the fallback.
    if (rollout < 100)
        return fallback ? { entry: { ...fallback, type: 'release' }, packages } : null;
    return { entry: whole, packages };
}


/***/ }),

/***/ 96366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ whenFree),
/* harmony export */   t: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _rollout_document__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33042);
/* harmony import */ var _rollout_lease__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11141);
/* harmony import */ var _rollout_read_document__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96305);
/* harmony import */ var _channel_held__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40508);




/** What is retained of a channel's rollout. */
async function lookAt(connection, topics, channel, quiet) {
    const told = new Map();
    const visit = (topic, payload) => void told.set(topic, payload);
    await connection.retained([topics.rollout(channel), topics.lease(channel)], visit, quiet);
    const topic = topics.rollout(channel);
    const payload = told.get(topic);
    const document = payload?.length ? (0,_rollout_read_document__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(topic, payload) : undefined;
    const lease = (0,_rollout_lease__WEBPACK_IMPORTED_MODULE_3__/* .parseLease */ .QM)(told.get(topics.lease(channel)) ?? Buffer.of());
    return {
        epoch: Math.max(document?.epoch ?? 0, lease?.epoch ?? 0),
        ...(document && { document }),
        ...(lease && { lease })
    };
}
/**
 * Waits until nobody holds the channel: a moment where that is known, else until a holder has shown that it lives.
 *
 * @throws Failure `channel-held`, naming the holder
 */
async function whenFree(watcher, topics, channel, view, reporter, deadMs = _rollout_lease__WEBPACK_IMPORTED_MODULE_3__/* .DEAD_MS */ .Ih) {
    const watch = new _rollout_lease__WEBPACK_IMPORTED_MODULE_3__/* .LeaseWatch */ .SW(performance.now(), view.document?.epoch, deadMs);
    watch.see(view.lease, performance.now());
    if (watch.state(performance.now()) === 'free')
        return view;
    reporter.info(`The channel ${channel} is held by ${watch.holder?.holder ?? 'somebody'}; looking whether it lives.`);
    let look = () => { };
    const topic = topics.rollout(channel);
    const end = await watcher.watch([topic, topics.lease(channel)], (from, payload) => {
        if (from === topic) {
            const document = payload.length > 0 ? (0,_rollout_read_document__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(topic, payload) : undefined;
            if (document && (!view.document || (0,_rollout_document__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(document, view.document)))
                view.document = document;
            if (document)
                watch.learn(document.epoch);
        }
        else
            watch.see((0,_rollout_lease__WEBPACK_IMPORTED_MODULE_3__/* .parseLease */ .QM)(payload), performance.now());
        look();
    });
    try {
        for (let state = watch.state(performance.now()); state !== 'free';) {
            if (state === 'alive')
                throw (0,_channel_held__WEBPACK_IMPORTED_MODULE_2__/* .channelHeld */ .d)(channel, watch.holder);
            let timer;
            await new Promise((done) => {
                look = done;
                timer = setTimeout(done, deadMs / 20);
            });
            clearTimeout(timer);
            state = watch.state(performance.now());
        }
        return { ...view, epoch: watch.epoch };
    }
    finally {
        await end();
    }
}


/***/ }),

/***/ 70673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Claim)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _rollout_lease__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11141);
/* harmony import */ var _rollout_projection__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(76730);
/* harmony import */ var _rollout_read_document__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96305);
/* harmony import */ var _channel_held__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40508);
/* harmony import */ var _channel_lock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93336);
/* harmony import */ var _channel_view__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96366);
/* harmony import */ var _connection__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25331);
/* harmony import */ var _read_back__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97633);
/* harmony import */ var _silence__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81414);











/**
 * The right to write to a channel: its document and its list (docs/protocol.md, "Lease"). Only one publisher has it,
 * since only one session can have the client id; who loses it cannot write any more.
 */
class Claim {
    watcher;
    writer;
    topics;
    channel;
    options;
    epoch;
    before;
    lock;
    timer;
    isReleased = false;
    constructor(watcher, writer, topics, channel, options, epoch, 
    /** What the channel's document was when it was claimed. */
    before, lock) {
        this.watcher = watcher;
        this.writer = writer;
        this.topics = topics;
        this.channel = channel;
        this.options = options;
        this.epoch = epoch;
        this.before = before;
        this.lock = lock;
        let beat = 1;
        const tell = async () => {
            // Where NATS does not answer now, it says by itself when the channel is lost.
            if ((await this.lock?.confirm().catch(() => 'unsure')) === 'unsure')
                return;
            beat += 1;
            const message = leaseMessage(topics, channel, epoch, beat, options);
            await this.writer.publish([message]).catch(() => clearInterval(this.timer));
        };
        this.timer = setInterval(() => void tell(), options.beatMs ?? _rollout_lease__WEBPACK_IMPORTED_MODULE_9__/* .BEAT_MS */ .Gp).unref();
    }
    /**
     * @param watcher a connection of its own, from which a holder is watched without being disturbed
     * @param known what is retained, if that was looked at just now
     * @throws Failure `channel-held`, naming the holder
     */
    static async take(watcher, topics, channel, { id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex'), ...rest }, reporter, known) {
        const options = { ...rest, id };
        const view = known ?? (await (0,_channel_view__WEBPACK_IMPORTED_MODULE_5__/* .lookAt */ .t)(watcher, topics, channel));
        const seen = options.seize
            ? view
            : await (0,_channel_view__WEBPACK_IMPORTED_MODULE_5__/* .whenFree */ .n)(watcher, topics, channel, view, reporter, options.deadMs);
        const lock = await (0,_channel_lock__WEBPACK_IMPORTED_MODULE_4__/* .lockOf */ .Vx)(topics, channel, options, reporter);
        try {
            const held = await lock?.take(options, seen.epoch, reporter);
            const epoch = held?.lease.epoch ?? seen.epoch + 1;
            const will = { topic: topics.lease(channel), payload: released(id, epoch), retain: true };
            const name = `writer-${channel}`;
            const version = watcher.protocolVersion;
            const writer = await (0,_connection__WEBPACK_IMPORTED_MODULE_6__/* .connectExclusively */ .KI)(options.broker, name, will, reporter, version);
            try {
                // Whoever had the id before has written its last: what is read after this write does not change any more.
                const now = await hold(writer, topics, channel, epoch, options);
                const { document } = (0,_channel_lock__WEBPACK_IMPORTED_MODULE_4__/* .withKept */ .$B)(now, held ?? {});
                return new Claim(watcher, writer, topics, channel, options, now.epoch, document, lock);
            }
            catch (error) {
                await writer.close();
                throw error;
            }
        }
        catch (error) {
            await lock?.release();
            throw error;
        }
    }
    /** See `Lease`. */
    get id() {
        return this.options.id;
    }
    /** Resolves when somebody else has taken the channel, or the broker is gone. */
    get lost() {
        return this.lock ? Promise.race([this.writer.lost, this.lock.lost]) : this.writer.lost;
    }
    /** Who has taken the channel, if NATS's lock says so. */
    get takenBy() {
        return this.lock?.takenBy;
    }
    /**
     * Looks who has the channel now.
     *
     * @returns the highest epoch that is known
     * @throws Failure `ousted`, if that is somebody else
     */
    async refuseIfOusted() {
        const { lease, document, epoch } = await (0,_channel_view__WEBPACK_IMPORTED_MODULE_5__/* .lookAt */ .t)(this.watcher, this.topics, this.channel);
        const isOthers = (document?.epoch ?? 0) > this.epoch ||
            (lease !== undefined && lease.epoch > this.epoch && lease.id !== this.id);
        if (!isOthers && this.takenBy === undefined)
            return Math.max(epoch, this.epoch);
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('ousted', `${this.takenBy ?? lease?.holder ?? document?.by ?? 'somebody'} has taken the channel ${this.channel}, where the rollout is ` +
            `${document?.state ?? 'theirs'} now: look with mpy-blox rollout status`);
    }
    /**
     * Writes the document, and then the list that boards read.
     *
     * @throws Failure `ousted`, `writer-lost`, `not-retained`, `stale-node`
     */
    async write(document) {
        const list = this.listMessage(document);
        await this.publish(document, [list]);
        await (0,_read_back__WEBPACK_IMPORTED_MODULE_7__/* .requireRetained */ .w)(this.writer, [list], this.options.staleMs);
    }
    /** The same for the last time: others can have the channel, at the latest from `release` on. */
    async writeLast(document) {
        // It stays ours while it may have to be read back, and the list written once more.
        if (this.writer.protocolVersion !== 5)
            return this.write(document);
        clearInterval(this.timer);
        await this.publish(document, [this.listMessage(document), this.releaseMessage()]);
        this.isReleased = true;
    }
    /** Writes the document alone: what boards have come to. */
    async note(document) {
        await this.publish(document);
    }
    /** Lets others have the channel. */
    async release() {
        clearInterval(this.timer);
        if (!this.isReleased && this.takenBy === undefined)
            await this.writer.publish([this.releaseMessage()]).catch(() => { });
        await Promise.all([this.writer.close(), this.lock?.release()]);
    }
    async publish(document, more = []) {
        const ours = (0,_rollout_read_document__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)({ ...document, epoch: this.epoch, by: this.options.by });
        await this.lock?.confirm(ours);
        const topic = this.topics.rollout(this.channel);
        try {
            await this.writer.publish([{ topic, payload: JSON.stringify(ours), retain: true }, ...more]);
        }
        catch (error) {
            if (error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'writer-lost')
                await this.refuseIfOusted();
            throw error;
        }
    }
    releaseMessage() {
        const payload = released(this.id, this.epoch);
        return { topic: this.topics.lease(this.channel), payload, retain: true };
    }
    listMessage(document) {
        const payload = JSON.stringify((0,_rollout_projection__WEBPACK_IMPORTED_MODULE_10__/* .listOf */ .c)(document));
        return { topic: this.topics.channel(this.channel), payload, retain: true };
    }
}
function released(id, epoch) {
    const lease = { holder: null, id, epoch, beat: 0 };
    return JSON.stringify(lease);
}
/**
 * Writes the lease, and reads what is there now.
 *
 * @returns the channel with the epoch that is held
 * @throws Failure `channel-held`
 */
async function hold(writer, topics, channel, epoch, options) {
    const written = writer.publish([leaseMessage(topics, channel, epoch, 1, options)]);
    const isOurs = ({ lease }) => lease?.epoch === epoch && lease.id === options.id;
    // Most brokers take one packet after the other, so that this one round trip is enough; NATS answers what comes next
    // before it has kept this.
    if (writer.protocolVersion !== 5)
        await written;
    const [, early] = await Promise.all([written, (0,_channel_view__WEBPACK_IMPORTED_MODULE_5__/* .lookAt */ .t)(writer, topics, channel, _silence__WEBPACK_IMPORTED_MODULE_8__/* .BRIEFLY */ .kH)]);
    const view = isOurs(early) ? early : await (0,_channel_view__WEBPACK_IMPORTED_MODULE_5__/* .lookAt */ .t)(writer, topics, channel);
    const { lease, document } = view;
    // Somebody claimed it since it was looked at, and has lost it to us.
    if (document && document.epoch >= epoch)
        return hold(writer, topics, channel, document.epoch + 1, options);
    // An older one was there before ours, and is given out for a while yet: see `STALE_MS`.
    if (!isOurs(view) && !(lease && lease.epoch < epoch))
        throw (0,_channel_held__WEBPACK_IMPORTED_MODULE_3__/* .channelHeld */ .d)(channel, lease);
    return { ...view, epoch };
}
function leaseMessage(topics, channel, epoch, beat, { by, url, id }) {
    const lease = { holder: by, id, epoch, beat, ...(url !== undefined && { url }) };
    return { topic: topics.lease(channel), payload: JSON.stringify(lease), retain: true };
}


/***/ }),

/***/ 31916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ CrashLogs)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** Boards send 768 bytes (docs/protocol.md, "Log"). */
const MAX_LOG = 1_000;
const MAX_BOARDS = 10_000;
/** What boards logged before they crashed, while somebody waits for them. */
class CrashLogs {
    topics;
    heard = new Map();
    unwatch = () => Promise.resolve();
    constructor(topics) {
        this.topics = topics;
    }
    /** Listens to all boards, or to the given ones; to none where the broker does not allow it. */
    static async watch(connection, topics, deviceIds) {
        const logs = new CrashLogs(topics);
        const wanted = deviceIds?.map((id) => topics.log(id)) ?? [topics.everyNode('log')];
        try {
            logs.unwatch = await connection.watch(wanted, logs.hear.bind(logs));
        }
        catch (error) {
            if (!(error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'not-authorized'))
                throw error;
        }
        return logs;
    }
    /** What a board has logged last, if that came since the beginning. */
    of(deviceId) {
        const heard = this.heard.get(deviceId);
        return heard?.isNew ? heard.text : undefined;
    }
    stop() {
        return this.unwatch();
    }
    hear(topic, payload, retained) {
        const node = this.topics.nodeOf(topic);
        if (node?.leaf !== 'log' || payload.length === 0)
            return;
        const before = this.heard.get(node.deviceId);
        if (!before && this.heard.size >= MAX_BOARDS)
            return;
        const text = payload.toString().slice(0, MAX_LOG);
        // After a lost connection what is new comes as retained.
        const isNew = !retained || (before !== undefined && (before.isNew || before.text !== text));
        this.heard.set(node.deviceId, { text, isNew });
    }
}


/***/ }),

/***/ 78118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Doubts)
/* harmony export */ });
/* harmony import */ var _release_final_states__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84478);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99111);


/** An update that is rolled back takes a board away five times at most. */
const MAX_LEAVES = 6;
/** More names tell nobody more. */
const MAX_NAMED = 20;
/**
 * What boards say that cannot be true, or not of one board. It changes no verdict. It is told, since somebody has to
 * look after it.
 */
class Doubts {
    seen = new Map();
    /** Of a fleet's boards, from what they retain and what they say from now on. */
    static of(fleet) {
        const doubts = new Doubts();
        for (const board of fleet.boards())
            doubts.hear(board, true);
        fleet.onReport((board, retained) => doubts.hear(board, retained));
        return doubts;
    }
    /** @param retained said before anybody listened */
    hear(board, retained) {
        const seen = this.seen.get(board.deviceId) ?? { leaves: 0, verdicts: new Map() };
        this.seen.set(board.deviceId, seen);
        if (!retained && board.online === false && seen.online === true)
            seen.leaves += 1;
        if (board.online !== undefined)
            seen.online = board.online;
        seen.doubt ??= doubtOf(board, seen);
    }
    /** One line for each board that is in doubt, the first of them. */
    lines() {
        const doubted = [...this.seen].filter(([, { doubt }]) => doubt !== undefined);
        const lines = doubted.slice(0, MAX_NAMED).map(([deviceId, { doubt }]) => `${deviceId} ${doubt}`);
        if (doubted.length > MAX_NAMED)
            lines.push(`${doubted.length - MAX_NAMED} further boards say what cannot be true`);
        return lines;
    }
}
function doubtOf(board, seen) {
    const { info, status } = board;
    if ((0,_fleet__WEBPACK_IMPORTED_MODULE_0__/* .isImpostor */ .Y)(board))
        return `says that it is ${info?.deviceId}: somebody else writes to its topics`;
    if (info?.takenOver !== undefined)
        return `lost its session to another board ${info.takenOver} times: two boards have its id`;
    if (seen.leaves >= MAX_LEAVES)
        return `came and went ${seen.leaves} times: its network is bad, or two boards have its id`;
    return status?.release ? takenBack(status.release, status.state, seen) : undefined;
}
/** None of them follows a verdict, unless the release is ordered once more. */
const UNDER_WAY = ['downloading', 'staged', 'applying', 'trial'];
/** What it has rolled back a board rejects when that comes again; what it rejected it tries again with the next list. */
function takenBack(release, state, { verdicts }) {
    const before = verdicts.get(release);
    if ((0,_release_final_states__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .d)(state) && (!before || before === 'rejected'))
        verdicts.set(release, state);
    const isOther = (0,_release_final_states__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .d)(state)
        ? before !== state &&
            before !== 'rejected' &&
            !(before === 'rolled-back' && state === 'rejected')
        : before === 'confirmed' && UNDER_WAY.includes(state);
    return before !== undefined && isOther
        ? `said both ${before} and ${state} of one release: two boards have its id, or it was ordered to try again`
        : undefined;
}


/***/ }),

/***/ 46169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ Driver)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/report/some-of.ts
var some_of = __webpack_require__(92578);
// EXTERNAL MODULE: ./action/release/final-states.ts
var final_states = __webpack_require__(84478);
// EXTERNAL MODULE: ./action/release/place.ts
var release_place = __webpack_require__(29296);
// EXTERNAL MODULE: ./action/rollout/document.ts
var rollout_document = __webpack_require__(33042);
;// CONCATENATED MODULE: ./action/rollout/census.ts



const NONE = {
    ...rollout_document/* NO_COUNTS */.lZ,
    online: 0,
    undecided: 0
};
/** A board finishes those, whatever list comes: docs/protocol.md, "Rollout". */
const RESETTING = ['applying', 'trial'];
/** Boards try five times by themselves: docs/protocol.md, "Status". */
const LAST_ATTEMPT = 5;
/** Counts what became of one release. A report touches one board, a tick those that have fallen silent. */
class Census {
    release;
    policy;
    left;
    seats = new Map();
    /** Those that have begun, the one that was silent for longest first. */
    begun = new Map();
    byStep;
    /** @param left the release that boards come back from: who is about to run that is no board that is just off */
    constructor(release, policy, left) {
        this.release = release;
        this.policy = policy;
        this.left = left;
        this.byStep = policy.steps.map(() => ({ ...NONE }));
    }
    hear(view, nowMs) {
        const known = this.seats.get(view.id);
        if (!view.onChannel && !this.hasBegun(view) && !known?.final) {
            if (known)
                this.leave(known);
            return;
        }
        const seat = known ?? this.enter(view.id);
        this.count(seat, -1);
        seat.online = view.online;
        seat.heardMs = nowMs;
        Object.assign(seat, this.judge(seat, view, nowMs));
        this.count(seat, 1);
        this.begun.delete(seat.id);
        if (seat.standing === 'active')
            this.begun.set(seat.id, seat);
    }
    /** Boards that have begun and are silent for too long have failed, until they speak again. */
    tick(nowMs) {
        for (const seat of this.begun.values()) {
            if (nowMs - seat.heardMs <= this.policy.stall_s * 1000)
                return;
            this.begun.delete(seat.id);
            this.count(seat, -1);
            seat.standing = 'failed';
            seat.code = 'stalled';
            this.count(seat, 1);
        }
    }
    /** Boards that come in with one step. */
    step(index) {
        return this.byStep[index] ?? NONE;
    }
    /** Boards of all steps up to one. */
    upTo(index) {
        return this.byStep.slice(0, index + 1).reduce(sum, NONE);
    }
    /** All boards of the channel. */
    total() {
        return this.upTo(this.byStep.length);
    }
    counts() {
        const { boards, pending, active, confirmed, failed } = this.total();
        return { boards, pending, active, confirmed, failed };
    }
    failed() {
        return this.named('failed').map(({ id, code }) => ({ id, code: code ?? 'failed' }));
    }
    /** Ids of those up to a step who are waited for, in their order. */
    undecided(index) {
        return [...this.seats.values()]
            .filter((seat) => seat.step <= index && isUndecided(seat))
            .map(({ id }) => id)
            .sort();
    }
    /** Ids, in their order. */
    with(...standings) {
        return standings.flatMap((standing) => this.named(standing).map(({ id }) => id)).sort();
    }
    named(standing) {
        return [...this.seats.values()]
            .filter((seat) => seat.standing === standing)
            .sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    enter(id) {
        const { steps, canary } = this.policy;
        const place = (0,release_place/* placeOf */.$)(this.release, id);
        const step = canary.includes(id) ? 0 : steps.findIndex((percent) => place < percent);
        const seat = { id, step, standing: 'pending', online: false, heardMs: 0 };
        this.seats.set(id, seat);
        this.count(seat, 1);
        return seat;
    }
    leave(seat) {
        this.count(seat, -1);
        this.seats.delete(seat.id);
        this.begun.delete(seat.id);
    }
    hasBegun({ status }) {
        return status?.release === this.release && status.state !== 'idle';
    }
    /** It resets into the release that it is to leave, and is off for that long. */
    isLeaving({ status }) {
        return status?.release === this.left && RESETTING.includes(status?.state ?? '');
    }
    /** Precedence: a verdict, then sleep, then what it is doing. */
    judge(seat, view, nowMs) {
        const { status, asleepUntilMs, online } = view;
        const verdict = this.hasBegun(view) ? verdictOf(seat, view) : verdictBefore(seat);
        if (verdict)
            return verdict;
        const isAsleep = !online && asleepUntilMs !== undefined && nowMs <= asleepUntilMs + this.policy.stall_s * 1000;
        if (isAsleep)
            return { standing: 'held' };
        if (!this.hasBegun(view))
            return { standing: this.isLeaving(view) ? 'active' : 'pending' };
        return { standing: status?.state === 'held' ? 'held' : 'active' };
    }
    count({ step, standing, online }, by) {
        const counts = this.byStep[step];
        counts.boards += by;
        counts[standing === 'held' ? 'pending' : standing] += by;
        if (online)
            counts.online += by;
        if (isUndecided({ standing, online }))
            counts.undecided += by;
    }
}
const isUndecided = ({ standing, online }) => standing === 'active' || (standing === 'pending' && online);
function verdictOf(seat, { status, crashes }) {
    if (status && (0,final_states/* isFinal */.d)(status.state) && (!seat.final || seat.final.state === 'rejected'))
        seat.final = status;
    const said = seat.final ?? status;
    switch (said?.state) {
        case 'confirmed':
            return crashes ? { standing: 'failed', code: 'safe-mode' } : { standing: 'confirmed' };
        case 'rejected':
        case 'rolled-back':
            return { standing: 'failed', code: said.code ?? said.state };
        case 'failed':
            return (said.attempt ?? 0) >= LAST_ATTEMPT
                ? { standing: 'failed', code: said.code ?? 'failed' }
                : undefined;
        case undefined:
        default:
            return undefined;
    }
}
/** A board that speaks of another release now has spoken of this one. */
function verdictBefore({ standing, code }) {
    const isVerdict = standing === 'confirmed' || (standing === 'failed' && code !== 'stalled');
    return isVerdict ? { standing, ...(code !== undefined && { code }) } : undefined;
}
function sum(a, b) {
    const keys = Object.keys(NONE);
    return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]]));
}

// EXTERNAL MODULE: ./action/rollout/command.ts
var command = __webpack_require__(2686);
// EXTERNAL MODULE: ./action/report/counted.ts
var counted = __webpack_require__(49774);
// EXTERNAL MODULE: ./action/rollout/policy.ts
var policy = __webpack_require__(99033);
;// CONCATENATED MODULE: ./action/rollout/decide.ts


/**
 * What follows from what the boards have said so far. Of a rollout that runs: too many failures stop it, a step
 * that is done soaks, and one that is still undecided after its time pauses.
 */
function decide(document, census, nowMs) {
    switch (document.state) {
        case 'planned':
            return { state: 'running', step: 0, reason: sentence(document, 0) };
        case 'running':
            return tripped(document, census) ?? whileRunning(document, census, nowMs);
        case 'soaking':
            return tripped(document, census) ?? whileSoaking(document, census, nowMs);
        case 'reverting':
            return whileReverting(document, census, nowMs);
        case 'complete':
        case 'halted':
        case 'paused':
        case 'reverted':
        case 'revert-incomplete':
            return undefined;
    }
}
function tripped(document, census) {
    const { step, limits, on_failure: onFailure } = document;
    const inStep = census.step(step);
    const inAll = census.upTo(step);
    const over = (0,policy/* isAbove */.oi)(limits.step, isOfCanaries(document) ? 1 : limits.min, facts(inStep))
        ? inStep
        : (0,policy/* isAbove */.oi)(limits.total, limits.min, facts(inAll))
            ? inAll
            : undefined;
    if (!over)
        return undefined;
    // Of a channel's first release there is none before.
    const revert = document.revert ? 'reverting' : 'halted';
    const state = { revert, halt: 'halted', pause: 'paused' };
    return {
        state: state[onFailure],
        step,
        reason: `${over.failed} of the ${facts(over).begun} boards that began have failed`
    };
}
const facts = ({ active, confirmed, failed, boards }) => ({
    begun: active + confirmed + failed,
    failed,
    boards
});
function whileRunning(document, census, nowMs) {
    const { step, steps, spread_s: spreadS, step_timeout_s: timeoutS } = document;
    const isLast = step === steps.length - 1;
    const { undecided, confirmed, online, boards } = census.upTo(step);
    // Nobody is in it, of a fleet that is known: there is nothing to wait for.
    if (boards === 0 && !isLast && census.total().boards > 0)
        return isOfCanaries(document)
            ? {
                state: 'paused',
                step,
                reason: `no board is a canary, publish with supersede and others: ${document.canary.join(', ')}`
            }
            : next(document, 'no board is in it');
    const isSpread = nowMs >= document.since + spreadS * 1000;
    if (undecided === 0 && isSpread && confirmed >= Math.max(1, online / 2))
        return { state: 'soaking', step, reason: `${(0,counted/* counted */.h)(confirmed, 'board')} confirmed` };
    // Who has its turn last has as long for it as who has it first.
    if (nowMs < document.since + (spreadS + timeoutS) * 1000)
        return undefined;
    const after = `after ${spreadS + timeoutS} s`;
    const who = undecided > 0 ? ` (${named(census.undecided(step))})` : '';
    return {
        state: 'paused',
        step,
        reason: confirmed + undecided === 0
            ? `no board of the step has taken the release ${after}`
            : `${(0,counted/* counted */.h)(undecided, 'board')} undecided ${after}${who}, ${confirmed} confirmed`
    };
}
function whileSoaking(document, census, nowMs) {
    if (nowMs < document.since + document.soak_s * 1000)
        return undefined;
    return next(document, `${(0,counted/* counted */.h)(census.upTo(document.step).confirmed, 'board')} confirmed`);
}
function next(document, why) {
    const { step, steps } = document;
    if (step === steps.length - 1)
        return { state: 'complete', step, reason: why };
    return { state: 'running', step: step + 1, reason: sentence(document, step + 1) };
}
function whileReverting(document, census, nowMs) {
    const { step, step_timeout_s: timeoutS } = document;
    const { undecided, confirmed, failed } = census.total();
    if (undecided === 0 && failed === 0 && confirmed > 0)
        return {
            state: 'reverted',
            step,
            reason: `the release before is back on ${(0,counted/* counted */.h)(confirmed, 'board')}`
        };
    if (nowMs < document.since + timeoutS * 1000)
        return undefined;
    const missing = census.with('failed', 'active', 'pending');
    const reason = `not back after ${timeoutS} s: ${named(missing)}`;
    return { state: 'revert-incomplete', step, reason };
}
const isOfCanaries = ({ canary, steps, step }) => canary.length > 0 && steps[step] === 0;
/** More names tell nobody more. */
const named = (ids) => ids.slice(0, 20).join(', ');
function sentence({ steps, canary }, step) {
    const percent = steps[step];
    return percent === 0 ? (0,counted/* counted */.h)(canary.length, 'canary', 'canaries') : `${percent} % of the fleet`;
}

// EXTERNAL MODULE: ./action/channel/claim.ts
var claim = __webpack_require__(70673);
// EXTERNAL MODULE: ./action/channel/crash-logs.ts
var crash_logs = __webpack_require__(31916);
// EXTERNAL MODULE: ./action/channel/doubts.ts
var channel_doubts = __webpack_require__(78118);
// EXTERNAL MODULE: ./action/channel/fleet.ts + 1 modules
var channel_fleet = __webpack_require__(99111);
;// CONCATENATED MODULE: ./action/channel/drive.ts











const TICK_MS = 1_000;
/** Results are noted that often, however many boards report. */
const NOTE_MS = 15_000;
const RECLAIMS = 5;
/** No claim made anew helps. */
const FINAL = ['not-retained', 'ousted'];
const FIRST_BACK_OFF_MS = 500;
/**
 * Brings a rollout to its end, or to where somebody has to decide: writes the list of each step, listens to the boards,
 * and does what follows from what they say.
 *
 * @param claim is released by the caller, or in its place the one that had to be taken, which is `claim` then
 * @throws Failure `ousted`, naming who has taken the channel
 */
class Driver {
    watcher;
    topics;
    claim;
    document;
    options;
    reporter;
    census;
    notedMs = 0;
    isLost = false;
    wake = () => { };
    logs;
    constructor(watcher, topics, claim, document, options, reporter) {
        this.watcher = watcher;
        this.topics = topics;
        this.claim = claim;
        this.document = document;
        this.options = options;
        this.reporter = reporter;
        this.census = censusOf(document);
    }
    async run() {
        this.warnWithoutLock();
        this.follow(this.claim);
        this.logs = await crash_logs/* CrashLogs */.X.watch(this.watcher, this.topics);
        const fleet = await channel_fleet/* Fleet */.P.watch(this.watcher, this.topics);
        const doubts = channel_doubts/* Doubts */.G.of(fleet);
        const unhear = fleet.onReport((board) => {
            this.hear(board);
            this.wake();
        });
        const { stop } = this.options;
        const wake = () => this.wake();
        stop?.addEventListener('abort', wake);
        try {
            for (const board of fleet.boards())
                this.hear(board);
            // Of a fleet that is known in part alone nobody may be in a step, which would be passed over.
            await Promise.all([
                this.write({ ...this.document, epoch: this.claim.epoch, rev: this.document.rev + 1 }),
                fleet.settled()
            ]);
            while ((0,rollout_document/* isDriven */.JT)(this.document) && !stop?.aborted)
                await this.advance(fleet);
            if ((0,rollout_document/* isDriven */.JT)(this.document))
                await this.note();
            if ((0,rollout_document/* isTerminal */.Hd)(this.document))
                this.warnOfPending();
            return this.document;
        }
        finally {
            stop?.removeEventListener('abort', wake);
            unhear();
            await Promise.all([fleet.stop(), this.logs.stop()]);
            for (const line of [...fleet.misunderstood.lines(), ...doubts.lines()])
                this.reporter.warning(line);
        }
    }
    /** NATS does not say that it is one; it speaks MQTT 3.1.1 alone. */
    warnWithoutLock() {
        const { broker, protocolVersion } = this.watcher;
        if (protocolVersion === 5 || this.options.broker.natsUrl !== undefined)
            return;
        this.reporter.warning(`${broker} speaks MQTT 3.1.1 alone, as NATS does. If it is a NATS cluster, give nats-url: without it two ` +
            'publishers that come at the same moment may both begin, and each finds out at its next write.');
    }
    warnOfPending() {
        const pending = this.pending();
        if (pending.length === 0)
            return;
        this.reporter.warning(`${pending.length} of ${this.census.total().boards} boards have yet to take the release: ${(0,some_of/* someOf */.y)(pending)}`);
    }
    async advance(fleet) {
        const nowMs = Date.now();
        this.census.tick(nowMs);
        const decision = decide(this.document, this.census, nowMs);
        if (decision) {
            const before = this.document;
            await this.write((0,command/* afterDecision */.Xg)(this.counted(before), decision, nowMs));
            this.reporter.info(`${before.release.entry.version}: ${decision.state}, ${decision.reason}`);
            if (isOther(before, this.document))
                this.recount(fleet);
            return;
        }
        await this.noteSometimes();
        if (!this.isLost && !this.options.stop?.aborted)
            await this.nextReport();
        if (this.isLost)
            await this.reclaim();
    }
    /** Once for each claim: what waits for its end stays in memory as long as the claim lasts. */
    follow(claim) {
        this.claim = claim;
        this.isLost = false;
        void claim.lost.then(() => {
            if (this.claim !== claim)
                return;
            this.isLost = true;
            this.wake();
        });
    }
    /** Whatever comes first: a report, the end of the claim, or the next look at the clock. */
    nextReport() {
        return new Promise((done) => {
            const timer = setTimeout(done, this.options.tickMs ?? TICK_MS);
            this.wake = () => {
                clearTimeout(timer);
                done();
            };
        });
    }
    /** Writes, however often the broker goes away meanwhile. */
    async write(document) {
        this.document = document;
        try {
            await this.claim.write(document);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || FINAL.includes(error.code))
                throw error;
            this.reporter.warning(`${error.message} Trying again.`);
            await this.reclaim();
        }
    }
    async noteSometimes() {
        if (performance.now() - this.notedMs < NOTE_MS)
            return;
        await this.note();
    }
    async note() {
        this.notedMs = performance.now();
        const counted = this.counted(this.document);
        if (JSON.stringify(counted.counts) === JSON.stringify(this.document.counts))
            return;
        this.document = { ...counted, rev: counted.rev + 1 };
        await this.claim.note(this.document).catch(() => { });
    }
    /** The writer's session is over: somebody has taken the channel, or the broker was away. */
    async reclaim() {
        for (let tries = 0;; tries++) {
            const { stop } = this.options;
            const pauseMs = FIRST_BACK_OFF_MS * 2 ** Math.min(tries, 4) * (0.5 + Math.random());
            await (0,promises_.setTimeout)(pauseMs, undefined, { signal: stop }).catch(() => { });
            if (stop?.aborted)
                return;
            try {
                const epoch = await this.claim.refuseIfOusted();
                await this.claim.release();
                this.follow(await claim/* Claim */.J.take(this.watcher, this.topics, this.document.channel, { ...this.options, seize: true, id: this.claim.id }, this.reporter, { epoch }));
                await this.watcher.restore();
                await this.claim.write({ ...this.document, rev: this.document.rev + 1 });
                this.document = { ...this.document, rev: this.document.rev + 1, epoch: this.claim.epoch };
                return;
            }
            catch (error) {
                if (!(error instanceof failure/* Failure */.HR) || error.code === 'ousted' || tries === RECLAIMS)
                    throw error;
                this.reporter.warning(`${error.message} Trying again.`);
            }
        }
    }
    counted(document) {
        if (document.state === 'reverting')
            return document;
        return {
            ...document,
            counts: this.census.counts(),
            failed: this.census.failed()
        };
    }
    recount(fleet) {
        this.census = censusOf(this.document);
        for (const board of fleet.boards())
            this.hear(board);
    }
    hear(board) {
        this.census.hear(viewOf(board, this.document.channel), Date.now());
    }
    /** What boards that have failed logged before they crashed. */
    crashes() {
        return this.document.failed.flatMap(({ id }) => {
            const log = this.logs?.of(id);
            return log === undefined ? [] : [{ deviceId: id, log }];
        });
    }
    /** Boards that have the release yet to come, by id. */
    pending() {
        return this.census.with('pending', 'held', 'active');
    }
}
const isOther = (a, b) => (a.state === 'reverting') !== (b.state === 'reverting');
function censusOf(document) {
    const { state, release, revert, stall_s } = document;
    return state === 'reverting'
        ? new Census((revert ?? release).entry.pkg_sha256, { steps: [100], canary: [], stall_s }, release.entry.pkg_sha256)
        : new Census(release.entry.pkg_sha256, document);
}
function viewOf(board, channel) {
    // What somebody else says in a board's name tells nothing of how it stands.
    const { deviceId, info, status, online, asleep } = (0,channel_fleet/* isImpostor */.Y)(board)
        ? { deviceId: board.deviceId }
        : board;
    const asleepUntilMs = asleep?.heardMs ?? asleep?.untilMs;
    return {
        id: deviceId,
        onChannel: info?.channel === channel,
        online: online === true,
        crashes: info?.crashes !== undefined,
        ...(asleepUntilMs !== undefined && asleepUntilMs !== null && { asleepUntilMs }),
        ...(status && {
            status: {
                release: status.release,
                state: status.state,
                ...(status.attempt !== undefined && { attempt: status.attempt }),
                ...(status.error && { code: status.error.code })
            }
        })
    };
}


/***/ }),

/***/ 99111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ Fleet),
  Y: () => (/* binding */ isImpostor)
});

;// CONCATENATED MODULE: ./action/channel/misunderstood.ts
/** Whoever wants to fill a log has as many names as he likes. */
const MAX_NAMED = 20;
/** Counts what could not be understood: by board for the first boards, in one sum for all others. */
class Misunderstood {
    named = new Map();
    others = 0;
    add(deviceId, why) {
        const known = this.named.get(deviceId);
        if (known)
            known.count += 1;
        else if (this.named.size < MAX_NAMED)
            this.named.set(deviceId, { deviceId, count: 1, why });
        else
            this.others += 1;
    }
    list() {
        return [...this.named.values()];
    }
    /** One line for each board that is named, and one for all others. */
    lines() {
        const lines = this.list().map(({ deviceId, count, why }) => `${reports(count)} of ${deviceId} could not be understood: ${why}`);
        if (this.others > 0)
            lines.push(`${reports(this.others)} of further boards could not be understood`);
        return lines;
    }
}
function reports(count) {
    return count === 1 ? '1 report' : `${count} reports`;
}

// EXTERNAL MODULE: ./action/channel/reports.ts
var channel_reports = __webpack_require__(84366);
;// CONCATENATED MODULE: ./action/channel/fleet.ts


/** Whether it says that it is another board than that of its topics: somebody else writes there. */
function isImpostor({ deviceId, info }) {
    return info?.deviceId !== undefined && info.deviceId !== deviceId;
}
/** What is known of a board takes some 10 KB at most. */
const MAX_BOARDS = 10_000;
/** A topic takes 256 bytes at most. */
const MAX_DEVICE_ID = 200;
/** Retained reports come at once; this long after the last of them, that was all. */
const QUIET_MS = 1000;
/** The boards of a broker, from what they retain and what they say from now on. */
class Fleet {
    connection;
    topics;
    /** What could not be understood, and was left out. */
    misunderstood = new Misunderstood();
    known = new Map();
    listeners = new Set();
    unwatch = [];
    constructor(connection, topics) {
        this.connection = connection;
        this.topics = topics;
    }
    /** Listens to all boards, or to the given ones where a broker allows no wildcards. */
    static async watch(connection, topics, deviceIds) {
        const fleet = new Fleet(connection, topics);
        const wanted = deviceIds
            ? deviceIds.flatMap((id) => channel_reports/* REPORT_KINDS */.tR.map((kind) => topics[kind](id)))
            : channel_reports/* REPORT_KINDS */.tR.map((kind) => topics.everyNode(kind));
        const listener = fleet.hear.bind(fleet);
        fleet.unwatch.push(await connection.watch(wanted, listener));
        return fleet;
    }
    boards() {
        return [...this.known.values()].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1));
    }
    board(deviceId) {
        return this.known.get(deviceId);
    }
    /** @returns a function that ends it */
    onReport(listener) {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }
    /**
     * Waits until nothing that was retained has come for a while.
     *
     * @throws Failure `connection-lost`
     */
    async settled() {
        let come = 0;
        const stop = this.onReport((_board, retained) => {
            if (retained)
                come += 1;
        });
        await this.connection.silence(QUIET_MS, () => come);
        stop();
    }
    async stop() {
        await Promise.all(this.unwatch.map((end) => end()));
    }
    hear(topic, payload, retained) {
        const node = this.topics.nodeOf(topic);
        const kind = channel_reports/* REPORT_KINDS */.tR.find((known) => known === node?.leaf);
        if (!node || !kind)
            return;
        try {
            this.learn(node.deviceId, kind, payload, retained);
        }
        catch (error) {
            if (!(error instanceof channel_reports/* NotUnderstood */.fO))
                throw error;
            const shown = node.deviceId.slice(0, MAX_DEVICE_ID);
            this.misunderstood.add(shown, `${kind}: ${error.message}`);
        }
    }
    learn(deviceId, kind, payload, retained) {
        if (deviceId.length > MAX_DEVICE_ID)
            throw new channel_reports/* NotUnderstood */.fO(`the id is longer than ${MAX_DEVICE_ID} characters`);
        const value = (0,channel_reports/* readReport */.tL)(kind, payload);
        const known = this.known.get(deviceId);
        if (!known && this.known.size >= MAX_BOARDS)
            throw new channel_reports/* NotUnderstood */.fO(`there are more than ${MAX_BOARDS} boards`);
        const board = { ...(known ?? { deviceId }) };
        if (value === undefined)
            delete board[kind];
        else
            Object.assign(board, { [kind]: value });
        if (!retained) {
            board.lastSeen = new Date();
            if (kind === 'asleep' && board.asleep)
                board.asleep = { ...board.asleep, heardMs: Date.now() + board.asleep.forMs };
        }
        this.known.set(deviceId, board);
        for (const listener of this.listeners)
            listener(board, retained);
    }
}


/***/ }),

/***/ 97633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ requireKept),
/* harmony export */   w: () => (/* binding */ requireRetained)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


/** One SUBSCRIBE has room for so many. */
const SAMPLE = 8;
/** Some brokers acknowledge before they can give a message out again. */
const TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/**
 * So long a broker may give out what was there before. A node of a NATS cluster that has lost another hears of no
 * change for a while, and looks again at what it keeps in memory after two minutes (2.12, `mqttDefaultRetainedCacheTTL`).
 */
const STALE_MS = 150_000;
/**
 * Reads a sample of what was published again, at brokers of MQTT 3.1.1: that has no way to refuse a message
 * (§3.4), so that some acknowledge what they drop. What the broker was late to give out is published once more.
 *
 * @param staleMs for tests: how long what was there before is put up with
 * @throws Failure `not-retained`, or `stale-node` where what was there before is given out, naming the topic
 */
async function requireRetained(connection, sent, staleMs = STALE_MS) {
    if (connection.protocolVersion === 5)
        return;
    let missing = sampleOf(sent.filter(({ retain }) => retain));
    const begunMs = performance.now();
    let stale = [];
    for (let tries = 0; missing.length > 0; tries++) {
        if (tries > 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, tries - TRIES), LONGEST_PAUSE_MS));
        const found = new Map();
        const topics = missing.map(({ topic }) => topic);
        await connection.retained(topics, (topic, payload) => found.set(topic, payload));
        missing = missing.filter(({ topic, payload }) => found.get(topic)?.equals(Buffer.from(payload)) !== true);
        const [first] = missing;
        // Whoever has connected meanwhile has what was there before.
        if (!first)
            return connection.publish(stale);
        stale = [...new Set([...stale, ...missing.filter(({ topic }) => found.has(topic))])];
        const isStale = found.has(first.topic);
        if (isStale ? performance.now() - begunMs < staleMs : tries + 1 < TRIES)
            continue;
        throw isStale ? staleNode(connection, first) : notRetained(connection, first);
    }
}
/**
 * The same for what is kept for single boards until their verdict. A board that has taken its list away has said by then
 * how it stands to the release.
 *
 * @throws Failure `not-retained`, naming the topic
 */
async function requireKept(connection, topics, lists, release) {
    if (connection.protocolVersion === 5)
        return;
    const statusOf = ({ topic }) => topics.status(topics.nodeOf(topic).deviceId);
    let missing = lists;
    for (let tries = 0; missing.length > 0; tries++) {
        if (tries === TRIES)
            throw notRetained(connection, missing[0]);
        if (tries > 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(FIRST_PAUSE_MS);
        const known = new Set();
        await connection.retained(missing.map(({ topic }) => topic), (topic) => known.add(topic));
        const gone = missing.filter(({ topic }) => !known.has(topic));
        if (gone.length > 0)
            await connection.retained(gone.map(statusOf), (topic, payload) => {
                if (payload.includes(release))
                    known.add(topic);
            });
        missing = gone.filter((list) => !known.has(statusOf(list)));
    }
}
const REMEDY = 'allow this user to publish there, and retained messages of this size';
const notRetained = ({ broker }, { topic }) => new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-retained', `${broker} has acknowledged ${topic}, and does not retain it; ${REMEDY}. If it is a node of a cluster that has lost another, bring that one back.`);
const staleNode = ({ broker }, { topic }) => new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('stale-node', `${broker} has acknowledged ${topic}, and gives out what was there before; ${REMEDY}. If it is a node of a cluster, take another one.`);
/** The first, the last, and some between them. */
function sampleOf(messages) {
    if (messages.length <= SAMPLE)
        return messages;
    const step = (messages.length - 1) / (SAMPLE - 1);
    return Array.from({ length: SAMPLE }, (_, index) => messages[Math.round(index * step)]);
}


/***/ }),

/***/ 73632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ indexedOf),
/* harmony export */   MP: () => (/* binding */ indexBefore),
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91302);
/* harmony import */ var _release_release_index__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74099);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8504);
/* harmony import */ var _base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70988);
/* harmony import */ var _index_topic__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37451);
/* harmony import */ var _silence__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81414);







/** What the broker has of the release's name; undefined also where the publication has no release. */
async function indexBefore(connection, topics, { list }) {
    const entry = list.find(({ type }) => type === 'release');
    return entry?.type === 'release'
        ? (0,_index_topic__WEBPACK_IMPORTED_MODULE_5__/* .readIndex */ .vY)(connection, topics, entry.name, _silence__WEBPACK_IMPORTED_MODULE_6__/* .FIRST_TIME */ .lj)
        : undefined;
}
/**
 * What is published, as it is to be in the index of its name: a release for each destination.
 *
 * @param told what is retained where it stands which release the addressed boards run, by topic
 * @returns undefined for a publication without a release
 */
function recordOf(destinations, told) {
    const known = destinations.map((one) => releaseOf(one, told.get((0,_base__WEBPACK_IMPORTED_MODULE_4__/* .baseTopic */ .ND)(one))));
    const releases = known.flatMap((each) => each?.release ?? []);
    const name = known.find((each) => each !== undefined)?.name;
    if (name === undefined)
        return undefined;
    return additionOf(name, releases);
}
/** Adds releases to the index of their name. */
const additionOf = (name, releases) => ({
    name,
    change: (before) => releases.reduce(withAgain, before),
    isIn: (before) => releases.every((release) => has(before, release))
});
/** What an index says of a release as its entry in a list does. */
const indexedOf = ({ version, pkg_sha256, size, key, sig }) => ({
    version,
    pkg_sha256,
    size,
    ...(key !== undefined && sig !== undefined && { key, sig })
});
/** Of a manifest that is known already, only when it was published is news. */
function withAgain(before, release) {
    const known = before.releases.find(({ pkg_sha256 }) => pkg_sha256 === release.pkg_sha256);
    return (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .withRelease */ ._h)(before, known ? { ...release, ...known, ...atOf(release) } : release);
}
const atOf = ({ at }) => at === undefined ? {} : { at };
const has = ({ releases }, { pkg_sha256, at = 0 }) => releases.some((known) => known.pkg_sha256 === pkg_sha256 && (known.at ?? 0) >= at);
/** A manifest older than this says so: whoever prunes must not take the publication for an old one. */
const OLD_MS = 3_600_000;
function releaseOf(options, told) {
    const found = options.packages.find(({ entry }) => entry.type === 'release');
    if (found?.entry.type !== 'release')
        return undefined;
    const { name, pkg_sha256 } = found.entry;
    const { header } = (0,_release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)((0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .decompress */ .mF)(found.payload, _release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ));
    const base = told && (0,_base__WEBPACK_IMPORTED_MODULE_4__/* .baseOf */ .bx)(options, told).release;
    const packages = options.list.filter(_release_retained_list__WEBPACK_IMPORTED_MODULE_3__/* .isPackageEntry */ .jr);
    return {
        name,
        release: {
            ...indexedOf(found.entry),
            seq: header.seq,
            ...(header.seq < Date.now() - OLD_MS && { at: Date.now() }),
            channel: header.channel,
            ...(base !== undefined && base !== pkg_sha256 && { base }),
            ...(options.repeats !== undefined && { repeats: options.repeats }),
            ...(packages.length > 0 && { packages })
        }
    };
}


/***/ }),

/***/ 66659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ manifestToSign),
/* harmony export */   PA: () => (/* binding */ revertIfPossible),
/* harmony export */   i7: () => (/* binding */ revertTo)
/* harmony export */ });
/* harmony import */ var _release_revert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36457);
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5293);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);
/* harmony import */ var _fetched__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78412);
/* harmony import */ var _index_topic__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37451);
/* harmony import */ var _read_back__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97633);
/* harmony import */ var _record__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73632);







/**
 * Makes the revert to a release, and publishes its manifest: all its files are there.
 *
 * @param seq above that of the release that boards come from, in ms since 1970
 * @throws Failure `no-previous` where the manifest is gone or damaged, or is none that the key has signed before;
 * `key-needed` where it is signed, and there is no key
 */
async function revertTo(place, previous, seq) {
    const { connection, topics, channel, sign, reporter } = place;
    const made = (0,_release_revert__WEBPACK_IMPORTED_MODULE_0__/* .makeRevert */ .n)(await manifestToSign(place, previous), seq, sign);
    const message = {
        topic: topics.package(made.entry),
        payload: made.payload,
        retain: true
    };
    const record = { ...(0,_record__WEBPACK_IMPORTED_MODULE_6__/* .indexedOf */ .FR)(made.entry), seq, channel, repeats: previous.entry.pkg_sha256 };
    const bring = async () => {
        await connection.publish([message]);
        await (0,_read_back__WEBPACK_IMPORTED_MODULE_5__/* .requireRetained */ .w)(connection, [message]);
        await (0,_index_topic__WEBPACK_IMPORTED_MODULE_4__/* .changeIndex */ .VN)(connection, topics, (0,_record__WEBPACK_IMPORTED_MODULE_6__/* .additionOf */ .e)(made.entry.name, [record]), reporter);
    };
    await bring();
    connection.onReturn(bring);
    return { entry: made.entry, packages: previous.packages };
}
const IMPOSSIBLE = ['no-previous', 'key-needed'];
/** The same for a release that can be published without its revert as well. */
async function revertIfPossible(place, previous, seq) {
    try {
        return await revertTo(place, previous, seq);
    }
    catch (error) {
        if (!(error instanceof _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || !IMPOSSIBLE.includes(error.code))
            throw error;
        place.reporter.warning(`the rollout cannot be reverted, only halted: ${error.message}`);
        return null;
    }
}
/**
 * The manifest that a revert repeats, which nobody but who has signed it signs again.
 *
 * @throws Failure as `revertTo`, which has published nothing then
 */
async function manifestToSign({ connection, topics, sign }, { entry }) {
    const manifest = (await (0,_fetched__WEBPACK_IMPORTED_MODULE_3__/* .fetchManifest */ .Cj)(connection, topics, entry.pkg_sha256))?.bytes;
    const lacking = (why) => new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('no-previous', `${entry.name} ${entry.version} ${why}; publish it once more from its bundle`);
    if (!sign && entry.sig !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('key-needed', `${entry.name} ${entry.version} is signed, and boards that hold its key take it in no other way: give signing-key`);
    if (!manifest)
        throw lacking('is not on the broker any more');
    // Whoever may publish could have written the list that names it, and would have it signed.
    if (sign && !(0,_release_signature__WEBPACK_IMPORTED_MODULE_1__/* .hasSigned */ .f8)(sign, manifest, entry.sig))
        throw lacking('was not signed with this key, which signs nothing that others may have written');
    return manifest;
}


/***/ }),

/***/ 84478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isFinal)
/* harmony export */ });
/** What a board says last of a release, until an order makes it try again, or a new list one that rejected. */
const FINAL_STATES = ['confirmed', 'rejected', 'rolled-back'];
function isFinal(state) {
    return FINAL_STATES.some((final) => final === state);
}


/***/ }),

/***/ 29296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   G: () => (/* binding */ takesPart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Where a board stands in the rollout of a release, from 0 to 99; boards reckon the same by themselves. */
function placeOf(release, deviceId) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(release).update(deviceId).digest().readUInt16BE(0) % 100;
}
/** Whether a board takes part in a step of a rollout. */
function takesPart(release, deviceId, percent) {
    return placeOf(release, deviceId) < percent;
}


/***/ }),

/***/ 36457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ contentHash),
/* harmony export */   n: () => (/* binding */ makeRevert)
/* harmony export */ });
/* harmony import */ var _blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85476);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95255);


/**
 * The same release once more with a newer `seq`, so that boards take it after the one that followed it.
 *
 * @param manifest of the release that boards are to go back to
 * @param seq above that of the release that they come from, in ms since 1970
 */
function makeRevert(manifest, seq, sign) {
    const text = Buffer.from(manifest).toString('latin1');
    const end = text.indexOf('\n');
    const header = (0,_nested_json__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text.slice(0, end));
    // That it expires was meant for boards which come to it late.
    const again = { ...header, seq, created: Math.floor(seq / 1000), expires: null };
    const bytes = Buffer.from(JSON.stringify(again) + text.slice(end), 'latin1');
    const payload = (0,_blob__WEBPACK_IMPORTED_MODULE_0__/* .compress */ .Bc)(bytes);
    const entry = {
        type: 'release',
        name: String(header['name']),
        version: String(header['version']),
        pkg_sha256: (0,_blob__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(bytes),
        size: payload.length,
        ...sign?.(bytes)
    };
    return { entry, payload };
}
/** What a manifest says beside its header: equal for two publications of the same files. */
function contentHash(manifest) {
    const text = Buffer.from(manifest);
    return (0,_blob__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(text.subarray(text.indexOf('\n') + 1));
}


/***/ }),

/***/ 28723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   h4: () => (/* binding */ askedVersion),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   r8: () => (/* binding */ normaliseVersion),
/* harmony export */   x: () => (/* binding */ resolveVersion)
/* harmony export */ });
/* unused harmony export versionOfTag */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/**
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else what describes
 * the project. A tag and a description that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
function resolveVersion(sources) {
    const { version, dev, now } = sources;
    const release = version === undefined ? versionFromSources(sources) : normaliseVersion(version);
    return dev ? devVersion(release, now) : release;
}
function versionFromSources({ tag, declared, file }) {
    const ofProject = declared && normaliseVersion(declared.version, declared.at);
    if (tag === undefined) {
        if (ofProject !== undefined)
            return ofProject;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-missing', `no version: put \`version\` into ${file}, build from a tag such as v1.4.0, or give \`version\``);
    }
    const ofTag = versionOfTag(tag);
    if (ofProject !== undefined && !isSameVersion(ofProject, ofTag)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-mismatch', `the tag says version ${ofTag}, ${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(declared.at)} says ${ofProject}; change one of them, or give \`version\``, { at: declared.at });
    }
    return ofTag;
}
/** What a run was asked for, normalised: `version`, else the tag; undefined where only the project tells it. */
function askedVersion({ version, tag }) {
    if (version !== undefined)
        return normaliseVersion(version);
    return tag === undefined ? undefined : versionOfTag(tag);
}
/** Whether a normalised version comes before the release that it is named after (PEP 440). */
function isPreRelease(version) {
    return /\d(?:a|b|rc)\d|\.dev\d/.test(version.split('+')[0]);
}
/** What tags begin with that tell projects apart. */
const PROJECT = /^.+(?:\/(?=v)|-(?=v\d)|@(?=v?\d))/;
/**
 * The version that a tag stands for, normalised: `v1.4.0`, `refs/tags/v1.4.0`, or `lib/v1.4.0`, `lib-v1.4.0`,
 * `lib@1.4.0` where several projects share a repository.
 */
function versionOfTag(tag) {
    const name = tag.replace(/^refs\/tags\//, '');
    const version = parseVersion(name.replace(PROJECT, ''));
    if (version === undefined) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-invalid', `the tag ${JSON.stringify(name)} is not a version; tag releases like v1.4.0, or give \`version\``);
    }
    return version;
}
/** @returns the normal form of a PEP 440 version: `V1.0-RC1` becomes `1.0rc1` */
function normaliseVersion(text, at) {
    const version = parseVersion(text);
    if (version === undefined) {
        const where = at === undefined ? '' : `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at)}: `;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-invalid', `${where}${JSON.stringify(text)} is not a version after PEP 440 (like 1.4.0, 1.4.0rc1 or 1.4.0.post1)`, at === undefined ? {} : { at });
    }
    return version;
}
/**
 * A development version, valid after PEP 440 and before the release that it leads to. N is the time
 * in UTC to the millisecond, so that it grows with every run, on whatever machine.
 */
function devVersion(release, now) {
    const [publicPart = '', local] = release.split('+');
    const number = now.toISOString().replace(/\D/g, '');
    const version = `${publicPart.replace(/\.dev\d+$/, '')}.dev${number}`;
    return local === undefined ? version : `${version}+${local}`;
}
// PEP 440, appendix B, in pieces. Separators and spellings are free on the way in.
const SEPARATOR = '[-_.]?';
const EPOCH = '(?:(?<epoch>\\d+)!)?';
const RELEASE = '(?<release>\\d+(?:\\.\\d+)*)';
const PRE = `(?:${SEPARATOR}(?<pre>alpha|beta|preview|pre|rc|a|b|c)${SEPARATOR}(?<preNumber>\\d*))?`;
const POST = `(?:-(?<postDash>\\d+)|${SEPARATOR}(?<post>post|rev|r)${SEPARATOR}(?<postNumber>\\d*))?`;
const DEV = `(?:${SEPARATOR}(?<dev>dev)${SEPARATOR}(?<devNumber>\\d*))?`;
const LOCAL = '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?';
const VERSION = new RegExp(`^\\s*v?${EPOCH}${RELEASE}${PRE}${POST}${DEV}${LOCAL}\\s*$`, 'i');
const PRE_SPELLINGS = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc'
};
function parseVersion(text) {
    const parts = VERSION.exec(text)?.groups;
    if (parts === undefined)
        return undefined;
    const pre = parts.pre?.toLowerCase();
    const isPost = parts.postDash !== undefined || parts.post !== undefined;
    return [
        parts.epoch === undefined || /^0+$/.test(parts.epoch) ? '' : `${plain(parts.epoch)}!`,
        parts.release.split('.').map(plain).join('.'),
        pre === undefined ? '' : `${PRE_SPELLINGS[pre] ?? pre}${plain(parts.preNumber)}`,
        isPost ? `.post${plain(parts.postDash ?? parts.postNumber)}` : '',
        parts.dev === undefined ? '' : `.dev${plain(parts.devNumber)}`,
        parts.local === undefined ? '' : `+${localPart(parts.local)}`
    ].join('');
}
/** A number without leading zeros; an absent one counts as 0. BigInt, since dates are long. */
const plain = (digits) => String(BigInt(digits || '0'));
const localPart = (local) => local
    .toLowerCase()
    .split(/[-_.]/)
    .map((segment) => (/^\d+$/.test(segment) ? plain(segment) : segment))
    .join('.');
/** Whether two normalised versions are one: 1.4 equals 1.4.0 (PEP 440, "Version matching"). */
function isSameVersion(a, b) {
    return withoutZeros(a) === withoutZeros(b);
}
function withoutZeros(version) {
    const [numbers = ''] = /^[\d.!]*\d/.exec(version) ?? [];
    const parts = numbers.split('.');
    while (parts.length > 1 && parts.at(-1) === '0')
        parts.pop();
    return parts.join('.') + version.slice(numbers.length);
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** So many of a thing: `1 file`, `2 files`; with a plural that is not regular `2 canaries`. */
const counted = (count, thing, things = `${thing}s`) => `${count} ${count === 1 ? thing : things}`;


/***/ }),

/***/ 92578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ someOf)
/* harmony export */ });
/** The first of many names, and how many more there are: all of them would tell nobody more. */
function someOf(names, most = 20) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}


/***/ }),

/***/ 11141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ BEAT_MS),
/* harmony export */   Ih: () => (/* binding */ DEAD_MS),
/* harmony export */   QM: () => (/* binding */ parseLease),
/* harmony export */   SW: () => (/* binding */ LeaseWatch)
/* harmony export */ });
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95255);

/** A holder writes its lease that often. */
const BEAT_MS = 15_000;
/** A holder whose beat has not changed for so long is dead. */
const DEAD_MS = 45_000;
const MAX_BYTES = 2048;
const MAX_TEXT = 300;
/** @returns undefined for what is no lease: then nobody holds the channel */
function parseLease(payload) {
    if (payload.length > MAX_BYTES)
        return undefined;
    try {
        const { holder, url, id, epoch, beat } = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(payload.toString());
        const isText = (value) => typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
        if (holder !== null && !isText(holder))
            return undefined;
        if (!isText(id))
            return undefined;
        if (!Number.isSafeInteger(epoch) || !Number.isSafeInteger(beat))
            return undefined;
        return {
            holder,
            id,
            epoch: Number(epoch),
            beat: Number(beat),
            ...(isText(url) && { url })
        };
    }
    catch {
        return undefined;
    }
}
/** Watches a lease from outside, by a monotonic clock of its own: clocks of two computers never agree. */
class LeaseWatch {
    knownEpoch;
    deadMs;
    seen;
    changedMs;
    hasBeaten = false;
    /** @param knownEpoch of the document: what is lower is an old will, or an old snapshot */
    constructor(nowMs, knownEpoch = 0, deadMs = DEAD_MS) {
        this.knownEpoch = knownEpoch;
        this.deadMs = deadMs;
        this.changedMs = nowMs;
    }
    /** Takes in what is retained, or what comes. */
    see(lease, nowMs) {
        if (!lease || lease.epoch < this.knownEpoch)
            return;
        const { seen } = this;
        if (seen && (lease.epoch < seen.epoch || (lease.epoch === seen.epoch && seen.holder === null)))
            return;
        if (seen && lease.holder !== null && lease.epoch === seen.epoch && lease.beat <= seen.beat)
            return;
        this.hasBeaten = seen !== undefined && lease.holder !== null;
        this.seen = lease;
        this.changedMs = nowMs;
    }
    /** Learns of a document with a higher epoch: whoever wrote it holds the channel, or did. */
    learn(epoch) {
        this.knownEpoch = Math.max(this.knownEpoch, epoch);
        if (this.seen && this.seen.epoch < this.knownEpoch)
            this.seen = undefined;
    }
    get epoch() {
        return Math.max(this.knownEpoch, this.seen?.epoch ?? 0);
    }
    /** `alive` was seen to beat; `unknown` is held, and may be dead. */
    state(nowMs) {
        if (!this.seen)
            return this.knownEpoch === 0 || this.isSilent(nowMs) ? 'free' : 'unknown';
        if (this.seen.holder === null)
            return 'free';
        if (this.isSilent(nowMs))
            return 'free';
        return this.hasBeaten ? 'alive' : 'unknown';
    }
    get holder() {
        return this.seen?.holder === null ? undefined : this.seen;
    }
    isSilent(nowMs) {
        return nowMs - this.changedMs >= this.deadMs;
    }
}


/***/ }),

/***/ 76730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listOf)
/* harmony export */ });
/** What boards are told: all that they ever read of a rollout. */
function listOf(document) {
    const { state, release, revert, previous, spread_s: spread } = document;
    switch (state) {
        case 'reverting':
        case 'reverted':
        case 'revert-incomplete':
            return whole(revert ?? previous ?? release);
        case 'complete':
            return whole(release);
        case 'planned':
        case 'paused':
        case 'halted':
            return staged(release, previous, { rollout: 0 });
        case 'running':
        case 'soaking': {
            const percent = document.steps[document.step];
            const { canary } = document;
            const limits = {
                ...(percent < 100 && { rollout: percent }),
                ...(percent < 100 && canary.length > 0 && { canary }),
                ...(spread > 0 && { spread })
            };
            return percent === 100 ? whole(release, limits) : staged(release, previous, limits);
        }
    }
}
function whole({ entry, packages }, limits = {}) {
    return [...packages, { ...entry, ...limits }];
}
/** Boards outside the step get the release before; so do those that do not know releases. */
function staged({ entry }, previous, limits) {
    const fallback = previous && { ...previous.entry, type: 'fallback' };
    return [...(previous?.packages ?? []), { ...entry, ...limits }, ...(fallback ? [fallback] : [])];
}


/***/ }),

/***/ 96305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded),
/* harmony export */   T: () => (/* binding */ parseDocument)
/* harmony export */ });
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95255);
/* harmony import */ var _release_retained_list__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8504);
/* harmony import */ var _release_shape__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66394);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97899);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);
/* harmony import */ var _document__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33042);






/** As much as a document ever has: two signatures, lists of old boards, and the boards that failed. */
const MAX_DOCUMENT_BYTES = 65_536;
/** Of the boards that failed, so many are named. */
const MAX_FAILED = 200;
/** Canaries, 19 percentages, and everybody. */
const MAX_STEPS = 21;
const MAX_TEXT = 500;
const MAX_SIGNATURE = 512;
/**
 * Reads a document that a broker retains. Anybody may have put it there.
 *
 * @param topic for the message
 * @throws Failure `rollout`
 */
function parseDocument(topic, payload) {
    const malformed = (why) => new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('rollout', `what is retained on ${topic} is not a rollout: ${why}; clear the topic and publish again`);
    if (payload.length > MAX_DOCUMENT_BYTES)
        throw malformed(`it has ${payload.length} bytes`);
    let document;
    try {
        document = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(payload.toString());
    }
    catch {
        throw malformed('it is not JSON');
    }
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(document) || document['format'] !== 1)
        throw malformed('its format is not 1');
    const wrong = Object.entries(RULES).find(([key, isGood]) => !isGood(document[key]));
    if (wrong)
        throw malformed(`its ${wrong[0]} is not what it has to be`);
    const good = document;
    if (good.step >= good.steps.length)
        throw malformed('its step is none of its steps');
    if (!topic.endsWith(`/${good.channel}`))
        throw malformed('it is of another channel');
    return good;
}
/** As much of it as a document may hold: who reads it refuses a longer one. */
function bounded(document) {
    const reason = document.reason.slice(0, MAX_TEXT);
    let failed = document.failed.slice(0, MAX_FAILED);
    const isTooLong = () => Buffer.byteLength(JSON.stringify({ ...document, reason, failed })) > MAX_DOCUMENT_BYTES;
    while (failed.length > 0 && isTooLong())
        failed = failed.slice(0, failed.length / 2);
    return { ...document, reason, failed };
}
const isText = (value, max = MAX_TEXT) => typeof value === 'string' && value.length <= max;
const isPercent = (value) => typeof value === 'number' && value >= 0 && value <= 100;
const isListOf = (value, max, isGood) => Array.isArray(value) && value.length <= max && value.every(isGood);
const isLimit = (value) => (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(value) && ((0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my)(value['count']) || isPercent(value['percent']));
const isOffer = (value) => (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(value) &&
    (0,_release_retained_list__WEBPACK_IMPORTED_MODULE_0__/* .isReleaseEntry */ .Ms)(value['entry']) &&
    isListOf(value['packages'], 100, _release_retained_list__WEBPACK_IMPORTED_MODULE_0__/* .isPackageEntry */ .jr);
const orNull = (isGood) => (value) => value === null || isGood(value);
/** Percentages rise, and end with everybody. */
const areSteps = (value) => isListOf(value, MAX_STEPS, isPercent) &&
    value.at(-1) === 100 &&
    value.every((percent, index, all) => index === 0 || percent > all[index - 1]);
const RULES = {
    format: (value) => value === 1,
    id: (value) => isText(value, 100),
    epoch: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    rev: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    channel: (value) => isText(value, 200),
    state: (value) => _document__WEBPACK_IMPORTED_MODULE_3__/* .STATES */ .xj.some((state) => state === value),
    step: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    steps: areSteps,
    canary: (value) => isListOf(value, _release_update_list__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CANARIES */ .ub, (id) => isText(id, 200)),
    soak_s: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    step_timeout_s: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    stall_s: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    limits: (value) => (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(value) && isLimit(value['step']) && isLimit(value['total']) && (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my)(value['min']),
    on_failure: (value) => value === 'revert' || value === 'halt' || value === 'pause',
    spread_s: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    since: _release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my,
    release: isOffer,
    previous: orNull(isOffer),
    revert: orNull(isOffer),
    failed: (value) => isListOf(value, MAX_FAILED, (each) => (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(each) && isText(each['id'], 200) && isText(each['code'], 40)),
    counts: (value) => (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(value) && Object.keys(_document__WEBPACK_IMPORTED_MODULE_3__/* .NO_COUNTS */ .lZ).every((key) => (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my)(value[key])),
    reason: (value) => isText(value),
    by: (value) => isText(value),
    content: (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isAbsentOr */ .R_)((value) => isText(value, 64)),
    sig: (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_SIGNATURE)),
    key: (0,_release_shape__WEBPACK_IMPORTED_MODULE_5__/* .isAbsentOr */ .R_)((value) => isText(value, 8))
};


/***/ }),

/***/ 86110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ requirePolicy),
/* harmony export */   x: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5293);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _document__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33042);



/** The policy is signed, where there is a key. */
function signed(document, sign) {
    return sign ? { ...document, ...sign(Buffer.from((0,_document__WEBPACK_IMPORTED_MODULE_2__/* .policyText */ .MJ)(document))) } : document;
}
/**
 * Going on with a rollout that is signed needs its key, and who has a key goes on with no other: anybody who may
 * publish could have written it.
 *
 * @throws Failure `key-needed`, `rollout-forged`
 */
function requirePolicy(document, sign) {
    const { sig, channel, release } = document;
    if (!sign && sig === undefined && release.entry.sig === undefined)
        return;
    if (!sign)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('key-needed', `the rollout on channel ${channel} is signed: to go on with it give signing-key; halt and pause need none`);
    if ((0,_release_signature__WEBPACK_IMPORTED_MODULE_0__/* .hasSigned */ .f8)(sign, Buffer.from((0,_document__WEBPACK_IMPORTED_MODULE_2__/* .policyText */ .MJ)(document)), sig))
        return;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('rollout-forged', `the rollout on channel ${channel} is not signed with this key: somebody else has made or changed it; ` +
        'halt it (mpy-blox rollout halt), and publish with supersede');
}


/***/ })

};
