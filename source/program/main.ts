import {commands, defaultCommand, startedAs} from '../commands/all.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {languageOf} from '../options/language-of.ts';
import {readArguments} from '../options/read-arguments.ts';
import {parse, type Options, type Parsed} from '../options.ts';
import {titleIn} from '../text/languages.ts';
import {terminal, type Seen} from '../terminal.ts';
import {version} from '../version.ts';
import {answersFor, targetsFor, withTargets} from './answers/from-files.ts';
import {inHome, withPathsInHome} from './answers/in-home.ts';
import type {PlannedRun} from './answers/planned-run.ts';
import {createDiscretion} from './discretion.ts';
import {explain} from './explain.ts';
import type {Host} from './host.ts';
import {hearLoss} from './hear-loss.ts';
import {isForeground} from './job/is-foreground.ts';
import {tidied} from './tidy-environment.ts';
import {createInterrupt} from './interrupt.ts';
import {problemOf, hearUnforeseen, type Unforeseen} from './unforeseen.ts';
import {print} from './print.ts';
import {printHelp} from './apart/print-help.ts';

/** Runs what the command line asks for. Resolves with the exit code; never throws. */
export async function main(host: Host): Promise<number> {
	const unforeseen = hearUnforeseen(host);
	try {
		// A run has its own way to end by such an error; until one begins there is nothing that could hang.
		const begun = await Promise.race([begin(host), unforeseen.raised]);
		return typeof begun === 'number' ? begun : await run(begun.options, begun.host, unforeseen);
	} catch (error) {
		// Before a run begins, or where it only serves: nothing of an account was asked for.
		const {text} = createDiscretion(host);
		return explain(problemOf(error, {version, text}), {
			host,
			language: 'en',
			isJson: host.args.includes('--json'),
			again: {command: defaultCommand, answers: {}},
		});
	}
}

type Begun = {readonly options: Options; readonly host: Host};

/** The run that is asked for, or the exit code of what is said at once. */
async function begin(given: Host): Promise<Begun | number> {
	const tidy = tidied(given.environment, given.platform);
	given.prepare(tidy);
	// All else is looked up in what it stands before: a copy would open what nobody has asked for yet.
	const typed = Object.assign(Object.create(given) as Host, {
		environment: {...given.environment, ...tidy},
		home: tidy.HOME ?? given.home,
	});
	// A shell waits for it at each press of a key: it needs no parser.
	if (typed.args[0] === '--complete') {
		const {complete} = await import('./apart/complete.ts');
		return complete(typed.args.slice(1), typed);
	}

	const planned = await plannedFor(typed);
	if (planned?.kind === 'refused') {
		const {problem, again} = planned;
		const language = languageOf(readArguments(typed.args).values, typed.environment);
		return explain(problem, {host: typed, language, isJson: typed.args.includes('--json'), again});
	}

	const {host, saved, faults} = planned ?? {host: typed, faults: []};
	const [answers, targets] = await Promise.all([answersFor(host), targetsFor(host)]);
	const worlds = await worldsFor([...host.args, ...(answers?.values.demo ?? []).map(world => `--demo=${world}`)]);
	const parsed = withFaults(parse(host.args, host.environment, Object.keys(worlds), answers), [
		...faults,
		...(targets?.faults ?? []),
	]);
	switch (parsed.kind) {
		// Each branch loads its own: `--version` must not wait for the SDK.
		case 'version': {
			return print(`${version}\n`, host.stdout);
		}

		case 'described': {
			return printHelp(parsed, host);
		}

		case 'problem': {
			// The bare word and not the parsed option: what is wrong may be the command line itself.
			const isJson = host.args.includes('--json') || answers?.values.json !== undefined;
			// Nothing of a command line with faults is said again.
			const again = {command: startedAs(parsed.command ?? defaultCommand), answers: {}};
			return explain(parsed.problem, {host, language: parsed.language, isJson, again});
		}

		case 'run': {
			const options = withTargets(withPathsInHome(parsed.options, host), targets);
			return {options: {...options, ...(saved && {saved})}, host};
		}
	}
}

/** The run that a saved plan is carried out by, where one is named. */
async function plannedFor(host: Host): Promise<PlannedRun | undefined> {
	// Most runs have none: nothing is read of their command line twice.
	const isNamed = host.args.some(arg => arg === '--plan' || arg.startsWith('--plan='));
	const isHelp = ['--help', '-h', '--version'].some(flag => host.args.includes(flag));
	if (!isNamed || isHelp) {
		return undefined;
	}

	const [{planNamed}, {plannedRun}] = await Promise.all([
		import('./answers/with-plan.ts'),
		import('./answers/planned-run.ts'),
	]);
	const file = planNamed(host.args);
	return file === undefined ? undefined : plannedRun(inHome(file, host), host, Date.now());
}

/** With what else is wrong with the command line: all of it is told at once. */
function withFaults(parsed: Parsed, faults: readonly UsageFault[]): Parsed {
	// Help and the version are told whatever else is wrong.
	if (faults.length === 0 || (parsed.kind !== 'problem' && parsed.kind !== 'run')) {
		return parsed;
	}

	const others = parsed.kind === 'problem' && parsed.problem.code === 'usage' ? parsed.problem.faults : [];
	const {command, language} = parsed.kind === 'run' ? parsed.options : parsed;
	return {kind: 'problem', problem: {code: 'usage', faults: [...faults, ...others]}, command, language};
}

/** The names of the simulator's worlds and what each is; loaded only where one may be named. */
async function worldsFor(args: readonly string[]): Promise<Readonly<Record<string, string>>> {
	// Before the command line is parsed, hence by its bare words: parsing needs the names of the worlds.
	const naming = new Set<string>(commands.filter(({word}) => word === 'world').map(({name}) => name));
	const isNaming = (arg: string, index: number) =>
		naming.has(arg) || arg.startsWith('--demo=') || (arg === '--demo' && /^[^\-]/v.test(args[index + 1] ?? ''));
	if (args.every((arg, index) => !isNaming(arg, index))) {
		return {};
	}

	const {summaries} = await import('../simulator/worlds/summaries.ts');
	return summaries;
}

async function run(options: Options, host: Host, unforeseen: Unforeseen): Promise<number> {
	const interrupt = createInterrupt();
	// From the first moment on: between here and the first frame a Ctrl+C would otherwise kill the process.
	const forget = [host.onSignal(interrupt.press)];
	try {
		const {command} = options;
		if (command.purpose === 'serve') {
			const {serving} = await import('./apart/serving.ts');
			return await serving[command.serves](options, {host, interrupt, unforeseen, main});
		}

		if (command.purpose === 'tell') {
			const {tell} = await import('./apart/tell.ts');
			return await Promise.race([tell(command, options, host), unforeseen.raised]);
		}

		const seen = seenOn(host, options, {
			canAsk: host.stdin.isTTY && !options.keyFromStdin && (await isForeground()),
		});
		const isAsking = seen.front === 'tui' || seen.asking !== 'nothing';
		forget.push(hearLoss(host, {press: interrupt.press, isAsking}));
		if (seen.front === 'tui') {
			const {title} = await import('./title.ts');
			const demo = options.demo ? (options.world ?? 'shop') : undefined;
			host.stdout.write(
				title({...seen, columns: host.stdout.columns, demo, words: await titleIn(options.language)}),
			);
		}

		const {runCommand} = await import('./run-command.ts');
		return await runCommand(options, {command, host, interrupt, seen, unforeseen});
	} finally {
		// A listener for signals would keep Node's default away from whoever embeds the program.
		for (const each of forget) {
			each();
		}
	}
}

/** `canAsk`: keys can be read. With the key, input comes to its end, and in the background there is none. */
function seenOn({environment, platform, stdout}: Host, options: Options, {canAsk}: {readonly canAsk: boolean}): Seen {
	return terminal({
		environment,
		platform,
		inputIsTerminal: canAsk,
		outputIsTerminal: stdout.isTTY,
		columns: stdout.columns,
		rows: stdout.rows,
		wanted: {
			colour: options.colour,
			ascii: options.ascii,
			...(options.front !== undefined && {front: options.front}),
		},
	});
}
