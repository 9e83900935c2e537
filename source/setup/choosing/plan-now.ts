import type {Aws} from '../../aws/gateway.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Identity} from '../../domain/account/identity.ts';
import {makePlan} from '../../domain/plan/make-plan.ts';
import {permissionNeeds} from '../../domain/plan/permissions/permission-needs.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Ports} from '../ports.ts';
import {decidedIn, type Session} from './session.ts';

type Planning = {readonly aws: Aws; readonly ports: Ports; readonly identity: Identity};

/**
Makes the plan, asks IAM whether the caller may do exactly that, and makes the plan's checks again with the answer.
Yields every check.
*/
export async function* planNow(
	session: Session,
	{aws, ports, identity}: Planning,
): AsyncGenerator<SetupEvent, {readonly plan: Plan; readonly session: Session}> {
	const now = ports.clock.now();
	const first = makePlan(decidedIn(session, ports), identity, now);
	const known = first.changes.length > 0 ? yield* readPermissions(session, first, {aws, ports, identity}) : session;
	const plan = makePlan(decidedIn(known, ports), identity, now);
	for (const check of plan.checks) {
		yield {type: 'checked', check};
	}

	return {plan, session: known};
}

async function* readPermissions(
	session: Session,
	plan: Plan,
	{aws, ports, identity}: Planning,
): AsyncGenerator<SetupEvent, Session> {
	yield {type: 'reading', what: 'permissions', subject: ''};
	// IAM takes a pattern for a name: the six random characters that a secret's ARN will end in stand for any.
	const needs = permissionNeeds(plan.changes, identity).map(({action, resources}) => ({
		action,
		resources: resources.map(resource => resource.replace('??????', 'AbCdEf')),
	}));
	const permissions = await aws.readPermissions(needs, ports.interrupt.graceful);
	return {...session, observed: {...session.observed, permissions}};
}
