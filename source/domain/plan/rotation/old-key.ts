import {isStoredNamed, type User} from '../../account/left/user.ts';
import {kindOfStored, ownKeyIn, type StoredKey} from '../../account/stored-key.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import type {KeptAgent} from '../../found/kept-agent.ts';
import {todayOn} from '../../found/today.ts';
import {uniqueBy} from '../../kit/unique-by.ts';
import {lookout, using} from '../removal/uses.ts';
import type {NotSeen, Using} from '../removal/stay.ts';

/** Where Agents that get another key had the one before. */
export type OldKey = {
	readonly kind: StoredKey['kind'];
	readonly name: string;
	readonly region: string;
	/** As a definition names it, a key inside of it too. */
	readonly valueFrom: string;
	/** It gets the new value; else it goes on holding the old one. */
	readonly isReplaced: boolean;
	/** Who else reads it: of one that is replaced, they have the old value until their tasks start again. */
	readonly by: readonly Using[];
};

/** All that may still send with the key before. */
export type OldKeys = {
	readonly stored: readonly OldKey[];
	/** Who reads a key of this tool in a region that this plan is not about. */
	readonly elsewhere: readonly Using[];
	/** Where somebody may be who was not seen. */
	readonly unseen: readonly NotSeen[];
	/** In how many regions was looked. */
	readonly regions: number;
};

/**
Who has the key that the Agents of a plan had, as far as AWS shows: a container has the secret that was there when it
started (Amazon ECS, "Pass Secrets Manager secrets through Amazon ECS environment variables"; amazon-ecs-agent,
`agent/taskresource/asmsecret`). `undefined` where nobody looked.
*/
export function oldKeys(decided: Decided): OldKeys | undefined {
	const {observed, choices} = decided;
	if (!observed.users) {
		return undefined;
	}

	const {clusters, existing, linux, takeAgent, agentContainer} = choices;
	const {kept} = todayOn({
		observed,
		choices: {
			clusters,
			existing,
			...(linux !== undefined && {linux}),
			...(takeAgent && {takeAgent}),
			...(agentContainer !== undefined && {agentContainer}),
		},
	});
	const mine = new Set(kept.map(({agent, group}) => idOf(group.clusterArn, agent.name)));
	const {users, unseen, regions} = lookout(
		observed,
		({kind, cluster, name}) => kind !== 'family' && mine.has(idOf(cluster?.arn ?? '', name)),
	);
	const here = new Set(kept.map(({group}) => group.region));
	return {
		stored: uniqueBy(
			kept.flatMap(agent => storedOf(agent, decided, users)),
			({region, valueFrom}) => `${region} ${valueFrom}`,
		),
		elsewhere: users
			.filter(({region, references}) => !here.has(region) && references.some(one => ownKeyIn(one) !== undefined))
			.map(user => using(user)),
		unseen,
		regions,
	};
}

function idOf(cluster: string, name: string): string {
	return `${cluster} ${name}`;
}

function storedOf({today, group}: KeptAgent, {observed, choices}: Decided, users: readonly User[]): readonly OldKey[] {
	if (today?.key.kind !== 'secret') {
		return [];
	}

	// A key of a JSON secret, a stage or a version stand behind the ARN.
	const {valueFrom} = today.key;
	const reference = valueFrom.split(':').slice(0, 7).join(':');
	const kind = kindOfStored(reference);
	const {region} = group;
	const known = observed.storedKeys.find(one => isStoredNamed(reference, region, one));
	const named = known ?? {kind, arn: reference, name: nameIn(reference), region};
	return [
		{
			kind,
			name: named.name,
			region,
			valueFrom,
			isReplaced: ownKeyIn(reference) === kind || isNamedNow(reference, choices.key),
			by: users
				.filter(user => user.references.some(one => isStoredNamed(one, user.region, named)))
				.map(user => using(user)),
		},
	];
}

/** Somebody has changed it there. */
function isNamedNow(reference: string, key: Decided['choices']['key']): boolean {
	return (
		(key.kind === 'secret' && key.arn.startsWith(reference)) || (key.kind === 'parameter' && key.name === reference)
	);
}

function nameIn(reference: string): string {
	const name = reference.split(':').slice(5).join(':');
	// A parameter may be named by its bare name.
	return name === '' ? reference : name.replace(/^secret:|^parameter\/?/v, '').replace(/-[\dA-Za-z]{6}$/v, '');
}
