import {commandNamed, defaultCommand} from '../../commands/all.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import type {PlanFile} from '../../domain/plan/saved/saved-plan.ts';
import {version} from '../../version.ts';
import type {Host} from '../host.ts';
import {readPlan} from './read-plan.ts';
import {withPlan} from './with-plan.ts';

/** The run that carries out a saved plan, or why none does; `again` is the one that made it. */
export type PlannedRun =
	| {readonly kind: 'refused'; readonly problem: Problem; readonly again: Invocation}
	| {
			readonly kind: 'planned';
			readonly host: Host;
			readonly saved?: PlanFile;
			readonly faults: readonly UsageFault[];
	  };

/** Reads the plan in a file, and gives the process the answers that are in it. `now` is in milliseconds. */
export async function plannedRun(file: string, host: Host, now: number): Promise<PlannedRun> {
	const read = await readPlan(file, '--plan');
	if (read.kind === 'faulty') {
		return {kind: 'planned', host, faults: [read.fault]};
	}

	const {plan} = read;
	const command = commandNamed(plan.command);
	const again = {command: command && 'intent' in command ? command : defaultCommand, answers: plan.answers};
	if (plan.version !== version) {
		return {
			kind: 'refused',
			problem: {code: 'plan-version', plan: file, planned: plan.version, here: version, wanted: 'carry-out'},
			again,
		};
	}

	if (now > Date.parse(plan.expires)) {
		return {kind: 'refused', problem: {code: 'plan-expired', plan: file, expires: plan.expires}, again};
	}

	const {args, environment, faults} = withPlan(plan, host.args, host.environment);
	// All else is looked up in what it stands before.
	const own = Object.assign(Object.create(host) as Host, {args, environment});
	return {kind: 'planned', host: own, saved: {file, plan}, faults};
}
