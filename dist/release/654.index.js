export const id = 654;
export const ids = [654];
export const modules = {

/***/ 54654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completeRelease: () => (/* binding */ completeRelease)
});

// EXTERNAL MODULE: ./action/build/bundle.ts + 1 modules
var bundle = __webpack_require__(71872);
// EXTERNAL MODULE: ./action/release/release.ts
var release = __webpack_require__(87750);
// EXTERNAL MODULE: ./action/report/counted.ts
var counted = __webpack_require__(49774);
// EXTERNAL MODULE: ./action/report/size.ts
var report_size = __webpack_require__(59231);
;// CONCATENATED MODULE: ./action/commands/release-changes.ts



/** More than these nobody reads, and a release's text has an end (125,000 characters). */
const MAX_ROWS = 200;
/** The same for people, in Markdown. */
function changesText(after, before) {
    const now = filesOn(after);
    const size = (0,report_size/* formatSize */.X)([...now.values()].reduce((sum, { length }) => sum + length, 0));
    const whole = `${after.name} ${after.version} has ${(0,counted/* counted */.h)(now.size, 'file')}, ${size} on a board.`;
    if (before === undefined)
        return `${whole}\n`;
    const changes = changesBetween(filesOn(before), now);
    const since = `Since ${before.version}`;
    if (changes.length === 0)
        return `${whole}\n\n${since} nothing changes on a board.\n`;
    const bytes = changes.reduce((sum, change) => sum + (change.after ?? 0), 0);
    const rows = changes.slice(0, MAX_ROWS).map(rowOf);
    const more = changes.length - rows.length;
    return [
        whole,
        '',
        `${since} what changes on a board is ${(0,counted/* counted */.h)(changes.length, 'file')}, ${(0,report_size/* formatSize */.X)(bytes)} of them new:`,
        '',
        '| file | | bytes |',
        '|---|---|---|',
        ...rows,
        ...(more > 0 ? ['', `and ${more} more.`] : []),
        ''
    ].join('\n');
}
function rowOf({ path, before, after }) {
    const what = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const bytes = [before, after].filter((size) => size !== undefined).join(' → ');
    return `| \`${path.replaceAll(/[`|\\]/g, '_')}\` | ${what} | ${bytes} |`;
}
function changesBetween(before, after) {
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    return paths
        .filter((path) => !isSame(before.get(path), after.get(path)))
        .map((path) => ({ path, before: before.get(path)?.length, after: after.get(path)?.length }));
}
const isSame = (a, b) => a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
const NAMES_THE_VERSION = /\.dist-info\//;
/** What a board gets, but for what only names the version. */
function filesOn({ name, version, wheels, srcFiles }) {
    const files = (0,release/* boardFiles */.E0)({ name, version, srcFiles, wheels: wheels.map(({ bytes }) => bytes) });
    return new Map([...files].filter(([path]) => !NAMES_THE_VERSION.test(path)));
}

// EXTERNAL MODULE: ./action/release/version.ts
var version = __webpack_require__(28723);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/build/sha256.ts
var sha256 = __webpack_require__(66379);
// EXTERNAL MODULE: ./action/archive/budget.ts
var budget = __webpack_require__(2375);
// EXTERNAL MODULE: ./action/archive/received.ts
var received = __webpack_require__(43869);
;// CONCATENATED MODULE: ./action/workflow/github-release/asset-content.ts



/**
 * Downloads a file that is attached to a release: whole, or not at all. What it may hold is what a bundle may unpack to.
 *
 * @throws Failure `release-asset-large`; Error of GitHub, or of the way there
 */
async function assetContent(octokit, repository, { id, name, size }) {
    if (size > budget/* MAX_BYTES */.zx)
        throw tooLarge(name, repository);
    const open = async (signal) => {
        const { data } = await octokit.rest.repos.getReleaseAsset({
            ...repository,
            asset_id: id,
            headers: { accept: 'application/octet-stream' },
            // Else all of it is read, however much that is, and what breaks off becomes an empty file.
            request: { signal, parseSuccessResponseBody: false }
        });
        return data ?? noContent();
    };
    return (0,received/* received */.e)(open, budget/* MAX_BYTES */.zx).catch((cause) => {
        throw cause instanceof received/* TooLarge */.M ? tooLarge(name, repository) : cause;
    });
}
async function* noContent() { }
function tooLarge(name, { owner, repo }) {
    return new failure/* Failure */.HR('release-asset-large', `${name} of a release of ${owner}/${repo} is larger than ${budget/* MAX_BYTES */.zx / budget/* MIB */.D6} MB, as no bundle is: nothing was written; is it another file?`);
}

;// CONCATENATED MODULE: ./action/workflow/github-release/github.ts


const ANSWER_MS = 30_000;
const TRANSFER_MS = 300_000;
/** How often GitHub may have a bad moment, with a pause that doubles. */
const TRIES = 4;
const PAUSE_MS = 250;
const pause = (attempt) => new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** attempt));
const statusOf = (thrown) => thrown.status;
/** The releases of one repository. Each call has a time limit, and some patience with a server that has a bad moment. */
class Releases {
    octokit;
    repository;
    constructor(octokit, repository) {
        this.octokit = octokit;
        this.repository = repository;
    }
    get name() {
        return `${this.repository.owner}/${this.repository.repo}`;
    }
    /** The published one. */
    async ofTag(tag) {
        try {
            return await this.call((request) => this.octokit.rest.repos.getReleaseByTag({ ...this.repository, tag, request }));
        }
        catch (thrown) {
            if (statusOf(thrown) === 404)
                return undefined;
            throw thrown;
        }
    }
    /** The newest first; drafts too, for whoever may write. */
    async newest() {
        return this.call((request) => this.octokit.rest.repos.listReleases({ ...this.repository, per_page: 100, request }));
    }
    create(draft) {
        return this.call((request) => this.octokit.rest.repos.createRelease({ ...this.repository, ...draft, draft: true, request }));
    }
    async change(id, to) {
        await this.call((request) => this.octokit.rest.repos.updateRelease({ ...this.repository, release_id: id, ...to, request }));
    }
    async remove(id) {
        await this.call((request) => this.octokit.rest.repos.deleteRelease({ ...this.repository, release_id: id, request }));
    }
    assets(id) {
        return this.call((request) => this.octokit.rest.repos.listReleaseAssets({
            ...this.repository,
            release_id: id,
            per_page: 100,
            request
        }));
    }
    async removeAsset(id) {
        await this.call((request) => this.octokit.rest.repos.deleteReleaseAsset({ ...this.repository, asset_id: id, request }));
    }
    async upload({ upload_url: url }, name, bytes) {
        await this.call((request) => this.octokit.request(`POST ${url}`, {
            name,
            data: bytes,
            headers: { 'content-type': 'application/octet-stream', 'content-length': bytes.length },
            request
        }), TRANSFER_MS);
    }
    /** @throws Failure `release-asset-large` */
    content(asset) {
        return this.patiently(() => assetContent(this.octokit, this.repository, asset));
    }
    call(work, timeoutMs = ANSWER_MS) {
        return this.patiently(async () => (await work({ signal: AbortSignal.timeout(timeoutMs) })).data);
    }
    async patiently(work) {
        for (let attempt = 0;; attempt++) {
            try {
                return await work();
            }
            catch (thrown) {
                if (thrown instanceof failure/* Failure */.HR)
                    throw thrown;
                const status = statusOf(thrown);
                if (status === 401 || status === 403)
                    throw this.forbidden(thrown);
                const isPassing = status === undefined || status >= 500 || status === 429;
                if (!isPassing)
                    throw thrown;
                if (attempt + 1 === TRIES)
                    throw this.unreachable(thrown);
                await pause(attempt);
            }
        }
    }
    forbidden(cause) {
        return new failure/* Failure */.HR('release-forbidden', `the token may not write releases of ${this.name}: give the job "permissions: contents: write"`, { cause });
    }
    unreachable(cause) {
        const why = cause.message;
        return new failure/* Failure */.HR('release-unreachable', `GitHub does not answer about the releases of ${this.name} (${why}): run the job again, it goes on from there`, { cause });
    }
}

;// CONCATENATED MODULE: ./action/workflow/github-release/attach.ts



/** How often a file of the same name, which another job is sending, is looked at again. */
const LOOKS = 5;
/**
 * Attaches what a release lacks. What is there has to be the same; so it does not matter who was first, or whether a
 * run before this one ended half-way.
 *
 * @throws Failure `release-asset-differs`, `release-immutable`
 */
async function attach(releases, release, files, reporter) {
    const there = new Map((await releases.assets(release.id)).map((asset) => [asset.name, asset]));
    const complete = [...there.values()].filter(isComplete);
    for (const file of files) {
        const other = complete.find(({ name }) => name === file.name);
        if (other !== undefined)
            await requireSame(releases, release, file, other);
        else
            await add(releases, release, file, reporter);
    }
}
const isComplete = ({ state }) => state === 'uploaded';
async function add(releases, release, file, reporter) {
    if (release.immutable) {
        throw new failure/* Failure */.HR('release-immutable', `release ${release.tag_name} of ${releases.name} cannot be changed any more and lacks ${file.name}: have one job make the release, after all others`);
    }
    for (let look = 0;; look++) {
        try {
            await releases.upload(release, file.name, file.bytes);
            reporter.info(`attached: ${file.name}`);
            return;
        }
        catch (thrown) {
            // There is one of this name: another job's, complete or on its way, or what a job left that ended.
            if (statusOf(thrown) !== 422 || look === LOOKS)
                throw thrown;
            const other = (await releases.assets(release.id)).find(({ name }) => name === file.name);
            if (other && isComplete(other))
                return requireSame(releases, release, file, other);
            if (other && look === LOOKS - 1)
                await releases.removeAsset(other.id);
            else
                await pause(look);
        }
    }
}
async function requireSame(releases, release, file, other) {
    if (file.once)
        return;
    const wanted = `sha256:${(0,sha256/* sha256Of */.B)(file.bytes)}`;
    const isSame = other.size === file.bytes.length &&
        (other.digest ?? `sha256:${(0,sha256/* sha256Of */.B)(await releases.content(other))}`) === wanted;
    if (isSame)
        return;
    throw new failure/* Failure */.HR('release-asset-differs', `${file.name} of release ${release.tag_name} of ${releases.name} is another file than the one built here: a release is never replaced, tag a new version`);
}

;// CONCATENATED MODULE: ./action/workflow/github-release/complete.ts






/**
 * Creates the GitHub release of a tag, or completes it: with all files, and with notes of what changes on a board unless
 * it has a text already. Jobs of a matrix may do so at once, and a run may be repeated: each finds what is there. A
 * release is a draft until it has everything, since an immutable one takes nothing afterwards.
 *
 * @param tag `v1.4.0`
 * @throws Failure `release-refused`, and those of `Releases` and `attach`
 */
async function completeRelease(octokit, repository, tag, kept, reporter) {
    const releases = new Releases(octokit, repository);
    try {
        await complete(releases, tag, kept, reporter);
    }
    catch (thrown) {
        if (statusOf(thrown) === undefined)
            throw thrown;
        throw new failure/* Failure */.HR('release-refused', `GitHub refuses release ${tag} of ${releases.name} (${thrown.message}): check that the token is for ` +
            'this repository, and may write releases ("permissions: contents: write")', { cause: thrown });
    }
    reporter.info(`GitHub release ${tag} of ${releases.name} is complete.`);
}
async function complete(releases, tag, kept, reporter) {
    const published = await releases.ofTag(tag);
    const release = published ?? (await draftOf(releases, tag, kept, reporter));
    await attach(releases, release, kept.files, reporter);
    if (!release.body) {
        await releases.change(release.id, { body: await notesOf(releases, tag, kept, reporter) });
    }
    if (release.draft)
        await publish(releases, release, kept, reporter);
}
/** One draft for the tag, whoever makes it: of several, the first. */
async function draftOf(releases, tag, kept, reporter) {
    const own = await releases.create({
        tag_name: tag,
        name: tag,
        body: await notesOf(releases, tag, kept, reporter),
        prerelease: (0,version/* isPreRelease */.Ty)(kept.bundle.version)
    });
    const all = (await releases.newest()).filter(({ tag_name }) => tag_name === tag);
    const [first = own] = all.sort((a, b) => Number(a.draft) - Number(b.draft) || a.id - b.id);
    if (first.id !== own.id)
        await releases.remove(own.id);
    return first;
}
/** Publishes the draft; if another job's was published before, that one is completed in its place. */
async function publish(releases, release, kept, reporter) {
    try {
        await releases.change(release.id, { draft: false });
    }
    catch (thrown) {
        const other = isTaken(thrown) ? await releases.ofTag(release.tag_name) : undefined;
        if (other === undefined)
            throw thrown;
        await attach(releases, other, kept.files, reporter);
        if (other.id !== release.id)
            await releases.remove(release.id).catch(() => { });
    }
}
/** GitHub has a published release of the tag, or the draft was removed by the job that has one. */
const isTaken = (thrown) => [404, 422].includes(statusOf(thrown) ?? 0);
async function notesOf(releases, tag, { bundle, ending }, reporter) {
    return changesText(bundle, await bundleBefore(releases, tag, bundle.name, ending, reporter));
}
/** The bundle of the newest release before this one that is for the same boards. */
async function bundleBefore(releases, tag, name, ending, reporter) {
    const others = (await releases.newest()).filter(({ draft, tag_name }) => !draft && tag_name !== tag);
    const isBundle = (asset) => asset.name.startsWith(`${name}-`) && asset.name.endsWith(ending);
    const asset = others.flatMap(({ assets }) => assets).find(isBundle);
    if (asset === undefined)
        return undefined;
    try {
        return await (0,bundle/* openBundle */.hk)(asset.name, await releases.content(asset));
    }
    catch (thrown) {
        if (!(thrown instanceof failure/* Failure */.HR))
            throw thrown;
        reporter.warning(`The notes do not say what changes: ${thrown.message}`);
        return undefined;
    }
}


/***/ })

};
