import type {Json, JsonObject} from '../../kit/json.ts';
import {canonical} from '../../kit/canonical.ts';
import {isList, objectsOf} from '../../kit/shape.ts';

/** One field as we want it, as it is, and as our run before wrote it. */
export type Versions = {readonly ours: Json; readonly theirs: Json; readonly earlier: Json};

/** What becomes of a field; `undefined` takes it out. */
export type Policy = (versions: Versions) => Json;

/** Ours wins. What we wrote before and no longer want goes; what people set stays. */
export function managed({ours, theirs, earlier}: Versions): Json {
	if (ours !== undefined) {
		return ours;
	}

	return earlier !== undefined && canonical(earlier) === canonical(theirs) ? undefined : theirs;
}

/** We only suggest: ours counts where nothing is set, or where what is set is what we suggested before. */
export function suggested({ours, theirs, earlier}: Versions): Json {
	const isOpen = theirs === undefined || (earlier !== undefined && canonical(earlier) === canonical(theirs));
	return isOpen ? ours : theirs;
}

/** Theirs alone: a name that other parts refer to. */
export function kept({ours, theirs}: Versions): Json {
	return theirs ?? ours;
}

/** Items by name: ours in the place of theirs, new ones behind, those of an earlier run that we no longer want out. */
export function byName(nameOf: (item: JsonObject) => string): Policy {
	return ({ours, theirs, earlier}) => {
		const wanted = new Map(objectsOf(ours).map(item => [nameOf(item), item]));
		const written = new Set(objectsOf(earlier).map(item => nameOf(item)));
		const there = objectsOf(theirs).filter(item => wanted.has(nameOf(item)) || !written.has(nameOf(item)));
		const names = new Set(there.map(item => nameOf(item)));
		const merged = [
			...there.map(item => ({...item, ...wanted.get(nameOf(item))})),
			...objectsOf(ours).filter(item => !names.has(nameOf(item))),
		];
		return merged.length > 0 ? merged : undefined;
	};
}

/** The same for lists of texts. */
export function asSet({ours, theirs, earlier}: Versions): Json {
	const list = (value: Json): readonly Json[] => (isList(value) ? value : []);
	const stays = list(theirs).filter(item => list(ours).includes(item) || !list(earlier).includes(item));
	const merged = [...stays, ...list(ours).filter(item => !stays.includes(item))];
	return merged.length > 0 ? merged : undefined;
}

type FieldVersions = {readonly ours: JsonObject; readonly theirs: JsonObject; readonly earlier: JsonObject};

/** Every field by its policy, in the order of theirs, then of ours. */
export function mergeFields(versions: FieldVersions, policies: Readonly<Record<string, Policy>>): JsonObject {
	const {ours, theirs, earlier} = versions;
	const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
	const fields = keys.map((key): [string, Json] => {
		const policy = policies[key] ?? managed;
		return [key, policy({ours: ours[key], theirs: theirs[key], earlier: earlier[key]})];
	});
	return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** A policy for an object whose fields have policies of their own. */
export function fieldsOf(policies: Readonly<Record<string, Policy>>): Policy {
	return ({ours, theirs, earlier}) => {
		const merged = mergeFields(
			{ours: objectOf(ours), theirs: objectOf(theirs), earlier: objectOf(earlier)},
			policies,
		);
		return Object.keys(merged).length > 0 ? merged : undefined;
	};
}

function objectOf(value: Json): JsonObject {
	return objectsOf([value])[0] ?? {};
}
