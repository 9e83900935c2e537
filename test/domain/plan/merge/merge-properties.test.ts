import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {mergeDefinition} from '../../../../source/domain/plan/merge/merge.ts';
import {areEqualDefinitions} from '../../../../source/domain/plan/normalise/normalise.ts';
import {anyDefinition} from '../normalise/any-definition.ts';
import {described} from '../normalise/described.ts';

const image = 'public.ecr.aws/datadog/agent:7';

const agentOf = ({containerDefinitions}: TaskDefinition) => containerDefinitions[0];

/** Definitions of ours: one container, and it is the Agent's; one volume for each path. */
const anyOurs = anyDefinition.map((definition): TaskDefinition => {
	const [container] = definition.containerDefinitions;
	const volumes = definition.volumes?.filter(
		(volume, index, all) =>
			all.findIndex(other => JSON.stringify(other.host) === JSON.stringify(volume.host)) === index,
	);
	return {
		...definition,
		...(volumes && {volumes}),
		family: 'f',
		containerDefinitions: [{...container, name: 'datadog-agent', image}],
	};
});

/** Definitions of others: sidecars, and an Agent with names that we never use. */
const anyTheirs = anyDefinition.map((definition): TaskDefinition => {
	const [first, ...sidecars] = definition.containerDefinitions;
	const environment = (first?.environment ?? []).map(({name, value}) => ({name: `X_${name}`, value}));
	return {
		...definition,
		family: 'f',
		containerDefinitions: [
			...sidecars.map(sidecar => ({...sidecar, name: `s-${sidecar.name}`})),
			{...first, name: 'agent', image, environment},
		],
	};
});

test('merging again changes nothing', () => {
	fc.assert(
		fc.property(anyOurs, anyTheirs, fc.option(anyOurs, {nil: undefined}), (ours, theirs, earlier) => {
			const once = mergeDefinition({container: 'agent', ours, theirs, ...(earlier && {earlier})});
			deepEqual(mergeDefinition({container: 'agent', ours, theirs: once, earlier: ours}), once);
			equal(
				areEqualDefinitions(
					mergeDefinition({container: 'agent', ours, theirs: described(once), earlier: ours}),
					once,
				),
				true,
			);
		}),
		{numRuns: 500},
	);
});

test('what others added stays, in its order', () => {
	fc.assert(
		fc.property(anyOurs, anyTheirs, (ours, theirs) => {
			const merged = mergeDefinition({container: 'agent', ours, theirs});
			const names = (definition: TaskDefinition) => definition.containerDefinitions.map(({name}) => name);
			const foreign = (definition: TaskDefinition) =>
				definition.containerDefinitions
					.find(({name}) => name === 'agent')
					?.environment?.filter(({name}) => name.startsWith('X_')) ?? [];
			deepEqual(names(merged), names(theirs));
			deepEqual(foreign(merged), foreign(theirs));
		}),
	);
});

test('going over to other answers takes out exactly what we wrote before', () => {
	fc.assert(
		fc.property(anyOurs, anyOurs, anyTheirs, (earlier, ours, theirs) => {
			const names = (definition: TaskDefinition) =>
				(
					agentOf({
						...definition,
						containerDefinitions: definition.containerDefinitions.filter(({image: its}) => its === image),
					})?.environment ?? []
				)
					.map(({name}) => name)
					.toSorted();
			const before = mergeDefinition({container: 'agent', ours: earlier, theirs});
			const both = new Set([...names(ours), ...names(theirs)]);
			const secret = new Set((ours.containerDefinitions[0]?.secrets ?? []).map(({name}) => name));
			deepEqual(
				names(mergeDefinition({container: 'agent', ours, theirs: before, earlier})),
				[...both].filter(name => !secret.has(name)).toSorted(),
			);
		}),
	);
});

test('no name is ever a variable and a secret', () => {
	fc.assert(
		fc.property(anyOurs, anyTheirs, (ours, theirs) => {
			const swapped = theirs.containerDefinitions.map(container => ({
				...container,
				secrets: (container.environment ?? []).map(({name}) => ({name, valueFrom: 'x'})),
				environment: [],
			}));
			const wanted = theirs.containerDefinitions.at(-1)?.environment ?? [];
			const merged = mergeDefinition({
				container: 'agent',
				ours: {
					...ours,
					containerDefinitions: ours.containerDefinitions.map(container => ({
						...container,
						environment: wanted,
					})),
				},
				theirs: {...theirs, containerDefinitions: swapped},
			});
			const agent = merged.containerDefinitions.find(({name}) => name === 'agent');
			const secrets = new Set((agent?.secrets ?? []).map(({name}) => name));
			deepEqual(
				(agent?.environment ?? []).filter(({name}) => secrets.has(name)),
				[],
			);
		}),
	);
});
