import {permissions} from '../domain/plan/checks/account/permissions.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import type {ExecutionRole} from '../domain/account/execution-role.ts';
import {integrationRoleName, integrationStatements} from '../domain/iam/integration-policy.ts';
import {imageStatements} from '../domain/plan/permissions/image-statements.ts';
import {operatorStatements} from '../domain/plan/permissions/operator-policy.ts';
import {permissionNeeds} from '../domain/plan/permissions/permission-needs.ts';
import {planIntegration} from '../domain/plan/planners/plan-integration.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {keyStatements, policyDocument} from '../domain/iam/policy.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {approval} from '../domain/questions/decisions/approval.ts';
import {askYes} from './ask-yes.ts';
import {againOf} from './choosing/again-of.ts';
import {changedBy, changeFailed} from './applying/applied.ts';
import {apply} from './applying/apply.ts';
import type {Access} from './applying/access.ts';
import type {PlannedNow} from './choosing/plan-now.ts';
import type {Ending} from './ending.ts';
import type {Ask, Ports} from './ports.ts';
import {decidedIn} from './choosing/decided-in.ts';
import type {LookedAt} from './choosing/session.ts';
import {tellChecks} from './choosing/tell-checks.ts';

/** Who is asked, and what opens AWS for writing. */
type Granting = {readonly ask: Ask; readonly access: () => Access};

/** `iam`: the policies for the current answers, and with `--apply` the integration's, through a plan and a yes. */
export async function* grant(
	{plan, reads, session}: PlannedNow,
	ports: Ports,
	granting: Granting,
): AsyncGenerator<SetupEvent, Ending> {
	yield {
		type: 'policies',
		policies: [
			{
				holder: 'operator',
				document: policyDocument(
					operatorStatements(
						permissionNeeds(plan.changes, plan.identity),
						ports.run.given.release?.pin ? imageStatements(plan.targets, plan.identity) : [],
					),
				),
			},
			{holder: 'execution-role', document: policyDocument(keyStatements(reads))},
			{holder: 'integration', document: policyDocument(integrationStatements())},
		],
	};
	// Whoever was to read them may have gone, or the disk is full.
	if (ports.interrupt.graceful.aborted) {
		return {outcome: {kind: 'stopped', changed: false, clusters: []}};
	}

	return ports.run.integration.apply
		? yield* applyIntegration({plan, session}, ports, granting)
		: {outcome: {kind: 'done', clusters: []}};
}

async function* applyIntegration(
	{plan, session}: Pick<PlannedNow, 'plan' | 'session'>,
	ports: Ports,
	{ask, access}: Granting,
): AsyncGenerator<SetupEvent, Ending> {
	const {aws} = session;
	// Datadog's own template makes it under this name; whoever renamed it says so.
	const name = ports.run.integration.role ?? integrationRoleName;
	yield {type: 'reading', what: 'roles', subject: name};
	const role: ExecutionRole = await aws.readRole(name, ports.interrupt.graceful);
	// Not made here: it must trust Datadog's account with an external id that only Datadog's site knows.
	if (role.kind !== 'found') {
		throw new ProblemError({
			code: 'role-unusable',
			role: name,
			why: role.kind === 'absent' ? 'not-found' : 'unreadable',
			detail: role.kind === 'unreadable' ? role.unread.problem.code : '',
		});
	}

	const wanted = yield* checked(planIntegration(role, plan), session, ports);
	const again = againOf(session, ports);
	yield {type: 'planned', plan: wanted, dryRun: ports.run.dryRun, again};
	if (ports.run.dryRun || wanted.changes.length === 0) {
		return {
			outcome: ports.run.dryRun
				? {kind: 'planned', changes: wanted.changes.length, detailed: ports.run.detailedExitCode, clusters: []}
				: {kind: 'nothing-to-do', clusters: []},
		};
	}

	const failed = wanted.checks.filter(({verdict}) => verdict === 'fail');
	// A person sees failed checks at the question, which can't be approved then; `--yes` skips it.
	if (ports.run.given.approve && failed.length > 0) {
		throw new ProblemError({code: 'checks-failed', checks: failed});
	}

	if (!ports.run.given.approve) {
		const without = await askYes(ask, {
			...approval(wanted),
			about: [name],
			position: {index: 1, total: 1},
			canGoBack: false,
			again,
		});
		if (without) {
			return {outcome: without};
		}
	}

	const applied = yield* apply(wanted, {access: access(), ports, again});
	const [failure] = applied.failed;
	return {
		outcome: failure
			? {kind: 'failed', problem: changeFailed(failure), changed: changedBy(applied), clusters: []}
			: {kind: 'done', clusters: []},
	};
}

/** The same question before this plan as before any other: may the caller do exactly that. */
async function* checked(plan: Plan, session: LookedAt, ports: Ports): AsyncGenerator<SetupEvent, Plan> {
	if (plan.changes.length === 0) {
		return plan;
	}

	yield {type: 'reading', what: 'permissions', subject: ''};
	const known = await session.aws.readPermissions(
		permissionNeeds(plan.changes, plan.identity),
		ports.interrupt.graceful,
	);
	const {observed, choices} = decidedIn({...session, observed: {...session.observed, permissions: known}}, ports);
	const checks = permissions({
		observed,
		choices,
		targets: [],
		changes: plan.changes,
		reads: [],
		now: ports.clock.now(),
	});
	yield* tellChecks(checks, againOf(session, ports));

	return {...plan, checks};
}
