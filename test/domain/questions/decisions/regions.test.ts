import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import type {Situation} from '../../../../source/domain/choices/situation.ts';
import {regions} from '../../../../source/domain/questions/decisions/regions.ts';
import {entered, flags, situation} from '../asking.ts';

function at(enabledRegions: readonly string[], fields: Partial<Situation> = {}, defaultRegion?: string) {
	const observed = {...nothingObserved, enabledRegions, ...(defaultRegion !== undefined && {defaultRegion})};
	return situation({observed, ...fields});
}

test('the region of the credentials is taken, unless a flag names others or it was refused', () => {
	const refusal = (question: 'regions' | 'clusters') => ({question, problem: {code: 'no-region'} as const});
	deepEqual(
		[
			at([], {}, 'eu-west-1'),
			at([]),
			at([], {given: flags('regions')}, 'eu-west-1'),
			at([], {refusal: refusal('regions')}, 'eu-west-1'),
			at([], {refusal: refusal('clusters')}, 'eu-west-1'),
		].map(one => regions.evident?.(one)),
		[['eu-west-1'], undefined, undefined, undefined, ['eu-west-1']],
	);
});

const enabled = ['us-east-1', 'eu-west-1'];
const unknown = (region: string, nearest?: string) => ({
	kind: 'refused',
	problem: {code: 'unknown-region', region, ...(nearest !== undefined && {nearest})},
});
const nothing = {kind: 'refused', problem: {code: 'nothing-selected', question: 'regions'}};

const listed: ReadonlyArray<readonly [entry: readonly string[], taken: unknown]> = [
	[['eu-west-1', 'eu-west-1'], {kind: 'ok', value: ['eu-west-1']}],
	[['eu-west-1', 'all'], {kind: 'ok', value: enabled}],
	[['us-east-1', 'us-esat-1'], unknown('us-esat-1', 'us-east-1')],
	[['ap-southeast-4'], unknown('ap-southeast-4')],
	[[], nothing],
];

for (const [entry, taken] of listed) {
	test(`of listed regions: ${entry.length > 0 ? entry.join(' and ') : 'none'}`, () => {
		deepEqual(entered(regions.ask(at(enabled)).input, entry), taken);
	});
}

const typed: ReadonlyArray<readonly [entry: string, taken: unknown]> = [
	['us-gov-west-1, eu-west-1', {kind: 'ok', value: ['us-gov-west-1', 'eu-west-1']}],
	[' mars-north-1 ', {kind: 'ok', value: ['mars-north-1']}],
	['all', unknown('all')],
	['us-east', unknown('us-east')],
	['xus-east-1x', unknown('xus-east-1x')],
	[' ', nothing],
];

for (const [entry, taken] of typed) {
	test(`of regions that can not be listed, any well-formed name is tried: '${entry}'`, () => {
		deepEqual(entered(regions.ask(at([])).input, entry), taken);
	});
}

test('regions that can be listed are a list, in the order of AWS', () => {
	const {input} = regions.ask(at(enabled));
	deepEqual(input.kind === 'many' && input.options.map(({id, selectable}) => [id, selectable]), [
		['us-east-1', true],
		['eu-west-1', true],
	]);
});
