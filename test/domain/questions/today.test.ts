import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {nextQuestion} from '../../../source/domain/questions/next-question.ts';
import type {Situation} from '../../../source/domain/choices/situation.ts';
import {type ChoicesSoFar, defaultSettings} from '../../../source/domain/choices/choices.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {seal} from '../../../source/domain/kit/secret.ts';
import {definitionArn, sampleCluster, sampleInstance, sampleRegistered, sampleService, sampleRun} from '../sample.ts';

const arn = definitionArn('monitoring:3');
const keyArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:monitoring/key-AbCdEf';
const cluster = sampleCluster({
	instances: [sampleInstance('a')],
	daemonServices: [sampleService({serviceName: 'dd', taskDefinition: arn})],
	taskDefinitions: {
		[arn]: sampleRegistered({
			family: 'monitoring',
			executionRoleArn: 'arn:aws:iam::123456789012:role/team/agent',
			containerDefinitions: [
				{
					name: 'dd',
					image: 'datadog/agent:7.50.0-jmx',
					environment: [
						{name: 'DD_SITE', value: 'us5.datadoghq.com'},
						{name: 'DD_LOGS_ENABLED', value: 'true'},
						{name: 'DD_TAGS', value: 'team:web'},
					],
					secrets: [{name: 'DD_API_KEY', valueFrom: keyArn}],
				},
			],
		}),
	},
});
const profile = {kind: 'profile', name: 'prod', type: 'keys'} as const;

function at(choices: ChoicesSoFar, given: Partial<Situation['given']> = {}): Situation {
	return {
		observed: {
			...nothingObserved,
			identity: {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'},
			sources: [profile],
			regions: [{region: 'us-east-1'}],
			found: [cluster],
			clusters: [cluster],
		},
		choices: {credentials: profile, regions: ['us-east-1'], clusters: [cluster.arn], existing: 'adopt', ...choices},
		given: {entries: {}, choices: {}, approve: false, ...given},
		said: sampleRun,
		dryRun: false,
	};
}

/** What is asked next, with the answer that stands there. */
function asked(situation: Situation) {
	const next = nextQuestion(situation);
	return next.kind === 'ask'
		? {id: next.question.id, fallback: next.question.fallback, today: next.question.today}
		: next;
}

const kept = {kind: 'kept', reference: keyArn} as const;
const given = {kind: 'given', secret: seal('0123456789abcdef0123456789abcdef')} as const;

test('the questions begin with what is there', () => {
	const site = 'us5.datadoghq.com';
	deepEqual(asked(at({})), {id: 'site', fallback: site, today: ['dd']});
	deepEqual(asked(at({site})), {id: 'keySource', fallback: kept, today: ['dd']});
	deepEqual(asked(at({site, keySource: kept})), {kind: 'evident', id: 'key', value: {kind: 'kept'}});
	const features = asked(at({site, keySource: kept, key: {kind: 'kept'}}));
	deepEqual(features, {id: 'features', fallback: ['core', 'logs', 'jmx'], today: ['dd']});
	const settings = asked(at({site, keySource: kept, key: {kind: 'kept'}, features: ['core', 'logs', 'jmx']}));
	deepEqual(settings, {
		id: 'settings',
		fallback: {
			...defaultSettings,
			image: 'datadog/agent',
			version: '7.50.0',
			extraTags: ['team:web'],
			logsFromAll: true,
			executionRole: 'arn:aws:iam::123456789012:role/team/agent',
		},
		today: ['dd'],
	});
});

test('an Agent that is left alone or replaced is no answer', () => {
	for (const existing of ['leave', 'replace'] as const) {
		deepEqual(asked(at({existing})), {id: 'site', fallback: 'datadoghq.com', today: undefined});
	}
});

test('a key in the environment is asked about, and one that was handed over is taken', () => {
	const site = 'us5.datadoghq.com';
	const inHand = at({site}, {choices: {key: given}});
	deepEqual(asked(inHand), {id: 'keySource', fallback: kept, today: ['dd']});
	const next = nextQuestion(inHand);
	deepEqual(
		next.kind === 'ask' && next.question.input.kind === 'one' && next.question.input.options.map(({id}) => id),
		['kept', 'environment', 'paste', 'secret-arn', 'parameter-name'],
	);
	const handedOver = nextQuestion(at({site}, {choices: {key: given}, isKeySaid: true}));
	equal(handedOver.kind === 'ask' && handedOver.question.id, 'key');
});

test('settings that were given stand in the form beside those that are there', () => {
	const entry = {'extra-tags': 'cost:a1', cpu: '300'};
	const {fallback} = asked(
		at(
			{site: 'us5.datadoghq.com', keySource: kept, key: {kind: 'kept'}, features: ['core']},
			{entries: {settings: {entry, source: 'flag'}}},
		),
	) as {readonly fallback: typeof defaultSettings};
	deepEqual([fallback.extraTags, fallback.cpu, fallback.version], [['team:web', 'cost:a1'], 300, '7.50.0']);
});
