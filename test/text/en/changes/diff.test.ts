import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {DiffLine} from '../../../../source/domain/plan/diff/diff-line.ts';
import {diffDefinition} from '../../../../source/domain/plan/diff/diff.ts';
import {referenceText} from '../../../../source/domain/kit/mask.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {en} from '../../../../source/text/en.ts';

const reference = (change: string) => referenceText(resultOf(change));
const line = {mark: '+', path: '', depth: 0, risk: false} as const;

test('what an earlier change makes is told in words, and what a person wrote is left as it is', () => {
	const told: ReadonlyArray<readonly [Pick<DiffLine, 'noun' | 'name' | 'before' | 'after'>, string]> = [
		[
			{noun: 'role', name: 'execution', after: reference('create-role')},
			'execution = (known after the role is created)',
		],
		[
			{noun: 'secret', name: 'DD_API_KEY', after: reference('create-secret-us-east-1')},
			'DD_API_KEY ← (known after the secret is created)',
		],
		[
			{noun: 'secret', name: 'DD_API_KEY', after: reference('put-parameter-us-east-1')},
			'DD_API_KEY ← (known after the parameter is stored)',
		],
		[
			{
				noun: 'definition',
				before: 'arn:aws:ecs:us-east-1:123456789012:task-definition/agent:3',
				after: reference('register-us-east-1-shop-prod-agent'),
			},
			'agent:3 → (known after it is registered)',
		],
		[{noun: 'env', name: 'TEMPLATE', after: reference('create-role')}, `TEMPLATE = ${reference('create-role')}`],
	];
	for (const [difference, expected] of told) {
		equal(en.diff({...line, ...difference}).text, expected);
	}
});

test('an object of the definition is told as pairs and never as JSON', () => {
	const lines = diffDefinition(undefined, {
		family: 'agent',
		containerDefinitions: [
			{
				name: 'agent',
				image: 'agent:7',
				logConfiguration: {logDriver: 'json-file', options: {'max-size': '10m'}},
				ulimits: [
					{name: 'nofile', softLimit: 1024, hardLimit: 2048},
					{name: 'core', softLimit: 0, hardLimit: 0},
				],
			},
		],
	});
	const told = new Set(lines.map(each => `${en.diff(each).noun} ${en.diff(each).text}`));
	equal(told.has('log driver logDriver = json-file, options.max-size = 10m'), true);
	equal(
		told.has(
			'field ulimits = name = nofile, softLimit = 1024, hardLimit = 2048; ' +
				'name = core, softLimit = 0, hardLimit = 0',
		),
		true,
	);
});
