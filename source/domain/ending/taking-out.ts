import {ownKeyIn} from '../account/stored-key.ts';
import type {Command} from '../account/repair.ts';
import {referencesIn} from '../account/left/user.ts';
import {ownRole} from '../agent/own-role.ts';
import {leadingIn} from '../choices/wishes/wanted-account.ts';
import {instead, type Invocation} from '../choices/invocation.ts';
import type {Plan, Target} from '../plan/plan.ts';

/**
The command that takes a first installation out again; nothing where it wasn't one. Then all that the run has is new:
every change makes something, every target was made, and no definition names a role or a key of ours that was there.
*/
export function takingOut({changes, targets}: Pick<Plan, 'changes' | 'targets'>, run: Invocation): Command | undefined {
	const made = new Set(
		changes.flatMap(({target, kind}) => (kind === 'create-service' || kind === 'create-daemon' ? target : [])),
	);
	const isFirst =
		targets.length > 0 &&
		changes.every(({action}) => action === 'add') &&
		targets.every(target => made.has(target.id) && target.reuses === undefined && !hasEarlier(target));
	const {region, demo} = run.answers;
	const answers = {
		...leadingIn(run.answers),
		...(region !== undefined && {region}),
		...(demo !== undefined && {demo}),
	};
	return isFirst
		? instead({...run, answers}, 'uninstall', {cluster: [...new Set(targets.map(({group}) => group.cluster))]})
		: undefined;
}

/** What this run makes is a reference, and no text. */
function hasEarlier({definition}: Target): boolean {
	return referencesIn(definition).some(
		reference => reference.endsWith(`/${ownRole}`) || ownKeyIn(reference) !== undefined,
	);
}
