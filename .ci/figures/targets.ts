import {longestChain} from './chain.ts';
import {unusedDependencies} from './dependencies.ts';
import type {House} from './house.ts';
import {oneImporterShare} from './importers.ts';
import {inlineTypes} from './inline-types.ts';
import {columns, commentShare, lengths, percentile, wideLines} from './lines.ts';
import {counted, largest, type Measured} from './measured.ts';
import {untestedPlanners} from './planners.ts';
import {againstTheOrder} from './room-order.ts';

export type Target = {
	readonly what: string;
	readonly least?: number;
	readonly most?: number;
	readonly isShare?: true;
	/** Whether a miss fails `npm test`; others are only told. */
	readonly isHard: boolean;
	readonly measure: (house: House, most: number) => Measured;
};

/** What the house is held to. A figure moves only in the change that reaches it. */
export const targets: readonly Target[] = [
	{what: 'source files', isHard: false, measure: ({source}) => plain(source.length)},
	{
		what: 'lines of a source file, median',
		least: 45,
		most: 70,
		isHard: false,
		measure: ({source}) => plain(percentile(source, 0.5)),
	},
	{
		what: 'lines of a source file, 90th percentile',
		most: 140,
		isHard: true,
		measure: ({source}) => plain(percentile(source, 0.9)),
	},
	{
		what: 'lines of the largest file of source and .ci',
		most: 200,
		isHard: true,
		measure: ({source, tools}, most) => largest(lengths([...source, ...tools]), most),
	},
	{
		what: 'lines of the largest test',
		most: 300,
		isHard: true,
		measure: ({tests}, most) => largest(lengths(tests), most),
	},
	{
		what: 'entries of the largest folder',
		most: 25,
		isHard: true,
		measure: ({folders}, most) =>
			largest(
				folders.map(({name, entries}) => [name, entries]),
				most,
			),
	},
	{
		what: `lines over ${columns} columns`,
		most: 0,
		isHard: true,
		measure: ({source, tests, tools}) => counted(wideLines([...source, ...tests, ...tools])),
	},
	{what: 'files in the longest chain of imports', most: 17, isHard: true, measure: chainOfSource},
	{
		what: 'files with one importer',
		isShare: true,
		isHard: false,
		measure: ({source, imports}) => plain(oneImporterShare(source, imports)),
	},
	{
		what: 'comment lines, aim',
		least: 12,
		isShare: true,
		isHard: false,
		measure: ({source}) => plain(commentShare(source)),
	},
	{
		what: 'comment lines, floor',
		least: 11,
		isShare: true,
		isHard: true,
		measure: ({source}) => plain(commentShare(source)),
	},
	{
		what: 'dependencies that nothing imports',
		most: 0,
		isHard: true,
		measure: ({manifest, imports}) => counted(unusedDependencies(manifest, imports)),
	},
	{
		what: 'imports against the order of rooms',
		most: 0,
		isHard: true,
		measure: ({imports}) => counted(againstTheOrder(imports)),
	},
	{
		what: 'inline option types',
		most: 0,
		isHard: true,
		measure: ({source, tools}) => counted(inlineTypes([...source, ...tools])),
	},
	{
		what: 'planners without a test of their own',
		most: 0,
		isHard: true,
		measure: ({source, tests}) => counted(untestedPlanners(source, tests)),
	},
];

function plain(value: number): Measured {
	return {value, places: []};
}

function chainOfSource({source, imports}: House, most: number): Measured {
	const names = new Set(source.map(({name}) => name));
	const chain = longestChain(imports.filter(({from}) => names.has(from)));
	return {value: chain.length, places: chain.length > most ? [chain.join('\n    ')] : []};
}
