import {deepEqual, equal, ok} from 'node:assert/strict';
import process from 'node:process';
import {test} from 'node:test';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {isOwn, keptBy, ownIn, paste, printedIn, reachOf, requestsOf, type Printed, type Told} from './commands.ts';
import {life} from './life.ts';
import {several} from './several.ts';

const isWhole = process.env.TRIALS === 'all';

/** Those of `npm test`: a port that is taken, and a plan that may not be carried out. */
const sample: ReadonlySet<string> = new Set(['port-taken', 'boundary']);

/** A command for the terminal alone, which answers no pipe, and a look in every region, which finds nothing. */
const forTerminal: ReadonlySet<string> = new Set(['missing-answer', 'unknown-cluster']);

const role = '--role-path /team/ --permissions-boundary arn:aws:iam::aws:policy/AdministratorAccess';
const starts = isWhole ? ['doctor', 'iam', 'install --yes', 'install --dry-run', `install --yes ${role}`] : ['doctor'];

const tried = Object.keys(worlds).filter(name => isWhole || sample.has(name));
for (const world of tried) {
	for (const start of starts) {
		test(`${start} in ${world}: every command that it prints runs as it stands`, async () => {
			const line = `npx dd-ecs-setup ${start} --demo ${world} --json`;
			const printed = printedIn(await paste(line));
			for (const each of printed) {
				if (isOwn(each.line)) {
					check(each, await paste(each.line), world);
				} else {
					// Another program would act on a real account.
					ok(each.line.startsWith('# '), each.line);
				}
			}
		});
	}
}

for (const {about, start, world} of several.slice(0, isWhole ? undefined : 1)) {
	test(`${about}: every command that it prints is about all of them`, async () => {
		const told = await paste(`npx dd-ecs-setup ${start} --demo ${world} --json`);
		deepEqual(keptBy(told), []);
		const {again} = told.events.at(-1)?.receipt ?? {};
		for (const each of printedIn(told)) {
			ok(isOwn(each.line) || each.line.startsWith('# '), each.line);
			if (!isOwn(each.line)) {
				continue;
			}

			const after = await paste(each.line);
			check(each, after, world);
			if (each.line === again) {
				deepEqual([each.line, requestsOf(after)], [each.line, requestsOf(told)]);
			}

			// What a warning offers changes what it is about alone.
			if (each.against?.verdict === 'warn') {
				keepsReach(each.line, told, after);
			}
		}
	});
}

for (const {start, world} of life.slice(0, isWhole ? undefined : 1)) {
	test(`${start} in ${world}: the program accepts every command that it prints`, async () => {
		const told = await paste(`npx dd-ecs-setup ${start} --demo ${world} --json`);
		deepEqual(refusedIn(told), []);
		for (const line of ownIn(told)) {
			const after = line.endsWith('--help') ? undefined : await paste(line);
			deepEqual([line, after?.events[0]?.demo ?? world, after ? refusedIn(after) : []], [line, world, []]);
		}
	});
}

/** That a command line is none, or that the program is broken. */
function refusedIn({events}: Told): readonly unknown[] {
	return events.filter(({code}) => code === 'usage' || code === 'bug');
}

function keepsReach(line: string, before: Told, after: Told): void {
	const {clusters, variables} = reachOf(before);
	const reach = reachOf(after);
	const lost = variables.filter(name => !reach.variables.includes(name));
	deepEqual([line, reach.clusters, lost], [line, clusters, []]);
}

/** It is understood, stays in the demo, and a fix leaves nothing of what it is against. */
function check({line, against}: Printed, told: Told, world: string): void {
	const [started] = told.events;
	const isHelp = line.endsWith('--help');
	deepEqual(
		[line, isHelp || started?.demo, told.events.filter(({code}) => code === 'usage' || code === 'bug')],
		[line, isHelp || world, []],
	);
	const isAsking = told.events.some(({code}) => code !== undefined && forTerminal.has(code));
	equal(told.exitCode === undefined || (told.exitCode === 2 && !isAsking), false, `${line}: ${told.exitCode}`);
	if (against === undefined || line.includes(' iam ')) {
		return;
	}

	// What it found may stay true in part; that the same would help again can't be.
	const left = told.events.filter(
		({type, id, subject, finding, steps = []}) =>
			type === 'checked' &&
			id === against.id &&
			subject === against.subject &&
			finding === against.finding &&
			steps.some(({command}) => command === line),
	);
	deepEqual([line, left], [line, []]);
}
