import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TestContext} from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {parse} from '../../../source/options.ts';
import {readPlan} from '../../../source/program/answers/read-plan.ts';
import {withPlan} from '../../../source/program/answers/with-plan.ts';
import {writePlanned} from '../../../source/program/writing/write-planned.ts';
import {en} from '../../../source/text/en.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup, type Ran, type Run} from '../run-setup.ts';

/** A file of a folder that goes with the test. */
export function fileFor(context: TestContext, name = 'plan.json'): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
	context.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return path.join(folder, name);
}

/** Makes a plan in a dry run and saves it; gives what stands in the file. */
export async function savedPlan(simulator: Simulator, file: string, run: Run): Promise<Record<string, unknown>> {
	const args = [...(run.args ?? []), '--dry-run', '--out', file];
	const {events} = await runSetup(simulator, {...run, args});
	const parsed = parse(args, {}, []);
	for (const event of events) {
		if (!(event.type === 'planned' && parsed.kind === 'run')) {
			continue;
		}

		const wanted = {...parsed.options, run: run.id ?? '0123456789abcdef', words: en, english: async () => en};
		await writePlanned(event, wanted);
	}

	return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** Carries out the plan in a file, as the program does with `--plan`. */
export async function carriedOut(simulator: Simulator, file: string, run: Run = {}): Promise<Ran> {
	const read = await readPlan(file, '--plan');
	if (read.kind === 'faulty') {
		throw new ProblemError({code: 'usage', faults: [read.fault]});
	}

	// The account is served here, and not started by the run.
	const {demo, ...answers} = read.plan.answers;
	const plan = {...read.plan, answers};
	const {args, faults} = withPlan(plan, run.args ?? ['--yes'], {});
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}

	return runSetup(simulator, {
		...run,
		args,
		id: plan.run,
		ports(made) {
			const ports = run.ports?.(made) ?? made;
			return {...ports, run: {...ports.run, saved: {file, plan}}};
		},
	});
}
