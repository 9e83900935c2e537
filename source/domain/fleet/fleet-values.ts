import {type Json, type JsonObject} from '../kit/json.ts';
import {isReference} from '../kit/reference.ts';
import {textOf} from '../kit/shape.ts';
import {filledSlots, seatedClusters, type Parameters} from './filled-slots.ts';
import {keyVersion} from './parameter-names.ts';
import {placeKey} from './place.ts';
import type {StackSet} from './stack-set.ts';
import type {WantedFleet, WantedPlace} from './wanted-fleet.ts';

/** What the set's parameters are to be: as the API takes them, and as they can be compared with what is there. */
export type SetValues = {
	readonly sent: readonly JsonObject[];
	readonly isChanged: boolean;
	/** What of them can be told, by name. */
	readonly shown: Parameters;
};

/** AWS shows this in the place of a hidden value. */
export const hiddenValue = '****';

/** A key that the set has stays, unless another is to take its place: nobody can compare what is never shown. */
export function setValues({template, clusters, replacesKey}: WantedFleet, set: StackSet | undefined): SetValues {
	const filled = {
		...versionOf(template, set, replacesKey),
		...filledSlots(clusters, template.slots, set?.parameters),
	};
	const hidden = new Set(template.hidden);
	// A variable that nobody may see was given again just now; the key only happens to be at hand.
	const isKey = (name: string) => isReference(template.parameters[name]);
	const isKept = (name: string) => isKey(name) && set?.parameters[name] !== undefined && !replacesKey;
	const sent = Object.entries<Json>({...template.parameters, ...filled}).map(([name, value]) =>
		isKept(name) ? {ParameterKey: name, UsePreviousValue: true} : {ParameterKey: name, ParameterValue: value ?? ''},
	);
	const shown = Object.fromEntries(
		Object.entries<Json>({...template.parameters, ...filled}).map(([name, value]) => [
			name,
			hidden.has(name) || isReference(value) ? hiddenValue : (textOf(value) ?? ''),
		]),
	);
	const today = set?.parameters ?? {};
	const isOther = Object.entries(shown).some(([name, value]) => today[name] !== value);
	const isRenewed = template.hidden.some(name => replacesKey || !isKey(name));
	const isLess = Object.keys(today).some(name => shown[name] === undefined);
	return {sent, shown, isChanged: isOther || isLess || isRenewed};
}

/** Another key is another number, by which its Agents are replaced. */
function versionOf({parameters}: WantedFleet['template'], set: StackSet | undefined, isReplaced: boolean): Parameters {
	const today = set?.parameters[keyVersion];
	return parameters[keyVersion] === undefined || today === undefined
		? {}
		: {[keyVersion]: isReplaced ? nextVersion(today) : today};
}

/** What is no number was made by somebody else: it is counted anew from there. */
function nextVersion(today: string): string {
	return String((/^\d+$/v.test(today) ? Number(today) : 0) + 1);
}

/** The place's stack as it is, and the set's values beneath its own. */
type Today = Pick<StackSet, 'parameters'> & {readonly own: Parameters};

/** What a place has of its own; none where it is as all are. What its stack has stays where nobody said otherwise. */
export function overridesOf(
	{clusters, isSpread, parameters, keeps}: WantedPlace,
	{template}: WantedFleet,
	today: Today | undefined,
): Parameters {
	const {slots} = template;
	const {own = {}, parameters: ofSet = {}} = today ?? {};
	const ofOthers = Object.entries(own).filter(([name]) => template.parameters[name] !== undefined);
	const hasSeats = keeps === 'all' && slots.some(({cluster}) => own[cluster] !== undefined);
	// In a slot that is new nothing of the set's is meant where a stack has clusters of its own.
	const meant = clusters ?? (hasSeats ? seatedClusters(slots, own) : undefined);
	const isHalf = isSpread === true && template.parameters[healthy] !== undefined;
	const stay = own[healthy] ?? (isHalf ? halfStays : undefined);
	return {
		...(keeps !== undefined && parameters === undefined && Object.fromEntries(ofOthers)),
		...(meant && filledSlots(meant, slots, clusters ? {...ofSet, ...own} : own)),
		...(stay !== undefined && {[healthy]: stay}),
		...parameters,
	};
}

/**
On clusters with several instances half of the Agents stay while the others are replaced; with one instance nothing
could be replaced so, and that is what a template says where nobody looked.
*/
const [healthy, halfStays] = ['MinimumHealthyPercent', '50'];

/** What each place has of its own, by `placeKey`. */
export function overridesByPlace(wanted: WantedFleet, set: StackSet | undefined): ReadonlyMap<string, Parameters> {
	const there = new Map((set?.instances ?? []).map(instance => [placeKey(instance), instance]));
	return new Map(
		wanted.places.map(place => {
			const instance = there.get(placeKey(place));
			const today = set && instance && {parameters: set.parameters, own: instance.overrides ?? {}};
			return [placeKey(place), overridesOf(place, wanted, today)];
		}),
	);
}

export function asParameters(values: Parameters): readonly JsonObject[] {
	return Object.entries(values).map(([ParameterKey, ParameterValue]) =>
		ParameterValue === hiddenValue ? {ParameterKey, UsePreviousValue: true} : {ParameterKey, ParameterValue},
	);
}
