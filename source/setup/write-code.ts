import {codeOfInstalled} from '../domain/code/code-of-installed.ts';
import {codeOfPlan} from '../domain/code/code-of-plan.ts';
import type {Code} from '../domain/code/code-resource.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import {leftOutcomes} from '../domain/ending/outcome.ts';
import {againOf} from './choosing/again-of.ts';
import {decidedIn} from './choosing/decided-in.ts';
import type {PlannedNow} from './choosing/plan-now.ts';
import {choicesOf, type LookedAt} from './choosing/session.ts';
import type {Ending} from './ending.ts';
import type {Ports} from './ports.ts';

/** `export`: what an install would make, as code. Nothing is asked of AWS any more. */
export function* exportPlan({plan, session, again}: PlannedNow, ports: Ports): Generator<SetupEvent, Ending> {
	const code = codeOfPlan(plan, session.observed.clusters);
	return yield* told(code, {session, ports, again, clusters: leftOutcomes(plan), checks: plan.checks});
}

/** `export --from installed`: what runs, whoever made it. */
export function* exportInstalled(session: LookedAt, ports: Ports): Generator<SetupEvent, Ending> {
	const code = codeOfInstalled(decidedIn(session, ports), session.observed.identity);
	return yield* told(code, {session, ports, again: againOf(session, ports), clusters: [], checks: []});
}

type Telling = Pick<PlannedNow, 'session' | 'again'> & Pick<Exported, 'clusters' | 'checks'> & {readonly ports: Ports};

type Exported = Extract<Ending['outcome'], {readonly kind: 'exported'}>;

function* told(code: Code, {session, again, clusters, checks}: Telling): Generator<SetupEvent, Ending> {
	const {format, clusters: chosen = []} = choicesOf(session);
	if (code.resources.length === 0) {
		throw new ProblemError({code: 'nothing-to-export', from: code.from, clusters: names(chosen)}, false, again);
	}

	yield {type: 'code', code, format: format ?? 'json', again};
	return {outcome: {kind: 'exported', format: format ?? 'json', resources: code.resources.length, clusters, checks}};
}

function names(arns: readonly string[]): readonly string[] {
	return arns.map(arn => arn.split('/').at(-1) ?? arn);
}
