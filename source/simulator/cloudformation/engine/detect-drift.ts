import {type Caller, resourceType} from '../resources/caller.ts';
import {Fault} from '../../server/call.ts';
import type {Difference, Drift, Stack, StackResource} from '../stack.ts';
import {isFields, isList, isSame, textOf, type Fields, type Value} from '../template/value.ts';
import {siteOf} from './work.ts';

/** Looks at all resources of a stack at once. */
export function detectDrift(stack: Stack, caller: Caller): void {
	for (const [logicalId, resource] of stack.resources) {
		const drift = driftOf(stack, resource, caller);
		if (drift !== undefined) {
			stack.resources.set(logicalId, {...resource, drift});
		}
	}

	stack.drift = {status: driftedOf(stack) === 0 ? 'IN_SYNC' : 'DRIFTED', at: caller.account.clock.now()};
}

export function driftedOf({resources}: Stack): number {
	return [...resources.values()].filter(({drift}) => drift?.status === 'MODIFIED' || drift?.status === 'DELETED')
		.length;
}

/**
Compares a resource with what its stack made of it: only properties that the template names, and none that can't be read
back (user guide: detecting drift). Undefined where the type can't be compared.
*/
function driftOf(stack: Stack, resource: StackResource, caller: Caller): Drift | undefined {
	const type = resourceType(caller, resource.type);
	const {made} = resource;
	if (type.read === undefined || made === undefined) {
		return undefined;
	}

	const expected = Object.fromEntries(
		Object.entries(resource.properties).filter(([name]) => !type.writeOnly.includes(name)),
	);
	const at = caller.account.clock.now();
	const shown = readSafely(() => type.read?.(siteOf({...caller, stack}, resource.logicalId), made, expected));
	if (shown === undefined) {
		return {status: 'DELETED', expected, actual: {}, differences: [], at};
	}

	const actual = Object.fromEntries(
		Object.entries(expected).flatMap(([name, value]) => {
			const now = shown[name];
			return now === undefined ? [] : [[name, likeWritten(value, now)] as const];
		}),
	);
	const differences = Object.entries(expected).flatMap(([name, value]) =>
		differencesIn(`/${name}`, value, actual[name]),
	);
	return {status: differences.length === 0 ? 'IN_SYNC' : 'MODIFIED', expected, actual, differences, at};
}

function readSafely(read: () => Fields | undefined): Fields | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof Fault && /NotFound|NoSuchEntity|ClientException/v.test(error.code)) {
			return undefined;
		}

		throw error;
	}
}

// What a service adds of its own is no drift: inside of objects only what the template says is looked at. Tags are
// compared by key, and those of AWS are nobody's business.
function likeWritten(like: Value, now: Value): Value {
	if (isList(like) && isList(now)) {
		const isTagged = like.every(item => isFields(item) && item.Key !== undefined);
		const kept = isTagged ? now.filter(item => !isOfAws(item)) : now;
		const ordered = isTagged
			? [
					...like.flatMap(item => kept.find(other => isKeyed(other, item)) ?? []),
					...kept.filter(other => like.every(item => !isKeyed(other, item))),
				]
			: kept;
		return ordered.map((item, index) => {
			const one = like[index];
			return one === undefined ? item : likeWritten(one, item);
		});
	}

	if (isFields(like) && isFields(now)) {
		return Object.fromEntries(
			Object.entries(like).flatMap(([name, value]) => {
				const found = now[name];
				return found === undefined ? [] : [[name, likeWritten(value, found)] as const];
			}),
		);
	}

	return now;
}

function isOfAws(tag: Value): boolean {
	return isFields(tag) && textOf(tag.Key)?.startsWith('aws:') === true;
}

function isKeyed(one: Value, other: Value): boolean {
	return isFields(one) && isFields(other) && one.Key === other.Key;
}

function differencesIn(path: string, expected: Value, actual: Value | undefined): readonly Difference[] {
	if (isSame(expected, actual)) {
		return [];
	}

	if (actual === undefined) {
		return [{path, expected: written(expected), actual: '', kind: 'REMOVE'}];
	}

	if (isFields(expected) && isFields(actual)) {
		return Object.entries(expected).flatMap(([name, value]) =>
			differencesIn(`${path}/${name}`, value, actual[name]),
		);
	}

	if (isList(expected) && isList(actual)) {
		return [
			...expected.flatMap((value, index) => differencesIn(`${path}/${index}`, value, actual[index])),
			...actual
				.slice(expected.length)
				.map((value, index): Difference => ({
					path: `${path}/${expected.length + index}`,
					expected: '',
					actual: written(value),
					kind: 'ADD',
				})),
		];
	}

	return [{path, expected: written(expected), actual: written(actual), kind: 'NOT_EQUAL'}];
}

function written(value: Value): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
