import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {type Flag, flags} from '../source/domain/choices/flags.ts';
import {integrationActions} from '../source/domain/iam/integration-policy.ts';
import {policyDocument, taskTrust} from '../source/domain/iam/policy.ts';
import {en} from '../source/text/en.ts';
import {asset} from './support/asset.ts';
import {runSetup} from './support/run-setup.ts';
import {simulated} from './support/simulated.ts';

test('the IAM documents are those that the program prints for a first install', async t => {
	const {events} = await runSetup(await simulated('shop', t), {args: ['iam', '--cluster', 'shop-prod']});
	const printed = events.find(event => event.type === 'policies');
	for (const {holder, document} of printed?.policies ?? []) {
		const text = json(document);
		equal(text, asset(`iam/${holder}.json`, text));
	}

	equal(printed?.policies.length, 3);
});

test('the execution role trusts ECS tasks, and the smallest integration policy is that of the first ECS guide', () => {
	const trust = json(taskTrust);
	equal(trust, asset('iam/execution-role-trust.json', trust));
	const least = json(
		policyDocument([{Sid: 'DatadogEcs', Effect: 'Allow', Action: integrationActions, Resource: ['*']}]),
	);
	equal(least, asset('iam/integration-smallest.json', least));
});

test('the schema of the answers file has every option that can stand in it', () => {
	const table: readonly Flag[] = flags;
	const meanings: Readonly<Record<string, string>> = en.help.flags;
	const scalar = {type: ['string', 'number', 'boolean']};
	const form = ({value, optionalValue, list, repeatable, pairs}: Flag) => {
		if (value === undefined) {
			return {type: 'boolean'};
		}

		const forms = [
			scalar,
			...(list === true || repeatable === true ? [{type: 'array', items: scalar}] : []),
			...(pairs === undefined ? [] : [{type: 'object', additionalProperties: scalar}]),
		];
		return forms.length === 1 || optionalValue ? scalar : {anyOf: forms};
	};

	const text = json({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'Answers of dd-ecs-setup',
		description: 'Keys are option names without dashes in front; the API key is never among them.',
		type: 'object',
		additionalProperties: false,
		properties: Object.fromEntries(
			table
				.filter(({isTyped}) => !isTyped)
				.map(flag => {
					const {name, value} = flag;
					const meaning = `${meanings[name] ?? ''}${value === undefined ? '' : ` (${value})`}`;
					return [name, {description: meaning, ...form(flag)}];
				}),
		),
	});
	equal(text, asset('answers.schema.json', text));
});

function json(value: unknown): string {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}
