import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Reading} from '../../../../source/domain/agent/read/read-definition.ts';
import {ownRole} from '../../../../source/domain/agent/own-role.ts';
import {defaultSettings, type Settings} from '../../../../source/domain/choices/choices.ts';
import {choicesFor} from '../../../../source/domain/found/choices-for.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import type {ServiceDestination} from '../../../../source/domain/plan/planners/destination.ts';
import {planShared} from '../../../../source/domain/plan/planners/plan-shared.ts';
import {sampleCluster, sampleGroup, sampleService} from '../../sample.ts';
import {decided, instances, keyArn, type Chosen} from './planning.ts';

const manner = {choicesOn: choicesFor, keepsEdits: false, keepsKey: false};
const theirRole = 'arn:aws:iam::123456789012:role/team/agent';
const inHand: Chosen = {key: {kind: 'given', secret: seal('0123456789abcdef0123456789abcdef')}};

/** Somebody else's Agent, adopted, with a key in a secret of its own. */
function theirs(name: string, settings: Partial<Settings> = {}): ServiceDestination {
	const today: Reading = {
		container: 'agent',
		features: ['core', 'logs'],
		site: 'us5.datadoghq.com',
		settings: {...defaultSettings, executionRole: theirRole, extraTags: ['team:web'], ...settings},
		key: {kind: 'secret', valueFrom: keyArn},
		executionRole: theirRole,
	};
	return {...fresh(name), kept: sampleService({serviceName: name}), today, isTheirs: true};
}

function fresh(name: string): ServiceDestination {
	return {
		kind: 'service',
		group: sampleGroup(instances(1)),
		cluster: sampleCluster({}),
		name,
		kept: undefined,
		replaced: undefined,
		today: undefined,
		isTheirs: false,
		crowdedBy: undefined,
	};
}

/** What the targets get and what is made for them. */
function shared(chosen: Chosen, ...destinations: readonly ServiceDestination[]) {
	const made = decided(chosen);
	const choices = {...made.choices, said: {...made.choices.said, key: chosen.key?.kind === 'secret'}};
	const {changes, targets} = planShared({...made, choices}, destinations, manner);
	return {
		changes: changes.map(({id}) => id),
		targets: targets.map(({destination, surroundings}) => ({
			name: destination.name,
			features: surroundings.choices.features,
			site: surroundings.choices.site,
			key: surroundings.key.variable.kind,
			role: surroundings.executionRole,
			needs: surroundings.needs,
			isAdopted: surroundings.writing.isAdopted,
			ownTags: surroundings.writing.extraTags,
		})),
	};
}

test('an adopted Agent keeps its features, site, key and role, and nothing is made for it', () => {
	const made = decided(inHand);
	const choices = {...made.choices, said: {...made.choices.said, key: false, features: false}};
	const {changes, targets, reads} = planShared({...made, choices}, [theirs('dd')], manner);
	deepEqual(
		[changes, targets[0]?.surroundings.choices.features, targets[0]?.surroundings.executionRole, reads],
		[[], ['core', 'logs'], undefined, []],
	);
});

test('beside it a new one gets a key and our role', () => {
	const {changes, targets} = shared(inHand, theirs('dd'), fresh('datadog-agent'));
	deepEqual(changes, ['create-secret-us-east-1', 'create-role', 'attach-role-policy', 'put-role-policy']);
	deepEqual(
		targets.map(({name, key, role, needs, isAdopted}) => [name, key, role, needs.length, isAdopted]),
		[
			['dd', 'kept', undefined, 0, true],
			['datadog-agent', 'secret', resultOf('create-role'), 4, false],
		],
	);
});

test('a key that was named goes to all; each role stays', () => {
	const {changes, targets} = shared({key: {kind: 'secret', arn: `${keyArn}:new::`}}, theirs('dd'));
	deepEqual(changes, []);
	deepEqual(
		targets.map(({key, role}) => [key, role]),
		[['secret', theirRole]],
	);
});

test('a role that was named goes to all', () => {
	const {targets} = shared({...inHand, settings: {executionRole: ownRole}}, theirs('dd'));
	deepEqual(
		targets.map(({key, role}) => [key, role]),
		[['kept', `arn:aws:iam::123456789012:role/${ownRole}`]],
	);
});

test('of the tags of an adopted Agent only those that were added now are ours', () => {
	const made = decided({...inHand, settings: {extraTags: ['cost:a1']}});
	const choices = {...made.choices, said: {...made.choices.said, key: false}};
	const {targets} = planShared({...made, choices}, [theirs('dd')], manner);
	deepEqual(
		targets.map(({surroundings}) => [surroundings.choices.settings.extraTags, surroundings.writing.extraTags]),
		[[['team:web', 'cost:a1'], ['cost:a1']]],
	);
});
