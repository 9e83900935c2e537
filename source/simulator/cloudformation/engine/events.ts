import type {Account} from '../../account/account.ts';
import type {Stack, StackResource} from '../stack.ts';
import {masked} from './masked.ts';

type Happened = {readonly status: string; readonly reason?: string; readonly token?: string};

/** The stack's own next status, with its event. */
export function moveStack(stack: Stack, account: Account, {status, reason, token}: Happened): void {
	stack.status = status;
	delete stack.statusReason;
	if (reason !== undefined) {
		stack.statusReason = reason;
	}

	stack.events.unshift({
		id: account.random.uuid(),
		logicalId: stack.name,
		physicalId: stack.id,
		type: 'AWS::CloudFormation::Stack',
		status,
		...(reason !== undefined && {reason}),
		...(token !== undefined && {token}),
		at: account.clock.now(),
	});
}

/** A resource's next status, with its event; the resource as it is then, which its stack has from now on. */
export function moveResource(
	stack: Stack,
	account: Account,
	resource: Omit<StackResource, 'at' | 'reason'> & {readonly reason?: string},
): StackResource {
	const moved = {...resource, at: account.clock.now()};
	stack.resources.set(resource.logicalId, moved);
	noteResource(stack, account, moved);
	return moved;
}

/** An event alone, as for what a stack no longer has. */
export function noteResource(stack: Stack, account: Account, resource: Omit<StackResource, 'at'>): void {
	const {logicalId, type, status, reason, made, properties} = resource;
	stack.events.unshift({
		id: `${logicalId}-${status}-${new Date(account.clock.now() * 1000).toISOString()}`,
		logicalId,
		physicalId: made?.physicalId ?? '',
		type,
		status,
		...(reason !== undefined && {reason}),
		properties: masked(properties, stack),
		at: account.clock.now(),
	});
}
