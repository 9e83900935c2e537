import {ownKeyIn} from '../account/stored-key.ts';
import type {Observed} from '../account/observed.ts';
import type {Command} from '../account/repair.ts';
import {referencesIn} from '../account/left/user.ts';
import {ownRole} from '../agent/own-role.ts';
import {intents} from '../choices/intent.ts';
import {leadingIn} from '../choices/wishes/wanted-account.ts';
import {instead, type Invocation} from '../choices/invocation.ts';
import {calledOneOf, fewNames, isFilter} from '../kit/called.ts';
import type {Plan, Target} from '../plan/plan.ts';

type Run = {readonly invocation: Invocation; readonly observed: Pick<Observed, 'found'>};

/**
The command that takes a first installation out again; nothing where it wasn't one. Then all that the run has is new:
every change makes something, every target was made, and no definition names a role or a key of ours that was there.
*/
export function takingOut({changes, targets}: Pick<Plan, 'changes' | 'targets'>, run: Run): Command | undefined {
	const made = new Set(
		changes.flatMap(({target, kind}) => (kind === 'create-service' || kind === 'create-daemon' ? target : [])),
	);
	const isFirst =
		targets.length > 0 &&
		changes.every(({action}) => action === 'add') &&
		targets.every(target => made.has(target.id) && target.reuses === undefined && !hasEarlier(target));
	return isFirst ? onThese('uninstall', targets, run) : undefined;
}

/**
The command that leads back from an upgrade, where all of it is that services got another revision: that is what a
rollback takes back.
*/
export function goingBack({changes, targets}: Pick<Plan, 'changes' | 'targets'>, run: Run): Command | undefined {
	const updated = new Set(changes.flatMap(({kind, target}) => (kind === 'update-service' ? target : [])));
	const isAll =
		intents[run.invocation.command.intent].isRolledBack === true &&
		changes.every(({kind}) => kind === 'update-service' || kind === 'register-task-definition');
	return isAll
		? onThese(
				'rollback',
				targets.filter(({id}) => updated.has(id)),
				run,
			)
		: undefined;
}

function onThese(command: string, targets: readonly Target[], {invocation, observed}: Run): Command {
	const {region, demo} = invocation.answers;
	const answers = {
		...leadingIn(invocation.answers),
		...(region !== undefined && {region}),
		...(demo !== undefined && {demo}),
	};
	const clusters = new Set(targets.map(({group}) => group.clusterArn));
	const cluster = asSaid(clusters, invocation, observed) ?? [...new Set(targets.map(({group}) => group.cluster))];
	return instead({...invocation, answers}, command, {cluster});
}

/**
`all`, or the patterns and tags that the run was for, where they mean these clusters by their ARNs and no other that was
found: another command would take more than what this run did.
*/
export function asSaid(
	clusters: ReadonlySet<string>,
	{answers: {cluster}}: Invocation,
	{found}: Pick<Observed, 'found'>,
): readonly string[] | undefined {
	const said = typeof cluster === 'object' ? cluster : [];
	if (said.length === 0 || clusters.size <= fewNames || said.some(name => !(name === 'all' || isFilter(name)))) {
		return undefined;
	}

	const isMeant = said.includes('all') ? () => true : calledOneOf(said);
	const meant = found.filter(({arn, name, tags}) => isMeant({arn, name, tags}));
	return meant.length === clusters.size && meant.every(({arn}) => clusters.has(arn)) ? said : undefined;
}

/** What this run makes is a reference, and no text. */
function hasEarlier({definition}: Target): boolean {
	return referencesIn(definition).some(
		reference => reference.endsWith(`/${ownRole}`) || ownKeyIn(reference) !== undefined,
	);
}
