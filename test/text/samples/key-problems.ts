import {like} from '../../../source/domain/choices/problem/expected.ts';
import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';

type KeyCode =
	| 'key-form'
	| 'misplaced-key'
	| 'key-refused'
	| 'application-key'
	| 'key-elsewhere'
	| 'several-sites'
	| 'key-replaced'
	| 'reference-form'
	| 'secret-unusable';

/** Of keys, and of what holds them. */
export const keyProblems: {readonly [Code in KeyCode]: ReadonlyArray<ProblemOf<Code>>} = {
	'key-form': (
		['empty', 'spaces', 'quotes', 'length', 'characters', 'application-key', 'client-token', 'key-id'] as const
	).map(why => ({code: 'key-form', why, length: 31})),
	'misplaced-key': [{code: 'misplaced-key'}],
	'key-refused': [{code: 'key-refused', site: 'datadoghq.eu'}],
	'application-key': [
		{code: 'application-key', site: 'datadoghq.eu', why: 'api-key'},
		{code: 'application-key', site: 'datadoghq.eu', why: 'refused'},
	],
	'key-elsewhere': [{code: 'key-elsewhere', site: 'datadoghq.com', other: 'us5.datadoghq.com'}],
	'several-sites': [
		{
			code: 'several-sites',
			site: 'datadoghq.com',
			agents: [
				{cluster: 'shop-eu', region: 'eu-central-1', service: 'datadog-agent', site: 'datadoghq.eu'},
				{cluster: 'shop-us5', region: 'us-east-1', service: 'datadog-agent', site: 'us5.datadoghq.com'},
			],
			others: ['shop-prod'],
		},
	],
	'key-replaced': [
		{code: 'key-replaced', stored: [{kind: 'secret', name: 'dd-ecs-setup/datadog-api-key', region: 'us-east-1'}]},
	],
	'reference-form': (['secret-arn', 'parameter', 'role', 'region-mismatch', 'partition'] as const).map(what => ({
		code: 'reference-form',
		what,
		value: 'dd-key',
		expected: like('an ARN of us-east-1'),
	})),
	'secret-unusable': (
		['scheduled-deletion', 'not-found', 'binary', 'json', 'json-form', 'quotes', 'shape'] as const
	).map(why => ({
		code: 'secret-unusable',
		name: 'dd-key',
		why,
		detail: '',
		...(why === 'json-form' && {keys: ['api_key']}),
	})),
};
