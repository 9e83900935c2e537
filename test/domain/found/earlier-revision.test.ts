import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {PastDeployment} from '../../../source/domain/account/history.ts';
import type {Registered} from '../../../source/domain/account/registered.ts';
import {earlierThan} from '../../../source/domain/found/earlier-revision.ts';
import {definitionArn, sampleRegistered} from '../sample.ts';

const own = {'dd-ecs-setup:managed': 'true'};

const named = (name: string, fields: Partial<Registered> = {}) => {
	const revision = Number(name.split(':').at(-1));
	const definition = {family: name.split(':', 1)[0] ?? '', containerDefinitions: []};
	return sampleRegistered(definition, {arn: definitionArn(name), revision, tags: own, ...fields});
};

const arnOf = (number: string) => definitionArn(number.includes(':') ? number : `agent:${number}`);

/** `3` is a deployment of that revision that got there, `3!` one that did not. */
function past(...deployments: readonly string[]): readonly PastDeployment[] {
	return deployments.map((one, index) => ({
		arn: `deployment-${index}`,
		status: one.endsWith('!') ? 'STOPPED' : 'SUCCESSFUL',
		taskDefinition: arnOf(one.replace('!', '')),
	}));
}

type Known = {
	readonly runs?: Registered;
	readonly there?: readonly string[];
	/** Numbers. */
	readonly beside?: readonly string[];
	readonly noted?: readonly [from: string, to: string];
};

function earlier(
	deployments: readonly string[],
	{runs = named('agent:3'), there = ['1', '2', '4', '5'], beside, noted}: Known = {},
): string {
	const definitions = there.map(number => named(number.includes(':') ? number : `agent:${number}`));
	const found = earlierThan({
		runs,
		history: {
			deployments: past(...deployments),
			definitions: Object.fromEntries(definitions.map(one => [one.arn, one])),
			...(beside && {beside: beside.map(number => arnOf(number))}),
			...(noted && {noted: {from: arnOf(noted[0]), to: arnOf(noted[1])}}),
		},
	});
	const name = (arn: string) => arn.split(':').at(-1) ?? '';
	switch (found.kind) {
		case 'revision': {
			return `${found.deployment ? 'deployed' : 'there'} ${name(found.registered.arn)} by ${found.by}`;
		}

		case 'deleted': {
			return `deleted ${name(found.arn)}`;
		}

		case 'back': {
			return `back from ${name(found.from)} by ${found.by}`;
		}

		case 'unknown': {
			return found.kind;
		}
	}
}

const cases: ReadonlyArray<readonly [what: string, deployments: readonly string[], expected: string]> = [
	['the one before', ['3', '2', '1'], 'deployed 2 by ecs'],
	['one that is under way counts as what runs', ['3!', '2'], 'deployed 2 by ecs'],
	['restarts are passed over', ['3', '3', '3', '2'], 'deployed 2 by ecs'],
	['what never got there did not run', ['3', '2!', '1'], 'deployed 1 by ecs'],
	['a way back is the last change', ['3', '4', '3', '2'], 'back from 4 by ecs'],
	['so is one that is under way', ['3!', '4', '3'], 'back from 4 by ecs'],
	["so is AWS's own, which has no deployment", ['4!', '3', '2'], 'back from 4 by ecs'],
	['so is one from what failed', ['3', '5!', '3', '2'], 'back from 5 by ecs'],
	['after the next change there is something to go back to again', ['3', '2', '1', '2'], 'deployed 2 by ecs'],
	['another family has numbers of its own', ['3', 'other:9', '3'], 'deployed 9 by ecs'],
	['a revision that can not be described is deleted', ['3', '6!', '2'], 'back from 6 by ecs'],
	['nothing is remembered: the newest older one', [], 'there 2 by family'],
	[
		'only what runs is remembered, and a newer one of ours is there: it came from that',
		['3'],
		'back from 5 by family',
	],
];

for (const [what, deployments, expected] of cases) {
	test(what, () => {
		equal(earlier(deployments, {there: ['1', '2', '4', '5', 'other:9']}), expected);
	});
}

test('what was deleted, or is about to be, can not run', () => {
	equal(earlier(['3', '2'], {there: ['1']}), 'deleted 2');
});

test('nothing older of ours is there', () => {
	deepEqual([earlier([], {there: ['4']}), earlier([], {there: ['other:1']})], ['unknown', 'unknown']);
});

test('a revision that took the place of an older one counts as that', () => {
	const runs = named('agent:5', {tags: {...own, 'dd-ecs-setup:restores': '3'}});
	equal(earlier(['5', '4', '3'], {runs}), 'back from 4 by ecs');
});

const others: ReadonlyArray<readonly [what: string, deployments: readonly string[], known: Known, expected: string]> = [
	['what it has tasks of still ran before, whatever the family has', ['3!'], {beside: ['1']}, 'there 1 by ecs'],
	["a deployment knows more than a task's revision", ['3!', '2'], {beside: ['1']}, 'deployed 2 by ecs'],
	['so is one whose tasks go', ['3!'], {beside: ['5']}, 'back from 5 by ecs'],
	['a journal knows what ECS has forgotten', [], {noted: ['1', '3']}, 'there 1 by journal'],
	['and agrees with what ECS remembers', ['3', '2', '1'], {noted: ['2', '3']}, 'deployed 2 by journal'],
	['ECS shows another one in between', ['3', '2', '1'], {noted: ['1', '3']}, 'deployed 2 by ecs'],
	['what it has tasks of is another one', ['3!'], {noted: ['2', '3'], beside: ['1']}, 'there 1 by ecs'],
	['a journal of another change says nothing', [], {noted: ['1', '2']}, 'there 2 by family'],
	['nor does one that went nowhere', [], {noted: ['3', '3']}, 'there 2 by family'],
	['the last change of a journal was a way back', [], {noted: ['4', '3']}, 'back from 4 by journal'],
	['after it there is a newer one of ECS', ['5!', '3'], {noted: ['1', '3']}, 'back from 5 by ecs'],
	['what a journal names is deleted', [], {noted: ['1', '3'], there: ['2']}, 'deleted 1'],
	[
		'another family has numbers of its own there too',
		[],
		{noted: ['other:9', '3'], there: ['other:9']},
		'there 9 by journal',
	],
];

for (const [what, deployments, known, expected] of others) {
	test(what, () => {
		equal(earlier(deployments, known), expected);
	});
}
