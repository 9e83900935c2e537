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

/** `3` is a deployment of that revision that got there, `3!` one that did not. */
function past(...deployments: readonly string[]): readonly PastDeployment[] {
	return deployments.map((one, index) => ({
		arn: `deployment-${index}`,
		status: one.endsWith('!') ? 'STOPPED' : 'SUCCESSFUL',
		taskDefinition: definitionArn(one.includes(':') ? one : `agent:${one.replace('!', '')}`),
	}));
}

type Known = {readonly runs?: Registered; readonly there?: readonly string[]};

function earlier(
	deployments: readonly string[],
	{runs = named('agent:3'), there = ['1', '2', '4', '5']}: Known = {},
): string {
	const definitions = there.map(number => named(number.includes(':') ? number : `agent:${number}`));
	const found = earlierThan({
		runs,
		history: {
			deployments: past(...deployments),
			definitions: Object.fromEntries(definitions.map(one => [one.arn, one])),
		},
	});
	const name = (arn: string) => arn.split(':').at(-1) ?? '';
	switch (found.kind) {
		case 'revision': {
			return `${found.deployment ? 'deployed' : 'family'} ${name(found.registered.arn)}`;
		}

		case 'deleted': {
			return `deleted ${name(found.arn)}`;
		}

		case 'back': {
			return `back from ${name(found.from)}`;
		}

		case 'unknown': {
			return found.kind;
		}
	}
}

const cases: ReadonlyArray<readonly [what: string, deployments: readonly string[], expected: string]> = [
	['the one before', ['3', '2', '1'], 'deployed 2'],
	['one that is under way counts as what runs', ['3!', '2'], 'deployed 2'],
	['restarts are passed over', ['3', '3', '3', '2'], 'deployed 2'],
	['what never got there did not run', ['3', '2!', '1'], 'deployed 1'],
	['a way back is the last change', ['3', '4', '3', '2'], 'back from 4'],
	['so is one that is under way', ['3!', '4', '3'], 'back from 4'],
	["so is AWS's own, which has no deployment", ['4!', '3', '2'], 'back from 4'],
	['so is one from what failed', ['3', '5!', '3', '2'], 'back from 5'],
	['after the next change there is something to go back to again', ['3', '2', '1', '2'], 'deployed 2'],
	['another family has numbers of its own', ['3', 'other:9', '3'], 'deployed 9'],
	['a revision that can not be described is deleted', ['3', '6!', '2'], 'back from 6'],
	['nothing is remembered: the newest older one', [], 'family 2'],
	['only what runs is remembered, and a newer one of ours is there: it came from that', ['3'], 'back from 5'],
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
	equal(earlier(['5', '4', '3'], {runs}), 'back from 4');
});
