import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {compileCache} from '../../support/compile-cache.ts';

type Event = {
	readonly type: string;
	readonly demo?: string;
	readonly id?: string;
	readonly subject?: string;
	readonly finding?: string;
	readonly code?: string;
	readonly steps?: ReadonlyArray<{readonly text: string; readonly command?: string}>;
	readonly receipt?: {readonly again?: string; readonly undo?: readonly string[]};
	readonly exitCode?: number;
	readonly verdict?: string;
	readonly plan?: {readonly targets: readonly Target[]; readonly changes: readonly Change[]};
	readonly outcome?: {readonly clusters: readonly Ended[]};
};

type Target = {readonly cluster: string; readonly region: string};

type Change = {readonly kind: string; readonly request: Request};

type Request = {
	readonly containerDefinitions?: ReadonlyArray<{readonly environment?: ReadonlyArray<{readonly name: string}>}>;
};

type Ended = {readonly kind: string; readonly cluster: string; readonly service: string};

/** How a run ended, and what it said on its way. */
export type Told = {readonly exitCode: number | undefined; readonly events: readonly Event[]};

/** A command that was printed; `against` is the finding of a check that it would mend. */
export type Printed = {readonly line: string; readonly against?: Event};

const program = path.resolve('dist/cli.js');

/** One that the demo's site knows, beside that of its Agents. */
const anotherKey = 'facade'.repeat(6).slice(0, 32);

/**
Runs a line as a person would paste it, in a POSIX shell and a home without AWS credentials; npx is the built program.
Nothing may take longer than two minutes.
*/
export async function paste(line: string): Promise<Told> {
	const home = await mkdtemp(path.join(tmpdir(), 'commands-'));
	try {
		const script = `npx() { shift; "$NODE" "$PROGRAM" "$@"; }\n${line}`;
		return await new Promise(resolve => {
			const child = execFile(
				'/bin/sh',
				['-c', script],
				{
					timeout: 120_000,
					maxBuffer: 2 ** 26,
					env: {
						PATH: process.env.PATH,
						HOME: home,
						NODE_COMPILE_CACHE: compileCache,
						NODE: process.execPath,
						PROGRAM: program,
						AWS_EC2_METADATA_DISABLED: 'true',
					},
				},
				(error, stdout) => {
					const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
					resolve({exitCode, events: eventsIn(stdout)});
				},
			);
			child.stdin?.end(line.includes('--api-key-stdin') ? anotherKey : '');
		});
	} finally {
		await rm(home, {recursive: true, force: true});
	}
}

function eventsIn(text: string): readonly Event[] {
	return text
		.split('\n')
		.filter(line => line.startsWith('{'))
		.map(line => JSON.parse(line) as Event);
}

/** Every command of a run, each once, with what it is against. */
export function printedIn({events}: Told): readonly Printed[] {
	const printed = events.flatMap((event): readonly Printed[] => [
		...(event.steps ?? []).flatMap(({command}): readonly Printed[] =>
			command === undefined
				? []
				: [{line: command, ...(event.type === 'checked' && isOwn(command) && {against: event})}],
		),
		...(event.receipt?.again === undefined ? [] : [{line: event.receipt.again}]),
		...(event.receipt?.undo ?? []).map(line => ({line})),
	]);
	return printed.filter(({line}, index) => printed.findIndex(other => other.line === line) === index);
}

/** Every command of ours that stands anywhere in what a run says, each once. */
export function ownIn({events}: Told): readonly string[] {
	return [...new Set(events.flatMap(event => textsIn(event)).filter(text => isOwn(text)))];
}

function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') {
		return [value];
	}

	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(each => textsIn(each)) : [];
}

/** What a run would send, cluster by cluster in whichever order, but for the tokens by which AWS knows a run's own. */
export function requestsOf({events}: Told): readonly Request[] {
	const changes = events.findLast(({plan}) => plan !== undefined)?.plan?.changes ?? [];
	const requests = changes.map(({request}) => ({...request, clientToken: undefined, ClientRequestToken: undefined}));
	return requests.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b), 'en'));
}

/** Where a run would install, and which variables its containers would get. */
export function reachOf(told: Told): {readonly clusters: readonly string[]; readonly variables: readonly string[]} {
	const {plan} = told.events.findLast(event => event.plan !== undefined) ?? {};
	const containers = requestsOf(told).flatMap(({containerDefinitions = []}) => containerDefinitions);
	const variables = containers.flatMap(({environment = []}) => environment.map(({name}) => name));
	return {
		clusters: sorted((plan?.targets ?? []).map(({cluster, region}) => `${region}/${cluster}`)),
		// The key in clear is what one of the fixes is against.
		variables: sorted(variables.filter(name => name !== 'DD_API_KEY')),
	};
}

/** What a run put in and no command of its receipt takes out again. */
export function keptBy({events}: Told): readonly string[] {
	const {outcome, receipt} = events.at(-1) ?? {};
	const undo = receipt?.undo ?? [];
	return (outcome?.clusters ?? [])
		.filter(({kind}) => ['installed', 'updated', 'adopted', 'going-on'].includes(kind))
		.filter(({cluster, service}) =>
			undo.every(line => !(line.includes(cluster) && (line.includes(service) || line.includes(' uninstall ')))),
		)
		.map(({cluster, service}) => `${cluster}/${service}`);
}

function sorted(names: readonly string[]): readonly string[] {
	return [...new Set(names)].toSorted();
}

/** Whether a command is one of ours. */
export function isOwn(line: string): boolean {
	return line.startsWith('npx dd-ecs-setup ');
}
