import type {OwnThings} from '../../account/left/own-things.ts';
import type {Registered} from '../../account/registered.ts';
import {isOwn} from '../../agent/own-tags.ts';
import type {Change} from '../change.ts';
import {inOrder} from '../../kit/sorted.ts';
import type {Stay} from './stay.ts';
import {goes} from './delete-agent.ts';
import {whyStays, type Lookout} from './uses.ts';

/** Removals of one kind of thing: what goes, in order, and what stays. */
export type Removing = {readonly changes: readonly Change[]; readonly stays: readonly Stay[]};

type Place = {
	readonly lookout: Lookout;
	/** Ids of the changes that come before, of which one failed: then nothing here is begun. */
	readonly needs: readonly string[];
	readonly isDeleting: boolean;
};

// "You can specify up to 10 task definitions" (ECS API, DeleteTaskDefinitions).
const most = 10;

/**
Every revision with our tag that nobody else runs. Of task definitions they become INACTIVE, and are deleted only where
that is asked for; those of daemons know no such state and are deleted at once.
*/
export function removeRevisions({region, revisions}: OwnThings, place: Place): Removing {
	const own = revisions
		.filter(({tags, status}) => isOwn(tags) && ['ACTIVE', 'INACTIVE'].includes(status))
		.toSorted((a, b) => orderOf(a, b));
	const judged = own.map(one => ({
		one,
		why: whyStays(
			{
				kind: 'definition',
				name: nameOf(one),
				region,
				// A family is no user of its own revision: only new tasks of it, which nobody has.
				isUsedBy: ({kind, definitions}) => kind !== 'family' && definitions.includes(one.arn),
			},
			{...place.lookout, unseen: place.lookout.unseen.filter(unseen => unseen.region === region)},
		),
	}));
	const going = judged.filter(({why}) => why === undefined).map(({one}) => one);
	const [daemons, definitions] = [going.filter(one => isOfDaemon(one)), going.filter(one => !isOfDaemon(one))];
	const deregistered = definitions
		.filter(({status}) => status === 'ACTIVE')
		.map(one => changeOf('deregister-task-definition', one, {region, place}));
	return {
		changes: [
			...deregistered,
			...(place.isDeleting ? deletions(definitions, {region, place, deregistered}) : []),
			...daemons.map(one => changeOf('delete-daemon-task-definition', one, {region, place})),
		],
		stays: judged
			.filter(({one}) => one.status === 'ACTIVE')
			.flatMap(({one, why}): readonly Stay[] =>
				why ? [{kind: 'definition', name: nameOf(one), region, why}] : [],
			),
	};
}

function orderOf(a: Registered, b: Registered): number {
	const byFamily = inOrder(a.definition.family, b.definition.family);
	return byFamily === 0 ? b.revision - a.revision : byFamily;
}

type At = {readonly region: string; readonly place: Place};

function changeOf(
	kind: 'deregister-task-definition' | 'delete-daemon-task-definition',
	one: Registered,
	{region, place: {needs}}: At,
): Change {
	const name = nameOf(one);
	return {
		id: `${kind}-${region}-${name}`,
		kind,
		action: 'remove',
		region,
		subject: name,
		request: isOfDaemon(one) ? {daemonTaskDefinition: one.arn} : {taskDefinition: one.arn},
		needs,
		diff: [goes({noun: 'family', path: name, name, before: imageOf(one)})],
	};
}

function deletions(
	definitions: readonly Registered[],
	{region, place: {needs}, deregistered}: At & {readonly deregistered: readonly Change[]},
): readonly Change[] {
	return Array.from({length: Math.ceil(definitions.length / most)}, (none, index): Change => {
		const batch = definitions.slice(index * most, (index + 1) * most);
		const names = batch.map(one => nameOf(one));
		const before = deregistered.filter(({subject}) => names.includes(subject)).map(({id}) => id);
		return {
			id: `delete-task-definitions-${region}-${index + 1}`,
			kind: 'delete-task-definitions',
			action: 'remove',
			region,
			subject: [...new Set(batch.map(({definition}) => definition.family))].join(', '),
			request: {taskDefinitions: batch.map(({arn}) => arn)},
			needs: [...needs, ...before],
			diff: names.map(name => goes({noun: 'family', path: name, name})),
		};
	});
}

function imageOf({definition: {containerDefinitions}}: Registered): string {
	return containerDefinitions.map(({image}) => image).join(', ');
}

function isOfDaemon({arn}: Registered): boolean {
	return arn.includes(':daemon-task-definition/');
}

/** `datadog-agent-task:3` */
function nameOf({definition: {family}, revision}: Registered): string {
	return `${family}:${revision}`;
}
