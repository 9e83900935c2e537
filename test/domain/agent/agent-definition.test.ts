import {deepEqual, equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {agentDefinition} from '../../../source/domain/agent/agent-definition.ts';
import {golden} from '../../support/golden.ts';
import {serialised} from '../../support/serialised.ts';
import {definitionSamples} from './definition-samples.ts';

test('the catalogue has at least sixty definitions', () => {
	ok(definitionSamples.length >= 60, String(definitionSamples.length));
	equal(new Set(definitionSamples.map(({platform, name}) => `${platform}/${name}`)).size, definitionSamples.length);
});

for (const {platform, name, choices} of definitionSamples) {
	const definition = agentDefinition({platform, suffix: ''}, choices);
	test(`${platform} with ${name} gives the definition of the catalogue`, () => {
		const text = JSON.stringify(definition, undefined, '\t');
		equal(text, golden(`definitions/${platform}/${name}.json`, text));
	});

	test(`the SDK knows every field of ${platform} with ${name}`, async () => {
		deepEqual(await serialised(definition, {daemon: platform === 'managed-instances'}), definition);
	});
}

test('a field that the API does not have would be seen', async () => {
	const body = await serialised(
		{family: 'a', networkMode: 'bridge', containerDefinitions: [{name: 'a', image: 'a', portMappings: []}]},
		{daemon: true},
	);
	deepEqual(body, {family: 'a', containerDefinitions: [{name: 'a', image: 'a'}]});
});

test('the family of a group gets its suffix', () => {
	const [sample] = definitionSamples;
	ok(sample);
	equal(
		agentDefinition({platform: 'windows', suffix: '-windows'}, sample.choices).family,
		'datadog-agent-task-windows',
	);
});
