import {randomBytes} from 'node:crypto';
import type {Given} from '../domain/given.ts';
import {exitCode} from '../domain/outcome.ts';
import {ProblemError} from '../domain/problem.ts';
import {seal} from '../domain/secret.ts';
import {journalFile, openJournal, type Journal} from '../journal.ts';
import type {Options} from '../options.ts';
import type {Front, Interrupt, Ports} from '../setup/ports.ts';
import {setup} from '../setup/setup.ts';
import {terminal} from '../terminal.ts';
import {en} from '../text/en.ts';
import {version} from '../version.ts';
import {createClock} from './clock.ts';
import {explain} from './explain.ts';
import type {Host} from './host.ts';
import {makeFront} from './make-front.ts';
import {readAnswers} from './read-answers.ts';
import {demoSpeed, startDemo, type Demo} from './start-demo.ts';

/** Puts one front, one AWS and the process together, and runs a command in them. */
export async function runCommand(options: Options, host: Host, interrupt: Interrupt): Promise<number> {
	const {environment, stdin, stdout} = host;
	const seen = terminal({
		environment, inputIsTerminal: stdin.isTTY, outputIsTerminal: stdout.isTTY, columns: stdout.columns, rows: stdout.rows,
		wanted: {colour: options.colour, ascii: options.ascii, ...(options.front && {front: options.front})},
	});
	const isUnattended = seen.front === 'json' || (seen.front === 'lines' && seen.asking === 'nothing');
	let demo: Demo | undefined;
	let journal: Journal | undefined;
	let changes = 0;
	try {
		const given = await withKey(await readAnswers(options, environment), {options, host});
		demo = options.demo ? await startDemo({...options, given}, isUnattended) : undefined;
		const clock = createClock(demo ? demoSpeed : 1);
		const {wireEvent} = await import('../front/json/wire-event.ts');
		journal = openJournal(options.journal ?? journalFile(environment, {home: host.home, now: new Date()}), event =>
			`${JSON.stringify({v: 1, time: new Date(clock.now()).toISOString(), ...wireEvent(event, en)})}\n`);
		const {writePlan} = await import('./write-plan.ts');
		const front: Front = await makeFront(seen, {
			words: en, host, now: clock.now, writePlan: async plan => writePlan(plan, options.write ?? 'dd-ecs-setup'),
		});
		const ports = await connect(options, {
			given: demo?.given ?? given, demo, clock, interrupt, environment, prepare: host.prepare, journal,
		});
		const outcome = await front(async function * (ask) {
			for await (const event of journal?.pass(setup(ports, ask)) ?? []) {
				changes += event.type === 'change-done' ? 1 : 0;
				if (event.type === 'planned' && options.write !== undefined) {
					await writePlan(event.plan, options.write);
				}

				yield event;
			}
		}, interrupt);
		return exitCode(outcome);
	} catch (error) {
		if (error instanceof ProblemError) {
			return await explain(error.problem, host);
		}

		journal?.note(error instanceof Error ? error.stack ?? error.message : String(error));
		await explain({
			code: 'bug', name: error instanceof Error ? error.name : 'Error', detail: error instanceof Error ? error.message : String(error), ...(journal?.file !== undefined && {journal: journal.file}), version,
		}, host);
		return changes > 0 ? 5 : 1;
	} finally {
		await demo?.close();
	}
}

type Connecting = {
	readonly given: Given;
	readonly demo: Demo | undefined;
	readonly clock: Ports['clock'];
	readonly interrupt: Interrupt;
	readonly environment: Host['environment'];
	readonly prepare: Host['prepare'];
	readonly journal: Journal;
};

async function connect(options: Options, {given, demo, clock, interrupt, environment, prepare, journal}: Connecting): Promise<Ports> {
	// The SDK would warn about Node versions on the terminal.
	prepare({AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true'});
	const {signIn} = await import('../aws/credentials/sign-in.ts');
	const {datadog} = await import('../datadog/live.ts');
	const around = demo?.environment ?? environment;
	// Only what may change something gets a gateway that can.
	const write = !options.dryRun && (options.command === 'install' || options.iam.apply);
	const real = signIn(around, {clock, write, ...(demo && {endpoint: demo.endpoint})});
	return {
		clock,
		interrupt,
		datadog: datadog({environment: around}),
		// A demo never looks at the credentials of a real account.
		signIn: demo ? {...real, sources: async () => [{kind: 'demo', world: demo.world}]} : real,
		run: {
			command: options.command === 'simulate' ? 'install' : options.command,
			integration: {apply: options.iam.apply, ...(options.iam.integrationRole !== undefined && {role: options.iam.integrationRole})},
			version,
			given,
			dryRun: options.dryRun,
			detailedExitCode: options.detailedExitCode,
			wait: options.wait,
			timeout: options.timeout,
			rollback: options.rollback,
			id: randomBytes(8).toString('hex'),
			...(demo && {demo: demo.world}),
			...(journal.file !== undefined && {journal: journal.file}),
		},
	};
}

/** The key from standard input, when that was asked for. */
async function withKey(given: Given, {options, host}: {readonly options: Options; readonly host: Host}): Promise<Given> {
	if (!options.keyFromStdin) {
		return given;
	}

	const parts: string[] = [];
	host.stdin.setEncoding('utf8');
	for await (const part of host.stdin) {
		parts.push(String(part));
	}

	return {...given, choices: {...given.choices, key: {kind: 'given', secret: seal(parts.join('').trim())}}};
}
