import {resourceType} from '../resources/caller.ts';
import type {StackResource} from '../stack.ts';
import {attempt} from './attempt.ts';
import {moveResource, moveStack} from './events.ts';
import {inReverse, isKept, removeInTurn, type Doomed} from './remove.ts';
import {settle} from './settle.ts';
import {inTurn, siteOf, type Work} from './work.ts';

/** Goes back to what was, as far as the stack wants that; `reason` ends with a space. */
export function takeBack(work: Work, reason: string): void {
	const {stack, account, verb} = work;
	if (verb === 'IMPORT') {
		takeBackImport(work, reason);
	} else if (verb === 'UPDATE') {
		takeBackUpdate(work, reason);
	} else if (work.isRollbackDisabled || stack.onFailure === 'DO_NOTHING') {
		moveStack(stack, account, {status: 'CREATE_FAILED', reason: reason.trimEnd()});
	} else {
		takeBackCreation(work, reason);
	}
}

function takeBackCreation(work: Work, reason: string): void {
	const {stack, account} = work;
	const isDeleted = stack.onFailure === 'DELETE';
	const verb = isDeleted ? 'DELETE' : 'ROLLBACK';
	moveStack(stack, account, {
		status: `${verb}_IN_PROGRESS`,
		reason: `${reason}${isDeleted ? 'Delete' : 'Rollback'} requested by user.`,
	});
	const doomed = inReverse([...stack.resources.values()], stack.definition).map((resource): Doomed => ({
		resource,
		isRetained: resource.made !== undefined && isKept(resource, true),
	}));
	account.clock.after(1, () => {
		removeInTurn(work, doomed, failed => {
			if (isDeleted && failed.length === 0) {
				stack.deletedAt = account.clock.now();
			}

			moveStack(stack, account, {
				status: failed.length === 0 ? `${verb}_COMPLETE` : `${verb}_FAILED`,
				...(failed.length > 0 && {
					reason: `The following resource(s) failed to delete: [${failed.join(', ')}].`,
				}),
			});
		});
	});
}

function takeBackUpdate(work: Work, reason: string): void {
	const {stack, account, before} = work;
	if (work.isRollbackDisabled) {
		moveStack(stack, account, {status: 'UPDATE_FAILED', reason: reason.trimEnd()});
		return;
	}

	moveStack(stack, account, {status: 'UPDATE_ROLLBACK_IN_PROGRESS', reason: reason.trimEnd()});
	const failed: string[] = [];
	// In the order in which they were changed, which is that of what needs what.
	account.clock.after(1, () => {
		inTurn(
			[...work.replaced, ...work.changed],
			(old, next) => {
				restore(work, old, isRestored => {
					if (!isRestored) {
						failed.push(old.logicalId);
					}

					next();
				});
			},
			() => {
				if (failed.length > 0) {
					moveStack(stack, account, {
						status: 'UPDATE_ROLLBACK_FAILED',
						reason: `The following resource(s) failed to update: [${failed.join(', ')}].`,
					});
					return;
				}

				cleanUp(work);
			},
		);
	});
	stack.definition = before.definition;
	stack.outputs = before.outputs;
}

function restore(work: Work, old: StackResource, end: (isRestored: boolean) => void): void {
	const {stack, account, replaced} = work;
	const {logicalId, made} = old;
	const now = stack.resources.get(logicalId);
	const {reason, drift, ...rest} = old;
	const finish = () => {
		moveResource(stack, account, {...rest, status: 'UPDATE_COMPLETE'});
		end(true);
	};

	// The one that was replaced was never touched.
	if (replaced.includes(old) || made === undefined || now?.made === undefined) {
		finish();
		return;
	}

	const site = siteOf(work, logicalId);
	const type = resourceType(work, old.type);
	moveResource(stack, account, {...rest, status: 'UPDATE_IN_PROGRESS'});
	attempt(account, {
		run: () => type.update(site, made, {before: now.properties, after: old.properties}),
		failed(fault) {
			// What was refused on the way there changed nothing, and is refused on the way back.
			if (now.status === 'UPDATE_FAILED') {
				finish();
				return;
			}

			moveResource(stack, account, {...rest, status: 'UPDATE_FAILED', reason: fault.message});
			end(false);
		},
		done(restored) {
			settle(site, {
				type,
				made: restored,
				isWanted: () => true,
				end(problem) {
					if (problem === undefined) {
						finish();
					} else {
						moveResource(stack, account, {...rest, status: 'UPDATE_FAILED', reason: problem});
						end(false);
					}
				},
			});
		},
	});
}

// What this update had made goes, also what took the place of something else.
function cleanUp(work: Work): void {
	const {stack, account, before, fresh} = work;
	moveStack(stack, account, {status: 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'});
	for (const logicalId of stack.resources.keys()) {
		if (!before.resources.has(logicalId)) {
			stack.resources.delete(logicalId);
		}
	}

	// A replacement that failed before its old one was noted leaves the old one's entry as it was.
	for (const [logicalId, resource] of before.resources) {
		if (stack.resources.get(logicalId)?.status.endsWith('_FAILED') === true) {
			moveResource(stack, account, {...resource, status: 'UPDATE_COMPLETE'});
		}
	}

	const doomed = fresh
		.toReversed()
		.map((resource): Doomed => ({resource, isApart: true, isRetained: isKept(resource, true)}));
	account.clock.after(1, () => {
		removeInTurn(work, doomed, () => {
			moveStack(stack, account, {status: 'UPDATE_ROLLBACK_COMPLETE'});
		});
	});
}

// Nothing was made; what was taken in is let go.
function takeBackImport(work: Work, reason: string): void {
	const {stack, account, before} = work;
	moveStack(stack, account, {status: 'IMPORT_ROLLBACK_IN_PROGRESS', reason: reason.trimEnd()});
	account.clock.after(1, () => {
		stack.definition = before.definition;
		stack.resources = new Map(before.resources);
		moveStack(stack, account, {status: 'IMPORT_ROLLBACK_COMPLETE'});
	});
}
