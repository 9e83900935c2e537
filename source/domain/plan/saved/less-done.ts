import type {Json, JsonObject} from '../../kit/json.ts';
import {firstBy} from '../../kit/first-by.ts';
import {isList, isObject} from '../../kit/shape.ts';
import type {Resource} from './resource.ts';
import type {Approval} from './saved-plan.ts';

/**
What is left of an approval where a run before has carried out a part of it: without the requests that are planned no
more, with what they made in the place of references to it, and with the resources that they are about as they are now.
That these are as they should be is what the plan of now says: it would mend them otherwise, with a request that was
never approved. Where it has such a request, nothing was taken away.
*/
export function lessDone(approved: Approval, now: Approval): Approval {
	const planned = firstBy(now.changes, ({id}) => id);
	const ids = new Set(approved.changes.map(({id}) => id));
	const done = approved.changes.filter(({id}) => !planned.has(id));
	if (done.length === 0 || now.changes.some(({id}) => !ids.has(id))) {
		return approved;
	}

	const gone = new Set(done.map(({id}) => id));
	const touched = new Set(
		done.flatMap(({subject, region, cluster}) => [
			keyOf(subject, region, cluster),
			keyOf(subject, region),
			keyOf(subject),
		]),
	);
	const isTouched = (resource: Resource) => touchedBy(resource).some(key => touched.has(key));
	return {
		...approved,
		changes: approved.changes.flatMap(change => {
			const same = planned.get(change.id);
			return same
				? [
						{
							...change,
							needs: change.needs.filter(id => !gone.has(id)),
							request: filledIn(change.request, same.request, gone),
						},
					]
				: [];
		}),
		resources: [
			...approved.resources.filter(resource => !isTouched(resource)),
			...now.resources.filter(resource => isTouched(resource)),
		],
	};
}

function keyOf(name: string, region = '', cluster = ''): string {
	return [region, cluster, name].join(' ');
}

/** What a change that is about the resource is called: of a revision its family; roles are in no region. */
function touchedBy({kind, name, region, cluster}: Resource): readonly string[] {
	switch (kind) {
		case 'task-definition': {
			const family = name.split(':', 1).join('');
			return [keyOf(family, region), keyOf(name, region)];
		}

		case 'role': {
			return [keyOf(name)];
		}

		case 'service':
		case 'daemon':
		case 'secret':
		case 'parameter': {
			return [keyOf(name, region, cluster)];
		}
	}
}

/** With the values of now where the approved request refers to what is made by now. */
function filledIn(approved: JsonObject, now: JsonObject, gone: ReadonlySet<string>): JsonObject {
	return Object.fromEntries(
		Object.entries(approved).map(([field, value]) => [field, valueOf(value, now[field], gone)]),
	);
}

function valueOf(approved: Json, now: Json, gone: ReadonlySet<string>): Json {
	if (typeof approved === 'string') {
		return typeof now === 'string' && (isMade(approved, gone) || isNarrower(approved, now)) ? now : approved;
	}

	if (isList(approved) && isList(now)) {
		return approved.map((item, index) => valueOf(item, now[index], gone));
	}

	return isObject(approved) && isObject(now) ? filledIn(approved, now, gone) : approved;
}

/** A reference, as `referenceText` writes it, to what was made. */
function isMade(text: string, gone: ReadonlySet<string>): boolean {
	const {change} = /^\$\{(?<change>.+)\.(?:arn|version)\}$/v.exec(text)?.groups ?? {};
	return change !== undefined && gone.has(change);
}

/**
A policy that names a secret by the six characters that Secrets Manager adds to its name (Secrets Manager, "What's in a
secret"), where it allowed any six before the secret was there: `?` stands for one character in IAM.
*/
function isNarrower(approved: string, now: string): boolean {
	const pieces = approved.split('-??????');
	let rest = now;
	for (const [index, piece] of pieces.entries()) {
		const isFound = rest.startsWith(piece);
		rest = rest.slice(piece.length);
		if (!isFound || (index < pieces.length - 1 && !/^-[\dA-Za-z]{6}/v.test(rest))) {
			return false;
		}

		rest = index < pieces.length - 1 ? rest.slice(7) : rest;
	}

	return pieces.length > 1 && rest === '';
}
