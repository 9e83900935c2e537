import {exportsOf} from '../exports.ts';
import {attempt} from './attempt.ts';
import {moveResource, moveStack} from './events.ts';
import {importResource} from './import-resource.ts';
import {perform} from './perform.ts';
import {inReverse, isKept, removeInTurn, type Doomed} from './remove.ts';
import {takeBack} from './take-back.ts';
import {scopeOf} from './scope-of.ts';
import {outputsOf} from './wanted.ts';
import type {Work} from './work.ts';

/** Carries a definition out, in simulated time: all that can be done side by side is. */
export function run(work: Work): void {
	work.account.clock.after(1, () => {
		step(work);
	});
}

function step(work: Work): void {
	const {states, wanted, stack, account} = work;
	const isDone = (id: string) => states.get(id) === 'done';
	const ready = wanted.filter(
		({logicalId, dependencies}) => states.get(logicalId) === 'waiting' && dependencies.every(id => isDone(id)),
	);
	for (const {logicalId} of ready) {
		states.set(logicalId, 'running');
	}

	for (const one of ready) {
		const {logicalId} = one;
		const end = (state: 'done' | 'failed') => {
			// The first failure ends all: what the others say afterwards is no longer heard.
			if (states.get(logicalId) !== 'running') {
				return;
			}

			states.set(logicalId, state);
			if (state === 'failed') {
				cancel(work);
				account.clock.after(1, () => {
					takeBack(work, failures(work));
				});
			} else {
				step(work);
			}
		};

		const imported = work.imports.find(candidate => candidate.logicalId === logicalId);
		if (imported === undefined) {
			perform(work, one, end);
		} else {
			importResource(work, {wanted: one, imported, end});
		}
	}

	if (wanted.every(({logicalId}) => isDone(logicalId)) && stack.status === `${work.verb}_IN_PROGRESS`) {
		finish(work);
	}
}

// What is under way when another one fails.
function cancel({states, stack, account}: Work): void {
	for (const [logicalId, state] of states) {
		const resource = stack.resources.get(logicalId);
		if (state === 'running' && resource?.status.endsWith('_IN_PROGRESS') === true) {
			const isNew = resource.status.startsWith('CREATE');
			states.set(logicalId, 'failed');
			moveResource(stack, account, {
				...resource,
				status: isNew ? 'CREATE_FAILED' : 'UPDATE_FAILED',
				reason: isNew ? 'Resource creation cancelled' : 'Resource update cancelled',
			});
		} else if (state === 'waiting' || state === 'running') {
			states.set(logicalId, 'failed');
		}
	}
}

function failures({stack}: Work): string {
	const named = (status: string) =>
		[...stack.resources.values()].filter(resource => resource.status === status).map(({logicalId}) => logicalId);
	const [created, updated, imported] = ['CREATE_FAILED', 'UPDATE_FAILED', 'IMPORT_FAILED'].map(name => named(name));
	return [[created, 'create'] as const, [updated, 'update'] as const, [imported, 'import'] as const]
		.filter(([names = []]) => names.length > 0)
		.map(([names = [], verb]) => `The following resource(s) failed to ${verb}: [${names.join(', ')}]. `)
		.join('');
}

function finish(work: Work): void {
	const {stack, account, verb} = work;
	attempt(account, {
		run() {
			const scope = scopeOf(
				{stack, definition: stack.definition, resourceOf: id => stack.resources.get(id)},
				work,
			);
			return outputsOf(stack.definition, scope);
		},
		failed(fault) {
			takeBack(work, `${fault.message} `);
		},
		done(outputs) {
			const taken = exportsOf(work.call, account).find(
				({stackId, exportName}) =>
					stackId !== stack.id && outputs.some(output => output.exportName === exportName),
			);
			if (taken !== undefined) {
				const owner = taken.stackId.split('/', 2)[1] ?? '';
				takeBack(work, `Export with name ${taken.exportName} is already exported by stack ${owner}. `);
				return;
			}

			stack.outputs = outputs;
			if (verb === 'UPDATE') {
				cleanUp(work);
			} else {
				moveStack(stack, account, {status: `${verb}_COMPLETE`});
			}
		},
	});
}

// The old goes only when all that is new stands. A resource that won't go doesn't spoil the update.
function cleanUp(work: Work): void {
	const {stack, account, wanted, before, replaced} = work;
	moveStack(stack, account, {status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'});
	const ids = new Set(wanted.map(({logicalId}) => logicalId));
	const dropped = [...stack.resources.values()].filter(({logicalId}) => !ids.has(logicalId));
	for (const {logicalId} of dropped) {
		stack.resources.delete(logicalId);
	}

	const doomed = inReverse([...dropped, ...replaced], before.definition).map((resource): Doomed => ({
		resource,
		isApart: true,
		isRetained: replaced.includes(resource) ? resource.updateReplacePolicy === 'Retain' : isKept(resource),
	}));
	account.clock.after(1, () => {
		removeInTurn(work, doomed, () => {
			moveStack(stack, account, {status: 'UPDATE_COMPLETE'});
		});
	});
}
