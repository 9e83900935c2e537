import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {places} from '../../../source/commands/command.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {defaultSettings, type ChoicesSoFar} from '../../../source/domain/choices/choices.ts';
import {defaultFeatures} from '../../../source/domain/choices/feature-id.ts';
import type {Given} from '../../../source/domain/choices/given.ts';
import type {Situation} from '../../../source/domain/choices/situation.ts';
import {seal} from '../../../source/domain/kit/secret.ts';
import {invocationOf} from '../../../source/domain/questions/invocation-of.ts';
import {nextQuestion, type Next} from '../../../source/domain/questions/next-question.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {definitionArn, sampleCluster, sampleInstance, sampleRegistered, sampleService} from '../sample.ts';
import {flags, nothingGiven, plainCluster, situation, sources} from './asking.ts';

/** A host that may run Amazon Linux 1, an Agent of somebody else, and an instance that ECS keeps. */
const odd = sampleCluster({
	instances: [
		sampleInstance('old', {agentVersion: '1.50.0', attributes: {}}),
		sampleInstance('kept', {capacityProvider: 'mi'}),
	],
	providers: [{arn: 'arn:mi', name: 'mi', kind: 'managed-instances'}],
	daemonServices: [sampleService({serviceName: 'dd'})],
	taskDefinitions: {
		[definitionArn('datadog-agent-task:2')]: sampleRegistered({
			family: 'dd',
			containerDefinitions: [{name: 'dd', image: 'datadog/agent:7'}],
		}),
	},
});

const secret = seal('0123456789abcdef0123456789abcdef');

/** What a person answers, in the order in which it is asked. */
const answers = {
	credentials: sources[0],
	regions: ['us-east-1'],
	clusters: [plainCluster.arn],
	linux: 'linux',
	existing: 'leave',
	site: 'datadoghq.eu',
	keySource: {kind: 'paste'},
	key: {kind: 'given', secret},
	features: defaultFeatures,
	settings: {...defaultSettings, store: 'plain'},
	plainKey: true,
	replaceInstances: true,
} as const satisfies ChoicesSoFar;

const order = [
	'credentials',
	'regions',
	'clusters',
	'linux',
	'existing',
	'site',
	'keySource',
	'key',
	'features',
	'settings',
	'plainKey',
	'replaceInstances',
] as const;

/** Everything answered but these. */
function allBut(...missing: ReadonlyArray<keyof ChoicesSoFar>): ChoicesSoFar {
	return Object.fromEntries(Object.entries(answers).filter(([id]) => missing.every(name => name !== id)));
}

/** What comes next, without the functions of the input. */
function told(next: Next) {
	if (next.kind !== 'ask') {
		return next;
	}

	const {input, ...question} = next.question;
	return {...question, input: input.kind};
}

/** `clusters 1/5`: which question, at which of the run's steps; or what needs none. */
function row(next: Next): string {
	switch (next.kind) {
		case 'ask': {
			const {id, position} = next.question;
			return `${id} ${position.index}/${position.total}`;
		}

		case 'evident': {
			return `${next.id} evident`;
		}

		case 'ready': {
			return 'ready';
		}
	}
}

/** The whole conversation, each question answered as it comes. */
function conversation(start: Situation, said: ChoicesSoFar = answers): readonly string[] {
	const rows: string[] = [];
	let {choices} = start;
	for (const _ of order) {
		const next = nextQuestion({...start, choices}, installPlan);
		rows.push(row(next));
		if (next.kind === 'ready' || (next.kind === 'ask' && next.question.id === 'approval')) {
			break;
		}

		choices =
			next.kind === 'evident'
				? {...choices, [next.id]: next.value}
				: {...choices, [next.question.id]: said[next.question.id]};
	}

	return rows;
}

test('where everything must be asked, it is asked in this order, and the plan is approved last', () => {
	const observed = {...nothingObserved, sources, clusters: [odd]};
	deepEqual(
		order.map((id, index) =>
			row(
				nextQuestion(
					situation({
						observed,
						choices: Object.fromEntries(order.slice(0, index).map(at => [at, answers[at]])),
					}),
				),
			),
		),
		[
			'credentials 1/6',
			'regions 1/6',
			'clusters 2/6',
			'linux 2/6',
			'existing 2/6',
			'site 3/6',
			'keySource 3/6',
			'key 3/6',
			'features 4/6',
			'settings 5/6',
			'plainKey 5/6',
			'replaceInstances 5/6',
		],
	);
	equal(row(nextQuestion(situation({observed, choices: answers}), installPlan)), 'approval 6/6');
});

test('what the account does not raise is not asked', () => {
	deepEqual(conversation(situation({observed: {...nothingObserved, sources, clusters: [plainCluster]}})), [
		'credentials 1/6',
		'regions 1/6',
		'clusters 2/6',
		'site 3/6',
		'keySource 3/6',
		'key 3/6',
		'features 4/6',
		'settings 5/6',
		'plainKey 5/6',
		'approval 6/6',
	]);
});

test('one source of credentials with a region needs no question, and signing in is no step then', () => {
	const observed = {
		...nothingObserved,
		sources: sources.slice(0, 1),
		defaultRegion: 'eu-west-1',
		clusters: [plainCluster],
	};
	deepEqual(nextQuestion(situation({observed})), {kind: 'evident', id: 'credentials', value: sources[0]});
	deepEqual(nextQuestion(situation({observed, choices: {credentials: sources[0]}})), {
		kind: 'evident',
		id: 'regions',
		value: ['eu-west-1'],
	});
	deepEqual(conversation(situation({observed}), {...answers, settings: defaultSettings}).slice(0, 4), [
		'credentials evident',
		'regions evident',
		'clusters 1/5',
		'site 2/5',
	]);
});

test('a question stands with its step, flag and fallback, and with what went wrong', () => {
	const choices = allBut('site');
	const site = {
		id: 'site',
		step: 'key',
		flags: ['--site'],
		fallback: 'datadoghq.com',
		about: [],
		position: {index: 3, total: 6},
		canGoBack: true,
		again: invocationOf(situation({choices})),
		input: 'one',
	};
	const problem = {code: 'key-elsewhere', site: 'datadoghq.com', other: 'datadoghq.eu'} as const;
	deepEqual(told(nextQuestion(situation({choices}))), site);
	deepEqual(told(nextQuestion(situation({choices, refusal: {question: 'site', problem}}))), {
		...site,
		complaint: problem,
	});
	deepEqual(told(nextQuestion(situation({choices, refusal: {question: 'key', problem}}))), site);
});

const counted: ReadonlyArray<readonly [what: string, given: Given, at: keyof ChoicesSoFar, row: string]> = [
	['nothing', nothingGiven, 'settings', 'settings 5/6'],
	['the profile', flags('credentials'), 'settings', 'settings 4/5'],
	['the clusters', flags('clusters'), 'settings', 'settings 4/5'],
	['the site alone: the key is still asked', flags('site'), 'settings', 'settings 5/6'],
	['the key alone: the site is still asked', flags('key'), 'settings', 'settings 5/6'],
	['site and key', flags('site', 'key'), 'settings', 'settings 4/5'],
	[
		'the site, and the key in the environment',
		{...flags('site'), choices: {key: {kind: 'given', secret}}},
		'settings',
		'settings 4/5',
	],
	['the features', flags('features'), 'settings', 'settings 4/5'],
	['settings, which are shown all the same', flags('settings'), 'settings', 'settings 5/6'],
	[
		'all there is to give',
		flags('credentials', 'clusters', 'site', 'key', 'features', 'settings'),
		'settings',
		'settings 1/2',
	],
	['the clusters, which are asked again', flags('clusters'), 'clusters', 'clusters 2/6'],
	['the key, which is asked again', flags('site', 'key'), 'key', 'key 3/6'],
];

for (const [what, given, at, expected] of counted) {
	test(`steps are counted without those that flags answer; given: ${what}`, () => {
		deepEqual(row(nextQuestion(situation({given, choices: allBut(at)}))), expected);
	});
}

test('an approval is of one plan: of another it is asked again, and without a plan all is ready', () => {
	const choices = {...answers, approval: installPlan.fingerprint};
	deepEqual(
		[
			nextQuestion(situation({choices}), installPlan),
			nextQuestion(situation({choices: answers})),
			row(nextQuestion(situation({choices: {...choices, approval: 'f0'}}), installPlan)),
		],
		[{kind: 'ready'}, {kind: 'ready'}, 'approval 6/6'],
	);
});

const brief: ReadonlyArray<readonly [what: string, fields: Partial<Situation>, next: Next | string]> = [
	['where to look is asked', {choices: allBut('clusters')}, 'clusters 2/3'],
	['the rest takes its fallback', {choices: allBut('site')}, {kind: 'evident', id: 'site', value: 'datadoghq.com'}],
	['what has none is left open', {choices: allBut('keySource', 'key', 'plainKey')}, {kind: 'ready'}],
	['what was given is taken as it comes', {choices: allBut('site'), given: flags('site')}, 'site 3/4'],
	[
		'so is a choice from the environment',
		{choices: allBut('key'), given: {...nothingGiven, choices: {key: {kind: 'given', secret}}}},
		'key 3/4',
	],
];

for (const [what, fields, expected] of brief) {
	test(`in a brief run ${what}`, () => {
		const next = nextQuestion(situation({...fields, asks: places}));
		deepEqual(typeof expected === 'string' ? row(next) : next, expected);
	});
}
