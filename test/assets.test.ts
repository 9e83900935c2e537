import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {type Flag, type FlagName, flags, variablesOf} from '../source/domain/choices/flags.ts';
import {integrationActions} from '../source/domain/iam/integration-policy.ts';
import {policyDocument, taskTrust} from '../source/domain/iam/policy.ts';
import {listedValues} from '../source/front/help/flag-values.ts';
import {en} from '../source/text/en.ts';
import {asset} from './support/asset.ts';
import {schemaTypes} from './support/fixtures/schema-types.ts';
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

const table: ReadonlyArray<Flag & {readonly name: FlagName}> = flags;
const scalar = {type: ['string', 'number', 'boolean']};

/** What an editor offers and takes for an option: its words where it has no others, else a text of any kind. */
function form(flag: Flag & {readonly name: FlagName}) {
	const {name, value, optionalValue, list, repeatable, pairs} = flag;
	if (value === undefined) {
		return {type: 'boolean'};
	}

	const {values, isAll} = listedValues(flag, []);
	const isClosed = isAll && !['site', 'features', 'lang'].includes(name) && optionalValue !== true;
	const words = value === 'yes|no' ? [...values, true, false] : values;
	const one = isClosed ? {enum: words} : {...scalar, ...(values.length > 0 && {examples: values})};
	const forms = [
		one,
		...(list === true || repeatable === true ? [{type: 'array', items: one}] : []),
		...(pairs === undefined ? [] : [{type: 'object', additionalProperties: scalar}]),
	];
	return forms.length === 1 ? one : {anyOf: forms};
}

test('the schema of the answers file has every option that can stand in it, made of the table of options', () => {
	const meanings: Readonly<Record<string, string>> = en.help.flags;
	const text = json({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'Answers of dd-ecs-setup',
		description: 'Keys are option names without dashes in front; the API key is never among them.',
		type: 'object',
		additionalProperties: false,
		properties: {
			$schema: {description: 'Where this schema stands; no answer.', type: 'string'},
			...Object.fromEntries(
				table
					.filter(({isTyped}) => !isTyped)
					.map(flag => {
						const {name, value} = flag;
						const variables = variablesOf(flag).join(', ');
						const meaning = [
							`${meanings[name] ?? ''}${value === undefined ? '' : ` (${value})`}`,
							...(variables === '' ? [] : [`Variable: ${variables}`]),
						].join('. ');
						return [name, {description: meaning, ...form(flag)}];
					}),
			),
		},
	});
	equal(text, asset('answers.schema.json', text));
});

test('the types of what scripts read are made of the published schemas', async () => {
	const text = await schemaTypes();
	equal(text, asset('../source/front/json/schema.ts', text));
});

function json(value: unknown): string {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}
