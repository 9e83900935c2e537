import type {Observed} from '../../account/observed.ts';
import type {OwnThings} from '../../account/left/own-things.ts';
import {referencesIn, type User} from '../../account/left/user.ts';
import {isOwnTag} from '../../agent/own-tags.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {fingerprint} from '../../kit/fingerprint.ts';
import type {Change} from '../change.ts';
import {leavingAlone} from '../removal/leaving-alone.ts';
import {stateOf} from '../saved/moved.ts';
import type {PlannedChanges} from '../planned-changes.ts';
import type {Stay} from '../removal/stay.ts';
import {deleteAgent} from '../removal/delete-agent.ts';
import {foreign} from '../removal/foreign.ts';
import {goingFrom, type Going} from '../removal/going.ts';
import {removeKeys} from '../removal/remove-keys.ts';
import {removeRevisions, type Removing} from '../removal/remove-revisions.ts';
import {removeRole} from '../removal/remove-role.ts';
import {returnAgent, type Returning} from '../removal/return-agent.ts';
import {lookout, notSeen} from '../removal/uses.ts';

/**
Takes the Agents of the chosen clusters out, and then what they leave behind and nobody else uses: revisions, role,
secrets and parameters with our tag. Pure, and made of what the account shows alone, so that a run which was cut off is
gone on with by the next, also when the services or the clusters are gone. Nothing without our tag is touched.
*/
export function planRemoval({observed, choices}: Decided): PlannedChanges {
	const clusters = chosenClusters({observed, choices});
	const {ownThings = []} = observed;
	const agents = clusters
		.flatMap(cluster => goingFrom(cluster))
		.map(agent => {
			const own = ownThings.find(({region}) => region === agent.cluster.region);
			return {agent, back: agent.isAdopted ? returnAgent(agent, own, choices) : undefined};
		});
	const deleted = agents.filter(({agent}) => !agent.isAdopted).map(({agent}) => agent);
	const returned = agents.flatMap(({agent, back}) => (back ? [{agent, back}] : []));
	const stuck = agents.filter(({agent, back}) => agent.isAdopted && !back).map(({agent}) => agent);
	const first = [...deleted.map(agent => deleteAgent(agent)), ...returned.flatMap(({back}) => back.changes)];
	const last = returned.flatMap(({back}) => back.untagging);
	const shared = removeShared(observed, {
		going: [...deleted, ...returned.map(({agent}) => agent)],
		returned: returned.map(({agent, back}) => asReturned(agent, back)),
		needs: first.map(({id}) => id),
		removal: choices.removal,
		region: observed.regions[0]?.region ?? '',
	});
	// Until it runs again as it did, what it runs now is the way back.
	const waiting = (change: Change): Change => (returned.length > 0 ? {...change, afterRollout: true} : change);
	const changes = [
		...first,
		...shared.revisions.map(change => waiting(change)),
		// By its tags the next run finds a family whose newest revision is theirs again, and what we left in it.
		...last.map(({needs, ...change}) => ({...change, needs: [...needs, ...shared.revisions.map(({id}) => id)]})),
		...shared.stored.map(change => waiting(change)),
	];
	return {
		changes,
		targets: returned.map(({back}) => back.target),
		removals: deleted.map(({id, cluster, name}) => ({
			target: id,
			cluster: cluster.name,
			region: cluster.region,
			service: name,
		})),
		leftAlone: clusters.flatMap(cluster => leavingAlone(cluster)),
		stays: [
			...stuck.map(({kind, name, cluster}): Stay => ({
				kind,
				name,
				region: cluster.region,
				why: whyStuck(ownThings.find(({region}) => region === cluster.region)),
			})),
			...returned.flatMap(({agent}) => keepingTags(agent)),
			...shared.stays,
			...foreign(
				agents.map(({agent}) => agent),
				observed,
			),
		],
		reads: [],
		fingerprint: fingerprint({
			changes: changes.map(({id, request}) => ({id, request})),
			clusters: clusters.map(cluster => stateOf(cluster)),
		}),
	};
}

/**
Tasks get the tags of a service when they start and at no other time (ECS, "Tagging Amazon ECS resources"). Ours have to
stand on it until it runs what it did: by them the next run finds one that was cut off.
*/
function keepingTags({cluster, arn, name}: Going): readonly Stay[] {
	const service = cluster.daemonServices.find(({serviceArn}) => serviceArn === arn);
	return service?.propagateTags === 'SERVICE' && Object.keys(service.tags).some(key => isOwnTag(key))
		? [{kind: 'service', name, region: cluster.region, why: {kind: 'tagged-tasks'}}]
		: [];
}

/** A revision that couldn't be read is not gone. */
function whyStuck(own: OwnThings | undefined): Stay['why'] {
	const unread = own?.unread.filter(({part}) => part === 'families') ?? [];
	const unseen = notSeen(unread, own?.region ?? '');
	return unseen.length > 0 ? {kind: 'unread', unseen} : {kind: 'no-way-back'};
}

type Sharing = {
	readonly going: readonly Going[];
	readonly returned: readonly User[];
	readonly needs: readonly string[];
	readonly removal: Decided['choices']['removal'];
	readonly region: string;
};

type Shared = Pick<Removing, 'stays'> & {readonly revisions: readonly Change[]; readonly stored: readonly Change[]};

/** What several Agents may share: after all of those that go, as a failure leaves what it still uses. */
function removeShared(observed: Observed, {going, returned, needs, removal, region}: Sharing): Shared {
	const {ownThings = []} = observed;
	const seen = lookout(observed, user => isAmong(user, going));
	const all = {...seen, users: [...seen.users, ...returned]};
	const revisions = ownThings.map(own =>
		removeRevisions(own, {lookout: all, needs, isDeleting: removal.deleteRevisions}),
	);
	const stored = [
		removeRole(observed, {region, lookout: all, needs}),
		...ownThings.map(own => removeKeys(own, {lookout: all, needs, recoveryDays: removal.recoveryDays})),
	];
	return {
		revisions: revisions.flatMap(({changes}) => changes),
		stored: stored.flatMap(({changes}) => changes),
		stays: [
			// What others need most comes first.
			...[...stored, ...revisions].flatMap(({stays}) => stays),
			...ownThings.flatMap((own): readonly Stay[] => {
				const unseen = notSeen(own.unread, own.region);
				return unseen.length === 0
					? []
					: [{kind: 'things', name: own.region, region: own.region, why: {kind: 'unread', unseen}}];
			}),
		],
	};
}

function isAmong({kind, name, cluster}: User, going: readonly Going[]): boolean {
	return going.some(one => one.kind === kind && one.name === name && one.cluster.arn === cluster?.arn);
}

/** An adopted Agent as it will be: it goes on using what it used before. */
function asReturned({kind, name, cluster}: Going, {before}: Returning): User {
	return {
		kind,
		name,
		region: cluster.region,
		cluster: {arn: cluster.arn, name: cluster.name},
		definitions: [before.arn],
		references: referencesIn(before.definition),
	};
}
