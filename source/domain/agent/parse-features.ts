import {type Checked, ok, refused} from '../choices/problem/checked.ts';
import {defaultFeatures, featureAliases, featureIds, type FeatureId} from '../choices/feature-id.ts';
import {oneOf} from '../choices/problem/expected.ts';
import {nearest} from '../kit/nearest.ts';
import type {UsageFault} from '../choices/problem/usage-fault.ts';
import {elsewhere, offeredElsewhere} from '../choices/problem/offered-elsewhere.ts';
import {completeFeatures} from './feature-refusals.ts';
import {feature} from './features/catalogue.ts';

const flag = '--features';

/** What `default` names, and what a list of nothing but signed ids changes. */
export type Around = Readonly<Record<'defaults' | 'start', readonly FeatureId[]>>;

const byDefault: Around = {defaults: defaultFeatures, start: defaultFeatures};

/**
Reads a list of features: ids and their aliases, `default` for the default ones, `+id` and `-id` to add and take away. A
list of nothing but signed ids changes what is there, any other starts empty. All unknown ids are reported at once.
*/
export function parseFeatures(
	text: string,
	{defaults, start: there}: Around = byDefault,
): Checked<readonly FeatureId[]> {
	const words = text.split(/[\s,]+/v).filter(word => word !== '');
	const faults = words.length === 0 ? [invalid(text)] : words.flatMap(word => fault(word));
	if (faults.length > 0) {
		return refused({code: 'usage', faults});
	}

	const removed = words.filter(word => word.startsWith('-')).flatMap(word => idOf(word) ?? []);
	const start = words.every(word => isSigned(word)) ? there : [];
	const named = words
		.filter(word => !word.startsWith('-'))
		.flatMap(word => (word === 'default' ? defaults : (idOf(word) ?? [])));
	const complete = completeFeatures([...start, ...named].filter(id => !removed.includes(id)));
	const contradictions = removed.filter(id => complete.includes(id)).map(id => contradiction(id, complete));
	return contradictions.length > 0 ? refused({code: 'usage', faults: contradictions}) : ok(complete);
}

function isSigned(word: string): boolean {
	return word.startsWith('+') || word.startsWith('-');
}

function bare(word: string): string {
	return isSigned(word) ? word.slice(1) : word;
}

function idOf(word: string): FeatureId | undefined {
	const name = bare(word);
	return Object.hasOwn(featureAliases, name) ? featureAliases[name] : featureIds.find(id => id === name);
}

function fault(word: string): readonly UsageFault[] {
	const isKnown = word === 'default' || idOf(word) !== undefined;
	const isLocked =
		word.startsWith('-') && idOf(word) !== undefined && feature(idOf(word) ?? 'core').standing === 'always';
	const product = isKnown ? undefined : elsewhere(bare(word));
	return product === undefined
		? isKnown && !isLocked
			? []
			: [invalid(word)]
		: [{kind: 'offered-elsewhere', product, link: offeredElsewhere[product].link}];
}

function invalid(word: string): UsageFault {
	const names = ['default', ...featureIds, ...Object.keys(featureAliases)];
	const name = bare(word);
	const near = names.includes(name) ? undefined : nearest(name, names);
	return {
		kind: 'invalid-value',
		flag,
		value: word,
		expected: oneOf(names),
		...(near !== undefined && {nearest: near}),
	};
}

// Taken away by name, and needed by another that was asked for.
function contradiction(removed: FeatureId, complete: readonly FeatureId[]): UsageFault {
	const needing = complete.filter(id => feature(id).needs.includes(removed));
	return {kind: 'contradiction', flags: [`${flag} -${removed}`, ...needing.map(id => `${flag} ${id}`)]};
}
