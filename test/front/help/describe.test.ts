import {deepEqual} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {commands} from '../../../source/commands/all.ts';
import {defaultFeatures, featureIds} from '../../../source/domain/choices/feature-id.ts';
import {flags} from '../../../source/domain/choices/flags.ts';
import {checkIds} from '../../../source/domain/choices/problem/check-result.ts';
import {describe} from '../../../source/front/help/describe.ts';
import {parse} from '../../../source/options.ts';
import {summaries} from '../../../source/simulator/worlds/summaries.ts';
import {description as words} from '../../../source/text/en/usage/description.ts';

const described = describe({version: '1.2.3', worlds: summaries, words});

test('the description has every command, option, feature, check and world, and is what its schema says', () => {
	// Readers take what a later version adds; what this one says is in the schema.
	const schema = JSON.parse(readFileSync('assets/help.schema.json', 'utf8'), (_, value: unknown) =>
		isShape(value) ? {additionalProperties: false, ...value} : value,
	) as Record<string, unknown>;
	const ajv = new Ajv2020({allErrors: true, formats: {uri: URL.canParse}});
	ajv.validate(schema, described);
	deepEqual(
		{
			faults: ajv.errors ?? [],
			commands: described.commands.map(({name}) => name),
			options: described.options.map(({name}) => name),
			features: described.features.map(({id}) => id),
			checks: described.checks.map(({id}) => id),
			worlds: described.worlds.map(({id}) => id),
			exitCodes: described.exitCodes.map(({code}) => code),
		},
		{
			faults: [],
			commands: commands.map(({name}) => name),
			options: flags.map(({name}) => `--${name}`),
			features: featureIds,
			checks: checkIds,
			worlds: Object.keys(summaries),
			exitCodes: Object.keys(words.help.exitCodes).map(Number),
		},
	);
});

test('an option carries what can be listed of its values, whether there are others, and what counts else', () => {
	const valueOf = (name: string) => described.options.find(one => one.name === name)?.value;
	deepEqual(
		['--network-mode', '--canary', '--demo', '--yes', '--timeout'].map(name => valueOf(name)),
		[
			{
				placeholder: 'bridge|host|awsvpc',
				isNeeded: true,
				values: ['bridge', 'host', 'awsvpc'],
				isAll: true,
				default: 'bridge',
			},
			{placeholder: 'NAME-or-ARN|none', isNeeded: true, values: ['none'], isAll: false},
			{placeholder: 'WORLD', isNeeded: false, values: Object.keys(summaries), isAll: true, default: 'shop'},
			undefined,
			{placeholder: 'DURATION', isNeeded: true, default: '15m'},
		],
	);
});

test('what an option that nobody gives means is what a run without it does', () => {
	const parsed = parse([], {}, []);
	const {timeout, concurrency} = parsed.kind === 'run' ? parsed.options : {};
	const standing = new Map(described.options.map(({name, value}) => [name, value?.default]));
	deepEqual(
		[standing.get('--timeout'), standing.get('--concurrency'), standing.get('--features')?.split(',')],
		[`${(timeout ?? 0) / 60}m`, String(concurrency), defaultFeatures],
	);
});

function isShape(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && 'properties' in value;
}
