import {equal} from 'node:assert/strict';
import test from 'node:test';
import type {OldKeyLeft} from '../../../../source/domain/ending/old-key-left.ts';
import {oldKey} from '../../../../source/text/en/changes/old-key.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {golden} from '../../../support/golden.ts';

const name = 'dd-ecs-setup/datadog-api-key';
const region = 'us-east-1';
const secret = {kind: 'secret', name, region, valueFrom: 'arn', isReplaced: true, by: []} as const;
const stage = {kind: 'service', name: 'datadog-agent', region, cluster: 'shop-stage'} as const;
const nobody: OldKeyLeft = {stored: [secret], elsewhere: [], unseen: [], regions: 17};

const cases: Readonly<Record<string, OldKeyLeft>> = {
	nobody,
	'others, and one region more': {
		...nobody,
		stored: [{...secret, by: [stage, {kind: 'family', name: 'web', region}]}],
		elsewhere: [{...stage, region: 'eu-central-1', cluster: 'shop-eu'}],
		elsewhereToo: ['npx', 'dd-ecs-setup', 'rotate-key', '--cluster', 'shop-stage', '--cluster', 'shop-eu'],
		use: {kind: 'known', keys: [{name: 'ecs', ending: 'abcd', lastUsed: '2026-11-26T21:38:15.000Z'}]},
	},
	"somebody's": {
		...nobody,
		stored: [
			{...secret, name: 'prod/datadog', isReplaced: false},
			{...secret, kind: 'parameter', name: '/prod/datadog', isReplaced: false, by: [stage]},
		],
		use: {
			kind: 'known',
			keys: [
				{name: 'ecs', ending: 'abcd'},
				{name: 'ci', ending: 'abcd', lastUsed: '2026-11-26T21:38:15.000Z'},
			],
		},
	},
	'not all seen': {
		...nobody,
		isHeld: true,
		unseen: [{region: 'eu-west-1', operation: 'ecs:ListServices', code: 'access-denied'}],
		use: {kind: 'unlisted'},
	},
	...Object.fromEntries(
		(['unread', 'unreachable', 'rate-limited', 'refused', 'not-permitted', 'unexpected'] as const).map(why => [
			why,
			{...nobody, use: {kind: 'unknown', why}},
		]),
	),
};

test('what is left of the old key is said, whoever reads it and whatever Datadog tells', () => {
	const text = Object.entries(cases)
		.map(([about, left]) => {
			const {title, lines} = oldKey(left, 'datadoghq.com');
			return [`-- ${about}`, title, ...lines.map(line => `  ${plain(line)}`), ''].join('\n');
		})
		.join('\n');
	equal(text, golden('text/old-key.txt', text));
});
