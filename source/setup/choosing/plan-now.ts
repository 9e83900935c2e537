import type {Permissions} from '../../domain/account/observed.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Changes} from '../../domain/choices/answers.ts';
import {isTaken, type Invocation} from '../../domain/choices/invocation.ts';
import type {CheckResult} from '../../domain/choices/problem/check-result.ts';
import type {KeyReferenceFacts} from '../../domain/iam/policy.ts';
import type {Change} from '../../domain/plan/change.ts';
import {makePlan} from '../../domain/plan/make-plan.ts';
import {permissionNeeds} from '../../domain/plan/permissions/permission-needs.ts';
import type {PlannedChanges} from '../../domain/plan/planned-changes.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Ports} from '../ports.ts';
import {againOf} from './again-of.ts';
import {decidedIn} from './decided-in.ts';
import type {LookedAt} from './session.ts';
import {tellChecks} from './tell-checks.ts';

/** A plan, the stored keys that its tasks will read, and the session in which is known what the caller may do. */
export type PlannedNow = {
	readonly plan: Plan;
	readonly reads: readonly KeyReferenceFacts[];
	readonly session: LookedAt;
	/** The run as it would be started again with this plan. */
	readonly again: Invocation;
};

/**
Makes the plan of changes: asks IAM whether the caller may do exactly these, and judges them. Yields every check. What
the caller must be allowed depends on the changes, and one check on the answer.
*/
export async function* planNow(
	planned: PlannedChanges,
	session: LookedAt,
	ports: Ports,
): AsyncGenerator<SetupEvent, PlannedNow> {
	const now = ports.clock.now();
	const {observed} = session;
	const {choices} = decidedIn(session, ports);
	const {changes, reads} = planned;
	const known =
		// Nothing to do needs no permission, and many may not ask IAM at all.
		changes.length > 0 ? {...observed, permissions: yield* readPermissions(changes, session, ports)} : observed;
	const made = makePlan(planned, {observed: known, choices, identity: observed.identity, now});
	const plan = {...made, checks: made.checks.map(check => withOwnFixes(check, ports))};
	const again = againOf({...session, observed: known}, ports, plan);
	yield* tellChecks(plan.checks, again);

	return {plan, reads, again, session: {...session, observed: known}};
}

async function* readPermissions(
	changes: readonly Change[],
	{aws, observed}: LookedAt,
	{interrupt}: Ports,
): AsyncGenerator<SetupEvent, Permissions> {
	yield {type: 'reading', what: 'permissions', subject: ''};
	// IAM takes a pattern for a name: the six random characters that a secret's ARN will end in stand for any.
	const needs = permissionNeeds(changes, observed.identity).map(need => ({
		...need,
		resources: need.resources.map(resource => resource.replace('??????', 'AbCdEf')),
	}));
	return aws.readPermissions(needs, interrupt.graceful);
}

/** A run makes only changes itself that its command takes. */
function withOwnFixes(check: CheckResult, {run: {command}}: Ports): CheckResult {
	const {fixes = [], ...found} = check;
	const isOwn = (changes: Changes) => Object.keys(changes).every(name => isTaken(name, command));
	const own = fixes.filter(changes => isOwn(changes));
	const elsewhere = fixes.filter(changes => !isOwn(changes));
	return elsewhere.length === 0 ? check : {...found, ...(own.length > 0 && {fixes: own}), elsewhere};
}
