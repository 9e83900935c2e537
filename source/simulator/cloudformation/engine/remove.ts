import {type Caller, resourceType} from '../resources/caller.ts';
import {failureReason} from '../resources/failure-reason.ts';
import type {Definition, Stack, StackResource} from '../stack.ts';
import {inOrder} from '../template/check-template.ts';
import {attempt} from './attempt.ts';
import {moveResource, noteResource} from './events.ts';
import {inTurn, siteOf} from './work.ts';

type Removal = Caller & {readonly stack: Stack};

export type Doomed = {
	readonly resource: StackResource;
	readonly isRetained: boolean;
	/** The stack goes on without it, so that only events tell of it. */
	readonly isApart?: boolean;
};

/** Takes resources away one after another. `end` hears which of them could not go. */
export function removeInTurn(
	removal: Removal,
	doomed: readonly Doomed[],
	end: (failed: readonly string[]) => void,
): void {
	const failed: string[] = [];
	inTurn(
		doomed,
		(one, next) => {
			remove(removal, one, isGone => {
				if (!isGone) {
					failed.push(one.resource.logicalId);
				}

				next();
			});
		},
		() => {
			end(failed);
		},
	);
}

function remove(
	removal: Removal,
	{resource, isRetained, isApart = false}: Doomed,
	end: (isGone: boolean) => void,
): void {
	const {stack, account} = removal;
	const {logicalId, type: name, made, properties} = resource;
	const {drift, reason: before, ...rest} = resource;
	const move = (status: string, reason?: string) => {
		const moved = {...rest, status, ...(reason !== undefined && {reason})};
		(isApart ? noteResource : moveResource)(stack, account, moved);
	};

	if (made === undefined || isRetained) {
		move(isRetained ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE');
		end(true);
		return;
	}

	const type = resourceType(removal, name);
	const site = siteOf(removal, logicalId);
	const waitUntilGone = () => {
		attempt(account, {
			run: () => type.isGone?.(site, made) ?? true,
			failed(fault) {
				move('DELETE_FAILED', fault.message);
				end(false);
			},
			done(isGone) {
				if (isGone) {
					move('DELETE_COMPLETE');
					end(true);
				} else {
					account.clock.after(5, waitUntilGone);
				}
			},
		});
	};

	move('DELETE_IN_PROGRESS');
	account.clock.after(1, () => {
		attempt(account, {
			run() {
				type.remove(site, made, properties);
			},
			failed(fault) {
				// What somebody else took away already is gone.
				if (
					/NotFound|NoSuchEntity|ServiceNotActive/v.test(fault.code) ||
					fault.message.startsWith('Unable to de')
				) {
					move('DELETE_COMPLETE');
					end(true);
					return;
				}

				move('DELETE_FAILED', failureReason({fault, type: name, name: undefined, verb: 'Delete'}, account));
				end(false);
			},
			done: waitUntilGone,
		});
	});
}

/** Resources so that each goes before what it needs. */
export function inReverse(resources: readonly StackResource[], {template}: Definition): readonly StackResource[] {
	const order = inOrder(template.resources);
	return resources.toSorted((a, b) => order.indexOf(b.logicalId) - order.indexOf(a.logicalId));
}

/** Whether a resource outlives its stack, or its place in it. */
export function isKept({deletionPolicy}: StackResource, isCreationTakenBack = false): boolean {
	return deletionPolicy === 'Retain' || (deletionPolicy === 'RetainExceptOnCreate' && !isCreationTakenBack);
}
