import type {Fault} from '../../server/call.ts';
import {failureReason} from '../resources/failure-reason.ts';
import type {Made} from '../resources/resource-type.ts';
import {resourceType} from '../resources/caller.ts';
import type {StackResource} from '../stack.ts';
import {isSame, textOf, type Fields, type Value} from '../template/value.ts';
import {attempt} from './attempt.ts';
import {moveResource} from './events.ts';
import {scopeOf} from './scope-of.ts';
import {settle} from './settle.ts';
import {siteOf, systemTags, type Work} from './work.ts';
import {conformed, resolvedProperties, writtenOf, type Wanted} from './wanted.ts';

/** Hears how a resource ended. */
type End = (state: 'done' | 'failed') => void;
type Next = Omit<StackResource, 'at' | 'status'>;

const replacing = 'Requested update requires the creation of a new physical resource; hence creating one.';

/** Makes, changes or leaves one resource, as its definition and what is there ask for. */
export function perform(work: Work, wanted: Wanted, end: End): void {
	const {stack, account} = work;
	const existing = stack.resources.get(wanted.logicalId);
	const next = (properties: Fields): Next => ({...writtenOf(wanted), properties});
	attempt(account, {
		run() {
			const scope = scopeOf(
				{stack, definition: stack.definition, resourceOf: id => stack.resources.get(id)},
				work,
			);
			return conformed(wanted, resolvedProperties(wanted, {definition: stack.definition, scope}, work), work);
		},
		failed(fault) {
			fail(work, {...next({}), ...madeOf(existing)}, {reason: fault.message, existing, end});
		},
		done(properties) {
			if (typeof properties === 'string') {
				fail(work, {...next({}), ...madeOf(existing)}, {reason: properties, existing, end});
				return;
			}

			decide(work, next(properties), existing, end);
		},
	});
}

function madeOf(resource: StackResource | undefined): {readonly made?: Made} {
	return resource?.made === undefined ? {} : {made: resource.made};
}

function decide(work: Work, next: Next, existing: StackResource | undefined, end: End): void {
	const {stack, account} = work;
	if (existing?.made === undefined) {
		create(work, next, undefined, end);
		return;
	}

	if (existing.type !== next.type || isReplaced(work, next, existing)) {
		create(work, next, existing, end);
		return;
	}

	if (isSame(existing.properties, next.properties) && isSame(asValue(existing.metadata), asValue(next.metadata))) {
		const {deletionPolicy, updateReplacePolicy, ...kept} = existing;
		// Policies and notes change without an event.
		stack.resources.set(next.logicalId, {...kept, ...next, made: existing.made});
		account.clock.after(0, () => {
			end('done');
		});
		return;
	}

	change(work, {...next, made: existing.made}, existing, end);
}

// A note of a template is part of it, so it is a value like any other.
function asValue(metadata: unknown): Value | undefined {
	return metadata as Value | undefined;
}

/** Whether a change of properties takes a new resource. */
export function isReplaced(work: Work, next: Next, existing: StackResource): boolean {
	return resourceType(work, next.type).replacing.some(
		name => !isSame(next.properties[name], existing.properties[name]),
	);
}

function create(work: Work, next: Next, existing: StackResource | undefined, end: End): void {
	const {stack, account} = work;
	const type = resourceType(work, next.type);
	const site = siteOf(work, next.logicalId);
	const verb = existing === undefined ? 'CREATE' : 'UPDATE';
	const status = `${verb}_IN_PROGRESS`;
	moveResource(stack, account, {
		...next,
		...madeOf(existing),
		status,
		...(existing !== undefined && {reason: replacing}),
	});
	account.clock.after(1, () => {
		if (!isRunning(work, next)) {
			return;
		}

		attempt(account, {
			run: () => type.create(site, next.properties),
			failed(fault) {
				fail(
					work,
					{...next, ...madeOf(existing)},
					{reason: reasonOf(work, next, fault, 'Create'), existing, end},
				);
			},
			done(made) {
				type.tag?.(site, made, systemTags(stack, next.logicalId));
				const moved = moveResource(stack, account, {
					...next,
					made,
					status,
					reason: 'Resource creation Initiated',
				});
				work.fresh.push(moved);
				if (existing !== undefined) {
					const {updateReplacePolicy, ...old} = existing;
					const policy = next.updateReplacePolicy;
					work.replaced.push({...old, ...(policy !== undefined && {updateReplacePolicy: policy})});
				}

				finish(work, {...next, made}, {verb, existing, end});
			},
		});
	});
}

function change(work: Work, next: Next & {readonly made: Made}, existing: StackResource, end: End): void {
	const {stack, account} = work;
	const site = siteOf(work, next.logicalId);
	moveResource(stack, account, {...next, status: 'UPDATE_IN_PROGRESS'});
	work.changed.push(existing);
	account.clock.after(1, () => {
		if (!isRunning(work, next)) {
			return;
		}

		attempt(account, {
			run: () =>
				resourceType(work, next.type).update(site, next.made, {
					before: existing.properties,
					after: next.properties,
				}),
			failed(fault) {
				fail(work, next, {reason: reasonOf(work, next, fault, 'Update'), existing, end});
			},
			done(made) {
				finish(work, {...next, made}, {verb: 'UPDATE', existing, end});
			},
		});
	});
}

type Finishing = {readonly verb: string; readonly existing: StackResource | undefined; readonly end: End};

function finish(work: Work, next: Next & {readonly made: Made}, {verb, existing, end}: Finishing): void {
	settle(siteOf(work, next.logicalId), {
		type: resourceType(work, next.type),
		made: next.made,
		isWanted: () => isRunning(work, next),
		end(reason) {
			if (reason !== undefined) {
				fail(work, next, {reason, existing, end});
				return;
			}

			moveResource(work.stack, work.account, {...next, status: `${verb}_COMPLETE`});
			end('done');
		},
	});
}

type Failing = {readonly reason: string; readonly existing: StackResource | undefined; readonly end: End};

function fail({stack, account}: Work, next: Next, {reason, existing, end}: Failing): void {
	const verb = existing?.made === undefined ? 'CREATE' : 'UPDATE';
	moveResource(stack, account, {...next, status: `${verb}_FAILED`, reason});
	end('failed');
}

function isRunning({states}: Work, {logicalId}: Next): boolean {
	return states.get(logicalId) === 'running';
}

function reasonOf({account}: Work, {type, properties}: Next, fault: Fault, verb: 'Create' | 'Update'): string {
	const kind = type.split('::').at(-1) ?? '';
	const name = textOf(properties[`${kind}Name`] ?? properties.Name);
	return failureReason({fault, type, name, verb}, account);
}
