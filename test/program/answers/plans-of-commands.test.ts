import {execFile, execFileSync} from 'node:child_process';
import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {before, test, type TestContext} from 'node:test';
import {ECSClient, ListServicesCommand, TagResourceCommand} from '@aws-sdk/client-ecs';
import {canonical} from '../../../source/domain/kit/canonical.ts';
import {fingerprint} from '../../../source/domain/kit/fingerprint.ts';
import type {Json, JsonObject} from '../../../source/domain/kit/json.ts';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {fileFor} from '../../support/answers/saved-plan.ts';
import {compileCache} from '../../support/compile-cache.ts';

const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** A command with a world in which it changes something in each cluster. */
const rows = {
	install: {world: 'installed', args: ['--cluster', 'shop-prod', '--features', 'default,+logs']},
	upgrade: {world: 'outdated', args: ['--cluster', 'all']},
	rollback: {world: 'upgraded', args: ['--cluster', 'all']},
	uninstall: {world: 'installed', args: ['--cluster', 'all']},
	'rotate-key': {world: 'installed', args: ['--cluster', 'all']},
};

type Line = JsonObject & {readonly type: string};

/** The built program in an account that stays, in a folder for its files. */
async function clone(t: TestContext, world: string) {
	const {environment, demo, url, close} = await startSimulator({world, speed: 1000});
	t.after(close);
	const file = fileFor(t);
	const folder = path.dirname(file);
	const key = demo.nextApiKey ?? demo.apiKey;
	const env = {
		...environment,
		...(key !== undefined && {DD_API_KEY: key}),
		PATH: process.env.PATH,
		HOME: folder,
		NODE_COMPILE_CACHE: compileCache,
	};
	return {
		file,
		environment,
		ecs: new ECSClient({endpoint: url, region: 'us-east-1', credentials: credentialsIn(environment)}),
		async run(...args: readonly string[]) {
			return new Promise<{readonly status: number; readonly stdout: string; readonly lines: () => Line[]}>(
				resolve => {
					const child = execFile(
						process.execPath,
						[path.join(root, 'dist/cli.js'), ...args],
						{cwd: folder, env, maxBuffer: 100_000_000},
						(_, stdout) => {
							const lines = () =>
								stdout
									.trim()
									.split('\n')
									.map(line => JSON.parse(line) as Line);
							resolve({status: child.exitCode ?? 0, stdout, lines});
						},
					);
				},
			);
		},
	};
}

function credentialsIn(environment: Readonly<Record<string, string>>) {
	return {
		accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
		secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
		...(environment.AWS_SESSION_TOKEN !== undefined && {sessionToken: environment.AWS_SESSION_TOKEN}),
	};
}

type There = Awaited<ReturnType<typeof clone>>;

type Saved = JsonObject & {
	readonly plan: {readonly changes: ReadonlyArray<{readonly request: JsonObject; readonly cluster?: string}>};
};

function savedIn({file}: There): Saved {
	return JSON.parse(readFileSync(file, 'utf8')) as Saved;
}

/** Writes other facts into the file, with a sum that is right. */
function rewritten({file}: There, {sum, ...plan}: JsonObject, change: JsonObject): void {
	const whole = {...plan, ...change};
	writeFileSync(file, JSON.stringify({...whole, sum: fingerprint(whole)}));
}

/** Somebody else tags a service that the plan speaks of. */
async function move({ecs}: There, {plan}: Saved): Promise<string> {
	const cluster = plan.changes.find(change => change.cluster !== undefined)?.cluster ?? '';
	const {serviceArns = []} = await ecs.send(new ListServicesCommand({cluster, schedulingStrategy: 'DAEMON'}));
	const [arn = ''] = serviceArns;
	await ecs.send(new TagResourceCommand({resourceArn: arn, tags: [{key: 'moved', value: 'yes'}]}));
	return `service ${arn.split('/').at(-1) ?? ''} (${cluster}, us-east-1): changed`;
}

for (const [command, {world, args}] of Object.entries(rows)) {
	const planning = [command, ...args, '--dry-run', '--out', 'plan.json'];

	test(`${command}: what was saved is shown and sent as it is, and nothing is left to do`, async t => {
		const there = await clone(t, world);
		const dry = await there.run(...planning);
		equal(dry.status, 0, dry.stdout);
		const reviewed = (text: string) => /Review\n[\s\S]*?to remove\./v.exec(text)?.[0];
		const shown = await there.run('show', 'plan.json');
		deepEqual([shown.status, reviewed(shown.stdout)], [0, reviewed(dry.stdout)]);
		const {plan} = savedIn(there);
		const ran = await there.run('--plan', 'plan.json', '--yes', '--json');
		equal(ran.status, 0, ran.stdout);
		const sent = ran.lines().flatMap(({type, request}) => (type === 'change-started' ? [request] : []));
		// Of several clusters one wave follows the other.
		const sorted = (requests: readonly unknown[]) => requests.map(request => canonical(request as Json)).toSorted();
		deepEqual(sorted(sent), sorted(plan.changes.map(({request}) => request)));
		const again = await there.run('--plan', 'plan.json', '--yes', '--json');
		deepEqual([again.status, again.lines().filter(({type}) => type === 'change-started')], [0, []]);
	});

	test(`${command}: a plan that has moved, is over, or is another's is refused and sends nothing`, async t => {
		const there = await clone(t, world);
		equal((await there.run(...planning)).status, 0);
		const saved = savedIn(there);
		const others = [
			[{expires: '2026-01-02T03:04:05.000Z'}, /it held until 2026-01-02/v],
			[{version: '0.0.9'}, /npx dd-ecs-setup@0\.0\.9 --plan plan\.json/v],
			[{identity: {...(saved.identity as JsonObject), account: '999988887777'}}, /999988887777/v],
		] as const;
		const refused = async (what: RegExp | string) => {
			const {status, stdout, lines} = await there.run('--plan', 'plan.json', '--yes', '--json');
			const isNamed = typeof what === 'string' ? stdout.includes(what) : what.test(stdout);
			deepEqual([status, isNamed, lines().filter(({type}) => type === 'change-started')], [1, true, []], stdout);
		};

		for (const [change, what] of others) {
			rewritten(there, saved, change);
			await refused(what);
		}

		rewritten(there, saved, {});
		await refused(await move(there, saved));
	});
}
