import {deepEqual} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {commands} from '../../../source/commands/all.ts';
import {featureIds} from '../../../source/domain/choices/feature-id.ts';
import {flags} from '../../../source/domain/choices/flags.ts';
import {checkIds} from '../../../source/domain/choices/problem/check-result.ts';
import {describe} from '../../../source/front/help/describe.ts';
import {summaries} from '../../../source/simulator/worlds/summaries.ts';
import {description as words} from '../../../source/text/en/usage/description.ts';

const described = describe({version: '1.2.3', worlds: summaries, words});

test('the description has every command, option, feature, check and world, and is what its schema says', () => {
	const schema = JSON.parse(readFileSync('assets/help.schema.json', 'utf8')) as Record<string, unknown>;
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
