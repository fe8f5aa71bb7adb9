export const id = 9145;
export const ids = [9145];
export const modules = {

/***/ 49910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ readMark),
/* harmony export */   U: () => (/* binding */ pruningOver),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   mn: () => (/* binding */ NO_PRUNING),
/* harmony export */   wy: () => (/* binding */ encodeMark)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95255);


const NO_PRUNING = { run: '', isActive: false };
/** A mark that has not changed for so long is that of a pruning which died. */
const DEAD_MS = 60_000;
const LOOK_MS = 1_000;
const MAX_RUN = 64;
function encodeMark({ run, isActive }) {
    return JSON.stringify({ run, active: isActive });
}
/** What is not a mark is none: everything is looked at again then. */
function parseMark(payload) {
    try {
        const { run, active } = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(payload.toString());
        if (typeof run === 'string' && run.length <= MAX_RUN)
            return { run, isActive: active === true };
    }
    catch {
        // Somebody else's.
    }
    return NO_PRUNING;
}
/** @param quiet as for `Connection.retained` */
async function readMark(connection, topics, quiet) {
    const payload = await connection.retainedOn(topics.pruning(), quiet);
    return payload ? parseMark(payload) : NO_PRUNING;
}
/**
 * Waits while packages are being deleted, and until a mark that says so is that of a pruning which died.
 *
 * @param deadMs how long an unchanged mark is believed, by this computer's monotonic clock
 */
async function pruningOver(connection, topics, deadMs = DEAD_MS) {
    let believed;
    let sinceMs = 0;
    for (;;) {
        const { run, isActive } = await readMark(connection, topics);
        if (!isActive)
            return;
        if (run !== believed)
            [believed, sinceMs] = [run, performance.now()];
        if (performance.now() - sinceMs > deadMs)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(LOOK_MS, deadMs / 4));
    }
}


/***/ }),

/***/ 44177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  transmit: () => (/* binding */ transmit)
});

// EXTERNAL MODULE: ./action/release/final-states.ts
var final_states = __webpack_require__(84478);
// EXTERNAL MODULE: ./action/report/counted.ts
var counted = __webpack_require__(49774);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/channel/base.ts + 2 modules
var channel_base = __webpack_require__(70988);
// EXTERNAL MODULE: ./action/channel/channel-rollout.ts
var channel_rollout = __webpack_require__(16010);
// EXTERNAL MODULE: ./action/channel/channel-view.ts
var channel_view = __webpack_require__(96366);
// EXTERNAL MODULE: ./action/channel/silence.ts
var silence = __webpack_require__(81414);
;// CONCATENATED MODULE: ./action/channel/claimed.ts



/** Where nobody says who publishes. */
const SOMEBODY = { by: 'a publisher' };
/** The channels that a publication writes to, each claimed while its packages are under way. */
class Claimed {
    watcher;
    topics;
    options;
    reporter;
    rollouts = new Map();
    views = new Map();
    planning = Promise.resolve();
    released;
    constructor(watcher, topics, options, reporter) {
        this.watcher = watcher;
        this.topics = topics;
        this.options = options;
        this.reporter = reporter;
    }
    /** Begins to look who has the channels: a lease that comes late must not be taken for a channel that nobody has. */
    look(destinations) {
        if (this.options.bringsBack)
            return;
        for (const { channel, list } of destinations) {
            if (channel === undefined || !isOfRelease(list))
                continue;
            const view = (0,channel_view/* lookAt */.t)(this.watcher, this.topics, channel, silence/* FIRST_TIME */.lj);
            view.catch(() => { }); // told when it is waited for
            this.views.set(channel, view);
        }
    }
    /**
     * Claims the channels of releases whose list is to be sent. Lists without a release have no document, nor has
     * what was published before and is brought back as it was.
     *
     * @param told channels' lists, by topic
     */
    plan(destinations, lists, told) {
        this.planning = this.claimAll(destinations, lists, told);
        return this.planning;
    }
    async claimAll(destinations, lists, told) {
        const { broker, rollout = SOMEBODY } = this.options;
        const sent = new Set(lists.map(({ topic }) => topic));
        for (const { channel, ...rest } of destinations) {
            const view = channel === undefined ? undefined : this.views.get(channel);
            if (channel === undefined || view === undefined)
                continue;
            const topic = this.topics.channel(channel);
            if (!sent.has(topic))
                continue;
            const planned = await channel_rollout/* ChannelRollout */.f.plan(this.watcher, this.topics, { channel, ...rest }, { view: await view, list: told.get(topic) }, { ...rollout, broker }, this.reporter);
            this.rollouts.set(topic, planned);
        }
    }
    get isStaged() {
        return [...this.rollouts.values()].some(({ isStaged }) => isStaged);
    }
    /** Writes documents and lists of channels to which a release goes at once. @returns what is yet to be sent */
    async tell(lists) {
        for (const rollout of this.rollouts.values())
            if (!rollout.isStaged)
                await rollout.tell();
        return lists.filter(({ topic }) => !this.rollouts.has(topic));
    }
    /**
     * Rolls out in steps where that was asked for, which is to one channel.
     *
     * @param known is told how far it came, if it fails
     */
    async drive(known) {
        const staged = [...this.rollouts.values()].find(({ isStaged }) => isStaged);
        return staged?.drive(known);
    }
    /** Lets others have the channels that were told; one that gets its release in steps is kept. */
    async releaseTold() {
        if (!this.isStaged)
            await this.release();
    }
    /** Also what is still being claimed, where something else has failed meanwhile. */
    release() {
        return (this.released ??= this.releaseAll());
    }
    async releaseAll() {
        await this.planning.catch(() => { });
        await Promise.all([...this.rollouts.values()].map((rollout) => rollout.release()));
    }
}
const isOfRelease = (list) => list.some(({ type }) => type === 'release');

// EXTERNAL MODULE: ./action/channel/connection.ts + 7 modules
var channel_connection = __webpack_require__(25331);
// EXTERNAL MODULE: ./action/channel/index-topic.ts
var index_topic = __webpack_require__(37451);
;// CONCATENATED MODULE: ./action/channel/interruption.ts

/** Fails once it is interrupted, which is for what comes before boards are told; listens until it is forgotten. */
function interruptionOf(stop) {
    let forget = () => { };
    const before = new Promise((_, reject) => {
        const hear = () => reject(new failure/* Failure */.HR('interrupted', 'interrupted before boards were told of it: they go on as before. What was sent stays, and the same command goes on from there'));
        stop?.addEventListener('abort', hear);
        forget = () => stop?.removeEventListener('abort', hear);
    });
    before.catch(() => { }); // told where it is waited for
    return { before, forget };
}

// EXTERNAL MODULE: ./action/channel/reports.ts
var reports = __webpack_require__(84366);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
;// CONCATENATED MODULE: ./action/channel/addressed.ts


/**
 * What the single boards of this library that a release is for have said of themselves. For these the broker may keep
 * the list until they are back, since they clear it at their verdict: an original board would install it at every boot.
 * A board that gives another id than that of its topic is left out: nobody knows who would take the list.
 */
class Addressed {
    /** By device id. */
    boards = new Map();
    asked;
    constructor(options) {
        const topics = new channel_topics/* Topics */.n(options);
        const isRelease = options.list.some(({ type }) => type === 'release');
        const deviceIds = isRelease ? options.deviceIds : [];
        this.asked = new Map(deviceIds.map((deviceId) => [topics.info(deviceId), deviceId]));
    }
    /** What has to be asked for. */
    get topics() {
        return [...this.asked.keys()];
    }
    /** Takes in what is retained on one of the topics; others are ignored. */
    take(topic, payload) {
        const deviceId = this.asked.get(topic);
        const info = deviceId === undefined ? undefined : infoIn(payload);
        if (info?.mpy !== undefined && info.deviceId === deviceId)
            this.boards.set(deviceId, info);
    }
}
function infoIn(payload) {
    try {
        return (0,reports/* readReport */.tL)('info', payload);
    }
    catch (error) {
        if (error instanceof reports/* NotUnderstood */.fO)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./action/channel/pruning.ts
var pruning = __webpack_require__(49910);
;// CONCATENATED MODULE: ./action/channel/look-around.ts



/** Asks in one go for everything that is of interest. */
async function lookAround(connection, topics, packages, bases, options) {
    const wanted = new Map(packages.map(({ topic, payload }) => [topic, Buffer.from(payload)]));
    const present = new Set();
    const told = new Map();
    let mark = pruning/* NO_PRUNING */.mn;
    const addressed = new Addressed(options);
    const visit = (topic, payload) => {
        if (bases.includes(topic))
            told.set(topic, payload);
        else if (topic === topics.pruning())
            mark = (0,pruning/* parseMark */.lw)(payload);
        else if (wanted.get(topic)?.equals(payload))
            present.add(topic);
        else
            addressed.take(topic, payload);
    };
    await connection.retained([...new Set(bases), topics.pruning(), ...wanted.keys(), ...addressed.topics], visit, silence/* BRIEFLY */.kH);
    return { present, told, mark, addressed: addressed.boards };
}
/**
 * Looks again, after the index has been written, if somebody pruned meanwhile.
 *
 * @returns packages that are not there any more
 */
async function sinceDeleted(connection, topics, packages, { present, mark }, options) {
    // Where nobody ever pruned, nothing that this one sent itself was half deleted before.
    if (present.size === 0 && mark.run === '')
        return [];
    const now = await (0,pruning/* readMark */.Mp)(connection, topics, silence/* BRIEFLY */.kH);
    if (!now.isActive && now.run === mark.run)
        return [];
    await (0,pruning/* pruningOver */.U)(connection, topics);
    const left = await lookAround(connection, topics, packages, [], options);
    return packages.filter(({ topic }) => !left.present.has(topic));
}

// EXTERNAL MODULE: ./action/release/retained-list.ts
var retained_list = __webpack_require__(8504);
// EXTERNAL MODULE: ./action/channel/publication.ts
var publication = __webpack_require__(44143);
;// CONCATENATED MODULE: ./action/channel/owner.ts



/**
 * A channel belongs to one release name: what its boards run is composed when it is built, not on the board. Single
 * boards may get anything.
 *
 * @param told what the channel retains
 * @throws Failure `channel-owner`, naming both
 */
function checkOwner({ channel, list }, told) {
    if (channel === undefined || told === undefined)
        return;
    const before = (0,retained_list/* ownersOf */.K2)(told);
    const now = (0,retained_list/* ownersOf */.K2)(Buffer.from((0,publication/* encodeList */.hz)(list)));
    const same = new Set(now.map(normalised));
    if (before.length === 0 ||
        now.length === 0 ||
        before.map(normalised).some((one) => same.has(one)))
        return;
    throw new failure/* Failure */.HR('channel-owner', `the channel ${channel} carries ${before.join(', ')}, and this is ${now.join(', ')}: nothing was published. ` +
        'Boards would go on running both; make one project of them, publish to another channel, or give replace-owner');
}
/**
 * What is brought back must not take the place of anything.
 *
 * @throws Failure `channel-in-use`
 */
function checkUnused({ channel, list }, told) {
    if (told === undefined || told.length === 0 || told.equals(Buffer.from((0,publication/* encodeList */.hz)(list))))
        return;
    throw new failure/* Failure */.HR('channel-in-use', `the channel ${channel} has another list, of ${(0,retained_list/* ownersOf */.K2)(told).join(', ') || 'nobody'}: nothing was sent. What it has is ` +
        'replaced by publish, not by republish');
}
/** As PEP 503 has it: lists of original publishers have names as they were written. */
const normalised = (name) => name.replace(/[-_.]+/g, '-').toLowerCase();

// EXTERNAL MODULE: ./action/channel/read-back.ts
var read_back = __webpack_require__(97633);
// EXTERNAL MODULE: ./action/channel/record.ts
var record = __webpack_require__(73632);
// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(85476);
// EXTERNAL MODULE: ./action/channel/fleet.ts + 1 modules
var channel_fleet = __webpack_require__(99111);
// EXTERNAL MODULE: ./action/release/place.ts
var place = __webpack_require__(29296);
// EXTERNAL MODULE: ./action/channel/waiting.ts
var channel_waiting = __webpack_require__(59610);
;// CONCATENATED MODULE: ./action/channel/arrival.ts




/** After this long without anything that was retained, the broker has told all that it knows. */
const SETTLE_MS = 500;
/**
 * Waits until all addressed boards have confirmed or given up, or the time is over. A channel's boards
 * are those whose `info` names it. Boards that are off, or sleep or hold the release back until later, are not waited for.
 *
 * @param stop ends it early
 */
async function waitForBoards(fleet, addressees, timeoutMs, reporter, stop) {
    const endMs = Date.now() + timeoutMs;
    const tallies = addressees.map((some) => new Tally(some, endMs, reporter));
    const isDecided = () => tallies.every((tally) => tally.isDecided);
    const percent = () => Math.round(tallies.reduce((sum, tally) => sum + tally.percent, 0) / tallies.length);
    const progress = reporter.progress('Boards', 100, '%');
    await new Promise((resolve) => {
        let settling;
        const finish = () => {
            unhear();
            stop?.removeEventListener('abort', finish);
            clearTimeout(settling);
            clearTimeout(timer);
            resolve();
        };
        const settle = () => {
            for (const tally of tallies)
                tally.nameUnknown();
            settling = undefined;
            if (isDecided())
                finish();
        };
        const timer = setTimeout(finish, timeoutMs);
        const unhear = fleet.onReport((board, retained) => {
            for (const tally of tallies)
                tally.count(board);
            progress.update(percent());
            if (retained)
                clearTimeout(settling);
            if (retained || (isDecided() && settling === undefined))
                settling = setTimeout(settle, SETTLE_MS);
        });
        for (const board of fleet.boards())
            for (const tally of tallies)
                tally.count(board);
        settling = setTimeout(settle, SETTLE_MS);
        stop?.addEventListener('abort', finish);
        if (stop?.aborted)
            finish();
    });
    progress.stop();
    for (const line of fleet.misunderstood.lines())
        reporter.warning(line);
    return arrivalOf(tallies);
}
function arrivalOf(tallies) {
    const boards = tallies.flatMap((tally) => tally.outcomes());
    return {
        boards: boards.sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1)),
        onChannel: Object.fromEntries(tallies.flatMap((tally) => tally.presence()))
    };
}
/** Counts verdicts. One report touches one board, however many there are. */
class Tally {
    addressees;
    endMs;
    reporter;
    begunMs = performance.now();
    standings = new Map();
    onChannel = new Set();
    settled = 0;
    percents = 0;
    constructor(addressees, 
    /** When waiting ends, in ms since 1970. */
    endMs, reporter) {
        this.addressees = addressees;
        this.endMs = endMs;
        this.reporter = reporter;
        for (const deviceId of addressees.deviceIds)
            this.stand({ deviceId }, true);
    }
    /** Whether there is nobody left to wait for. */
    get isDecided() {
        return this.settled === this.standings.size && this.standings.size > 0;
    }
    get percent() {
        return this.standings.size === 0 ? 0 : Math.round(this.percents / this.standings.size);
    }
    count(report) {
        const { deviceId } = report;
        // What somebody else says in a board's name tells that there is one, and nothing of how it stands.
        const board = (0,channel_fleet/* isImpostor */.Y)(report) ? { deviceId, online: true } : report;
        const isOnChannel = board.info !== undefined && board.info.channel === this.addressees.channel;
        if (isOnChannel)
            this.onChannel.add(deviceId);
        else
            this.onChannel.delete(deviceId);
        const standing = this.standings.get(deviceId) ??
            (isOnChannel && this.takesPart(deviceId) ? this.stand(board, false) : undefined);
        if (!standing)
            return;
        standing.board = board;
        this.show(standing);
        const isBound = standing.isNamed || isOnChannel || this.isBegun(board);
        if (!isBound && !standing.verdict)
            this.forget(standing);
        else
            this.weigh(standing);
    }
    /** Ends the waiting for boards that the broker would have told of by now. */
    nameUnknown() {
        for (const standing of this.standings.values()) {
            if (standing.isSettled || !isUnheard(standing.board))
                continue;
            this.settle(standing, true);
            this.reporter.warning(`${standing.board.deviceId}: the broker has never heard of this board; check the id`);
        }
    }
    outcomes() {
        return [...this.standings.values()].map((standing) => this.outcomeOf(standing));
    }
    /** How many boards are on the channel. */
    presence() {
        const { channel } = this.addressees;
        return channel === undefined ? [] : [[channel, this.onChannel.size]];
    }
    stand(board, isNamed) {
        const standing = { board, isNamed, percent: 0, isSettled: false };
        this.standings.set(board.deviceId, standing);
        return standing;
    }
    forget(standing) {
        this.settle(standing, false);
        this.percents -= standing.percent;
        this.standings.delete(standing.board.deviceId);
    }
    weigh(standing) {
        const { board } = standing;
        const verdict = standing.verdict ?? this.verdictOf(board);
        if (verdict)
            standing.verdict = verdict;
        // A board resets during an update and is off for that long: only who has not begun is offline.
        const waiting = this.waitingOf(board);
        const isLater = waiting !== undefined && (waiting.untilMs ?? Infinity) > this.endMs;
        const isOff = board.online === false && !waiting && !this.isBegun(board);
        this.settle(standing, standing.verdict !== undefined || isOff || isLater);
        const percent = this.percentOf(standing);
        this.percents += percent - standing.percent;
        standing.percent = percent;
    }
    settle(standing, isSettled) {
        if (standing.isSettled !== isSettled)
            this.settled += isSettled ? 1 : -1;
        standing.isSettled = isSettled;
    }
    show(standing) {
        const { deviceId, status } = standing.board;
        if (status?.release !== this.addressees.release || standing.shown === status.state)
            return;
        standing.shown = status.state;
        const waiting = status.state === 'held' ? this.waitingOf(standing.board) : undefined;
        const why = status.error
            ? `: ${status.error.text} (${status.error.code})`
            : waiting
                ? `: ${(0,channel_waiting/* shownWaiting */.n)(waiting)}`
                : '';
        this.reporter.info(`${deviceId}: ${status.state}${why}`);
    }
    isBegun({ status }) {
        return status?.release === this.addressees.release;
    }
    /** What keeps it from this release: sleep, or that it holds this very release back. */
    waitingOf(board) {
        const waiting = (0,channel_waiting/* waitingOf */.P)(board);
        return waiting?.why === 'asleep' || this.isBegun(board) ? waiting : undefined;
    }
    takesPart(deviceId) {
        const { release, rollout } = this.addressees;
        return rollout === undefined || (0,place/* takesPart */.G)(release, deviceId, rollout);
    }
    /** @returns an outcome that no later report changes */
    verdictOf({ deviceId, status }) {
        if (status?.release !== this.addressees.release)
            return undefined;
        const { state, version, error } = status;
        if (!(0,final_states/* isFinal */.d)(state))
            return undefined;
        return {
            deviceId,
            outcome: state,
            ...(version !== null && { version }),
            ...(error && { error }),
            seconds: this.seconds
        };
    }
    outcomeOf({ board, verdict }) {
        if (verdict)
            return verdict;
        const { deviceId, online, status } = board;
        const common = { deviceId, seconds: this.seconds };
        const waiting = this.waitingOf(board);
        if (waiting) {
            const { why, untilMs } = waiting;
            const until = untilMs === undefined ? {} : { until: Math.round(untilMs / 1000) };
            return { ...common, outcome: 'pending', why, ...until };
        }
        if (status && this.isBegun(board))
            return { ...common, outcome: 'stalled', ...(status.error && { error: status.error }) };
        if (isUnheard(board))
            return { ...common, outcome: 'unknown' };
        return { ...common, outcome: 'pending', why: online === false ? 'offline' : 'not-begun' };
    }
    percentOf({ board, isSettled }) {
        if (isSettled)
            return 100;
        // The download is most of it; the rest is the reset and the trial.
        return this.isBegun(board) ? (board.status?.progress ?? 0) * 0.9 : 0;
    }
    get seconds() {
        return Math.round(performance.now() - this.begunMs) / 1000;
    }
}
function isUnheard({ info, status, online }) {
    return info === undefined && status === undefined && online === undefined;
}

// EXTERNAL MODULE: ./action/channel/crash-logs.ts
var crash_logs = __webpack_require__(31916);
// EXTERNAL MODULE: ./action/channel/doubts.ts
var channel_doubts = __webpack_require__(78118);
;// CONCATENATED MODULE: ./action/channel/tell-boards.ts







/** With four topics each they stay below the ten subscriptions that some brokers allow. */
const FEW_BOARDS = 2;
/**
 * Sends the lists, and waits for what the boards say where that is wanted.
 *
 * @param tell sends them
 */
async function tellBoards(connection, options, destinations, tell, reporter) {
    const { channel, deviceIds, waitS, stop } = options;
    if (waitS === undefined) {
        await tell();
        return undefined;
    }
    // Listening begins before there is anything to hear.
    const topics = new channel_topics/* Topics */.n(options);
    const few = channel === undefined && deviceIds.length <= FEW_BOARDS;
    const fleet = await channel_fleet/* Fleet */.P.watch(connection, topics, few ? deviceIds : undefined);
    const logs = await crash_logs/* CrashLogs */.X.watch(connection, topics, few ? deviceIds : undefined);
    const doubts = channel_doubts/* Doubts */.G.of(fleet);
    await tell();
    const addressees = destinations.map(addresseesOf);
    const arrival = await waitForBoards(fleet, addressees, waitS * 1000, reporter, stop);
    await Promise.all([fleet.stop(), logs.stop()]);
    for (const line of doubts.lines())
        reporter.warning(line);
    return { ...arrival, boards: arrival.boards.map((board) => withLog(board, logs)) };
}
function withLog(board, logs) {
    const log = board.outcome === 'confirmed' ? undefined : logs.of(board.deviceId);
    return log === undefined ? board : { ...board, log };
}
function addresseesOf({ list, channel, deviceIds }) {
    const entry = list.find((candidate) => candidate.type === 'release');
    return {
        release: entry?.pkg_sha256 ?? (0,blob/* sha256Of */.Bj)(Buffer.from((0,publication/* encodeList */.hz)(list))),
        deviceIds,
        ...(channel !== undefined && { channel }),
        ...(entry?.rollout !== undefined && { rollout: entry.rollout })
    };
}

// EXTERNAL MODULE: ./action/options/secret.ts
var secret = __webpack_require__(51306);
// EXTERNAL MODULE: ./action/channel/trust.ts
var trust = __webpack_require__(32287);
;// CONCATENATED MODULE: ./action/channel/unsigned.ts





/**
 * Warns of what is not signed where the release before was: a workflow whose secret is not set publishes like that.
 *
 * @param told what the channel retains
 */
function warnOfUnsigned(options, told, reporter) {
    const { channel, list } = options;
    if (channel === undefined || told === undefined)
        return;
    const key = (0,failure/* unlessFailure */.rS)(() => (0,retained_list/* releaseEntryOf */.Nn)((0,channel_base/* baseTopic */.ND)(options), told))?.key;
    if (key === undefined || list.some((entry) => entry.type === 'release' && entry.key))
        return;
    reporter.warning(`the channel ${channel} has a release that key ${key} signed, and this is not signed: boards that hold keys refuse it. ` +
        (0,secret/* ifGiven */.NF)('signing-key'));
}
/** Warns of what single boards refuse by the keys that they hold. */
function warnOfDistrust({ deviceIds, list }, addressed, reporter) {
    const entry = list.find(({ type }) => type === 'release');
    if (entry?.type !== 'release')
        return;
    const { key } = entry;
    const refusing = deviceIds.filter((id) => (0,trust/* distrust */.p)(addressed.get(id)?.keys ?? [], entry));
    if (refusing.length === 0)
        return;
    const boards = refusing.join(', ');
    reporter.warning(key === undefined
        ? `this is not signed, and boards that hold keys refuse it: ${boards}. ${(0,secret/* ifGiven */.NF)('signing-key')}`
        : `this is signed with key ${key}, and boards that hold others alone refuse it: ${boards}; sign with one of theirs`);
}

;// CONCATENATED MODULE: ./action/channel/transmission.ts
















/** Sends a publication: packages first, each acknowledged, then the update list. See `publish`. */
async function transmit(options, { destinations, planned, ownLimit }, reporter) {
    const connection = await (0,channel_connection/* connect */.eE)(options.broker, reporter);
    const interruption = interruptionOf(options.stop);
    try {
        requireWhatBoardsNeed(connection);
        const brokerLimit = connection.maximumPacketBytes;
        (0,publication/* checkSizes */.rU)(planned, brokerLimit === undefined ? ownLimit : { bytes: brokerLimit, of: 'broker' });
        const { before } = interruption;
        const transmission = new Transmission(connection, options, destinations, before, reporter);
        return await transmission.run(planned.packages);
    }
    finally {
        interruption.forget();
        await connection.close();
    }
}
/** One publication over one connection. */
class Transmission {
    connection;
    options;
    destinations;
    interrupted;
    reporter;
    topics;
    bases;
    claimed;
    constructor(connection, options, destinations, 
    /** Fails when it is interrupted before boards know of it. */
    interrupted, reporter) {
        this.connection = connection;
        this.options = options;
        this.destinations = destinations;
        this.interrupted = interrupted;
        this.reporter = reporter;
        this.topics = new channel_topics/* Topics */.n(options);
        this.bases = destinations.map(channel_base/* baseTopic */.ND);
        this.claimed = new Claimed(connection, this.topics, options, reporter);
    }
    /** @param packages as they are where boards run nothing of it yet */
    async run(packages) {
        const { connection, topics, claimed, options } = this;
        const index = (0,record/* indexBefore */.MP)(connection, topics, options);
        index.catch(() => { }); // told when it is waited for, in `bring`
        claimed.look(this.destinations);
        const around = await lookAround(connection, topics, packages, this.bases, options);
        this.checkTold(around);
        const work = await this.plan(around);
        try {
            const { isNew, deleted } = await this.bring(work, index);
            const tell = () => this.tell(work, isNew);
            let arrival;
            if (claimed.isStaged)
                await tell();
            else
                arrival = await tellBoards(connection, options, this.destinations, tell, this.reporter);
            const sent = { ...this.sentOf(work, deleted), ...(arrival && { arrival }) };
            if (!claimed.isStaged)
                options.known?.(sent);
            await this.requireListsKept(work, arrival?.boards ?? []);
            const rollout = await claimed.drive((rollout) => options.known?.({ ...sent, rollout }));
            return { ...sent, ...(rollout && { rollout }) };
        }
        finally {
            await claimed.release();
        }
    }
    /** What others have published there is not overwritten unasked. */
    checkTold({ told }) {
        const { bringsBack, replaceOwner } = this.options;
        const check = bringsBack ? checkUnused : replaceOwner ? undefined : checkOwner;
        if (check)
            this.destinations.forEach((one, n) => check(one, told.get(this.bases[n])));
    }
    async plan(around) {
        const { connection, reporter } = this;
        const { present, told, addressed } = around;
        const offered = [];
        for (const [n, one] of this.destinations.entries()) {
            const base = told.get(this.bases[n]);
            warnOfUnsigned(one, base, reporter);
            warnOfDistrust(one, addressed, reporter);
            offered.push(await (0,channel_base/* offerDelta */.dS)(connection, one, base, reporter));
        }
        const { keepFor = new Set(addressed.keys()) } = this.options;
        const { packages, lists } = (0,publication/* allOf */.bn)(offered.map((one) => (0,publication/* planPublication */.WW)({ ...one, keepFor })));
        const missing = packages.filter(({ topic }) => !present.has(topic));
        reporter.info(`${connection.broker}: ${(0,counted/* counted */.h)(missing.length, 'package')} to send, ${present.size} already there.`);
        const isSaid = ({ topic, payload, retain }) => missing.length === 0 && retain && told.get(topic)?.equals(Buffer.from(payload)) === true;
        const fresh = lists.filter((list) => !isSaid(list));
        const change = (0,record/* recordOf */.zv)(this.destinations, told);
        return { around, offered, packages, missing, lists, fresh, change };
    }
    /**
     * Packages, and the index; the channels are claimed meanwhile.
     *
     * @returns whether the index had to be written, and the packages that somebody pruned before it was
     */
    async bring(work, index) {
        const { connection, topics, options, reporter } = this;
        const { around, offered, packages, missing, fresh, change } = work;
        connection.onReturn(() => this.makeGood(work));
        const send = async () => {
            // After the index is written nobody deletes what this release has from others, see `sinceDeleted`.
            const [, isNew] = await Promise.all([
                Promise.race([this.send(missing), this.interrupted]),
                change && index.then((seen) => (0,index_topic/* writeIndex */._M)(connection, topics, change, seen, reporter))
            ]);
            await connection.restore();
            await Promise.all([(0,read_back/* requireRetained */.w)(connection, missing), this.recheck(work, isNew)]);
            return isNew;
        };
        // A claim waits for about as many round trips as the packages, and neither needs the other.
        const [isNew] = await Promise.all([send(), this.claimed.plan(offered, fresh, around.told)]);
        options.known?.((0,publication/* messagesOf */.cr)([], missing, [...around.present]));
        const deleted = isNew ? await sinceDeleted(connection, topics, packages, around, options) : [];
        await this.send(deleted);
        return { isNew, deleted };
    }
    /** Sends again what a broker has lost that was away. */
    async makeGood(work) {
        const { connection, topics, options } = this;
        const { packages, missing } = work;
        // Whoever has lost something has lost what came last; to read all would take slow lines long.
        const last = (missing.length > 0 ? missing : packages).at(-1);
        const found = last && (await connection.retainedOn(last.topic));
        if (last && !found?.equals(Buffer.from(last.payload))) {
            const { present } = await lookAround(connection, topics, packages, [], options);
            await connection.publish(packages.filter(({ topic }) => !present.has(topic)));
        }
        await this.recheck(work, true);
    }
    /** Other publishers that had read the index before this one wrote it may have overwritten it. */
    async recheck({ change }, isNew) {
        if (change && isNew)
            await (0,index_topic/* changeIndex */.VN)(this.connection, this.topics, change, this.reporter);
    }
    async tell(work, isNew) {
        const { connection, claimed } = this;
        if (this.options.stop?.aborted)
            await this.interrupted;
        await connection.restore();
        const lists = await claimed.tell(work.fresh);
        await connection.publish(lists);
        // What is kept for a single board goes as soon as the board has a verdict.
        const lasting = lists.filter(({ topic }) => this.bases.includes(topic));
        await Promise.all([
            (0,read_back/* requireRetained */.w)(connection, lasting),
            this.recheck(work, isNew),
            claimed.releaseTold()
        ]);
        await connection.restore();
    }
    sentOf(work, deleted) {
        const { around, offered, missing, lists, fresh } = work;
        const said = lists.filter((list) => !fresh.includes(list)).map(({ topic }) => topic);
        return (0,publication/* messagesOf */.cr)(offered, [...missing, ...deleted, ...fresh], [...around.present, ...said]);
    }
    /** Lists for single boards that these have no verdict on yet. */
    async requireListsKept({ fresh }, boards) {
        const release = this.options.list.find(({ type }) => type === 'release');
        if (!release)
            return;
        const heard = boards.filter(({ outcome }) => (0,final_states/* isFinal */.d)(outcome)).map(({ deviceId }) => deviceId);
        const kept = fresh.filter(({ topic, retain }) => {
            const node = this.topics.nodeOf(topic);
            return retain && node && !heard.includes(node.deviceId);
        });
        await (0,read_back/* requireKept */.M)(this.connection, this.topics, kept, release.pkg_sha256);
    }
    async send(messages) {
        if (messages.length === 0)
            return;
        const progress = this.reporter.progress('Publishing', (0,publication/* totalBytes */.ob)(messages), 'B');
        let doneBytes = 0;
        try {
            await this.connection.publish(messages, ({ payload }) => {
                doneBytes += Buffer.byteLength(payload);
                progress.update(doneBytes);
            });
        }
        finally {
            progress.stop();
        }
    }
}
function requireWhatBoardsNeed(connection) {
    if (!connection.retains)
        throw new failure/* Failure */.HR('no-retained-messages', `${connection.broker} keeps no retained messages, by which boards get packages; allow them there`);
    if (!connection.acknowledges)
        throw new failure/* Failure */.HR('no-acknowledgements', `${connection.broker} takes messages at QoS 0 alone, so that nobody knows what has arrived; allow QoS 1 there`);
}


/***/ }),

/***/ 32287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ distrust)
/* harmony export */ });
/**
 * Why a board with these keys takes no such release, as far as they tell: who holds none takes any.
 *
 * @param keys ids of those that it holds
 * @param entry undefined for a list of wheels and files alone
 */
function distrust(keys, entry) {
    if (keys.length === 0)
        return undefined;
    if (!entry)
        return 'it takes signed releases only, and this is none';
    if (entry.key === undefined)
        return 'it holds keys, and this is not signed';
    if (keys.includes(entry.key))
        return undefined;
    return `it is signed with key ${entry.key}, and the board holds ${keys.join(', ')}`;
}


/***/ }),

/***/ 59610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ waitingOf),
/* harmony export */   n: () => (/* binding */ shownWaiting)
/* harmony export */ });
/* harmony import */ var _report_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47926);

/** A wake takes a while; a board that is later than this is lost, as far as anybody knows. */
const OVERDUE_MS = 300_000;
/** Whether a board sleeps until its next wake, or holds a release back. */
function waitingOf(board, nowMs = Date.now()) {
    const { asleep, status, online } = board;
    if (asleep && online !== true) {
        const untilMs = asleep.heardMs ?? asleep.untilMs ?? undefined;
        if (untilMs === undefined || untilMs + OVERDUE_MS > nowMs)
            return { why: 'asleep', ...(untilMs !== undefined && { untilMs }) };
    }
    if (status?.state !== 'held')
        return undefined;
    const { why = 'window', untilMs } = status.held ?? {};
    return { why, ...(untilMs !== undefined && { untilMs }) };
}
/** `asleep until 2026-11-26 03:00 UTC` */
function shownWaiting({ why, untilMs }) {
    if (untilMs === undefined)
        return why;
    return `${why} until ${(0,_report_moment__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._)(untilMs).slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 8504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Ms: () => (/* binding */ isReleaseEntry),
/* harmony export */   Nn: () => (/* binding */ releaseEntryOf),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   jr: () => (/* binding */ isPackageEntry)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66394);
/* harmony import */ var _update_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97899);




/** Above what any board takes: a list of wheels, files and one release. */
const MAX_LIST_BYTES = 65_536;
const MAX_TEXT = 200;
/** 384 bytes in base64, and no longer. */
const MAX_SIGNATURE = 512;
/**
 * Reads the release entry of an update list that a broker retains. Anybody may have put it there, so
 * that nothing is taken which is not what docs/protocol.md says.
 *
 * @param topic for the message
 * @returns undefined for a list without a release entry
 * @throws Failure `list`
 */
function releaseEntryOf(topic, payload) {
    const entries = entriesOf(topic, payload).filter(({ type }) => type === 'release');
    if (entries.length > 1)
        throw malformed(topic, 'it has more than one release entry');
    const [entry] = entries;
    const wrong = entry && wrongKeyOf(entry);
    if (wrong)
        throw malformed(topic, `the release entry's ${wrong} is not what it has to be`);
    return entry;
}
/** The list's entry of that kind for boards outside of a rollout, and its wheels and files. */
function othersOf(topic, payload) {
    const entries = entriesOf(topic, payload);
    const fallback = entries.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv).find(({ type }) => type === 'fallback');
    const isGood = fallback && isReleaseEntry({ ...fallback, type: 'release' });
    return {
        ...(isGood && { fallback: fallback }),
        packages: entries.filter(isPackageEntry)
    };
}
/**
 * Whose a retained list is: the name of its release, or those of the wheels in a list without one. None for a list
 * of files alone, and for what is no list.
 */
const ownersOf = (payload) => (0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .unlessFailure */ .rS)(() => ownersIn(payload)) ?? [];
function ownersIn(payload) {
    const release = releaseEntryOf('', payload);
    if (release)
        return [release.name];
    const wheels = entriesOf('', payload).filter(({ type }) => type === 'wheel');
    return wheels.map(({ name }) => name).filter((name) => typeof name === 'string');
}
function entriesOf(topic, payload) {
    if (payload.length > MAX_LIST_BYTES)
        throw malformed(topic, `it has ${payload.length} bytes`);
    let list;
    try {
        list = (0,_nested_json__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload.toString());
    }
    catch {
        throw malformed(topic, 'it is not JSON');
    }
    if (!Array.isArray(list))
        throw malformed(topic, 'it is not a JSON array');
    return list.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv);
}
const malformed = (topic, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `what is retained on ${topic} is not an update list: ${why}; publish again`);
const isText = (value, max) => typeof value === 'string' && value !== '' && value.length <= max;
const RULES = {
    name: (value) => isText(value, MAX_TEXT),
    version: (value) => isText(value, MAX_TEXT),
    pkg_sha256: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN,
    size: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my,
    key: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_TEXT)),
    sig: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_SIGNATURE)),
    rollout: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 100),
    canary: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => Array.isArray(value) &&
        value.length <= _update_list__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CANARIES */ .ub &&
        value.every((id) => isText(id, MAX_TEXT))),
    spread: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 3600),
    base: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)
};
/** Whether a value is a good release entry, wherever it stands. */
function isReleaseEntry(value) {
    return (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && value['type'] === 'release' && wrongKeyOf(value) === undefined;
}
function wrongKeyOf(entry) {
    return Object.entries(RULES).find(([key, isGood]) => !isGood(entry[key]))?.[0];
}
/** Whether a value is a wheel or a file as lists have them. */
function isPackageEntry(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || !(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)(value['pkg_sha256']) || !Number.isSafeInteger(value['size']))
        return false;
    return value['type'] === 'wheel'
        ? isText(value['name'], MAX_TEXT) && isText(value['version'], MAX_TEXT)
        : value['type'] === 'src' && isText(value['path'], MAX_TEXT);
}


/***/ }),

/***/ 47926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ago),
/* harmony export */   _: () => (/* binding */ isoDate)
/* harmony export */ });
const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000]
];
/** A span for people, in its largest unit: `3 d ago`, `2 min ago`, `now`. */
function ago(ms, suffix = ' ago') {
    const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? UNITS[3];
    const count = Math.floor(ms / size);
    return count <= 0 ? 'now' : `${count} ${unit}${suffix}`;
}
/** What a Date holds at most, ECMA-262 §21.4.1.1. */
const MAX_DATE_MS = 8.64e15;
/** A moment that somebody else wrote down, in ms since 1970, however far off. */
const isoDate = (ms) => new Date(Math.min(ms, MAX_DATE_MS)).toISOString();


/***/ }),

/***/ 99033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isStaged),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   oi: () => (/* binding */ isAbove)
/* harmony export */ });
/* unused harmony export DEFAULTS */
const DEFAULTS = {
    soak_s: 600,
    step_timeout_s: 3600,
    stall_s: 900,
    limit: { percent: 10 },
    min: 2,
    on_failure: 'halt'
};
/** Completes a wish; one for nothing goes to everybody at once. Steps end at 100, whatever was wished. */
function policyOf(wish) {
    const { canary = [], steps = [], maxFailures: limit = DEFAULTS.limit } = wish;
    const ids = Array.isArray(canary) ? canary : [];
    const first = Array.isArray(canary) ? (ids.length > 0 ? [0] : []) : [canary.percent];
    const all = [...new Set([...first, ...steps, 100])].sort((a, b) => a - b);
    return {
        steps: all,
        canary: ids,
        soak_s: wish.soakS ?? (all.length > 1 ? DEFAULTS.soak_s : 0),
        step_timeout_s: wish.stepTimeoutS ?? DEFAULTS.step_timeout_s,
        stall_s: DEFAULTS.stall_s,
        limits: { step: limit, total: limit, min: DEFAULTS.min },
        on_failure: wish.onFailure ?? DEFAULTS.on_failure,
        spread_s: wish.spreadS ?? 0
    };
}
/** Whether boards have to be watched: it does not go to everybody at once. */
const isStaged = ({ steps, soak_s }) => steps.length > 1 || soak_s > 0;
/** Steps of so few boards, and canaries, are stopped by a single one. */
const FEW = 3;
/** @param boards that are in the step, or in all */
function isAbove(limit, min, { failed, begun, boards }) {
    if ('count' in limit)
        return failed > limit.count;
    const least = boards <= FEW ? 1 : min;
    return failed >= least && failed * 100 > limit.percent * begun;
}


/***/ })

};
