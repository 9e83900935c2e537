import {isSignedOut} from '../../../domain/choices/problem/is-signed-out.ts';
import {idBeside, isSameAccount, shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {AccountOutcome, ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {clusterLines} from './cluster-lines.ts';

/** A line an account, and one each for what happened on its clusters. */
export function accountLines(
	{of, kind, problem: why}: AccountOutcome,
	all: readonly ClusterOutcome[],
): readonly Line[] {
	const clusters = all.filter(one => isSameAccount(one.of, of));
	const isOutside =
		why !== undefined && (of.account === undefined || isSignedOut(why) || why.code === 'role-refused');
	const said = isOutside ? 'nobody could sign in to it, and nothing was changed there' : kinds[kind];
	const name: Line = [part.value(shortName(of)), part.quiet(idBeside(of))];
	return [
		[...name, ...(clusters.length === 0 ? [`: ${said}`] : [])],
		...clusterLines(clusters).map((line): Line => ['  ', ...line]),
	];
}

const kinds: Readonly<Record<Outcome['kind'], string>> = {
	done: 'done',
	'nothing-to-do': 'nothing to do',
	planned: 'planned',
	examined: 'examined',
	surveyed: 'looked at',
	'fleet-seen': 'looked at',
	wired: 'nothing to do',
	exported: 'written as code',
	absent: 'nothing of what was named is there',
	left: 'left',
	failed: 'stopped at a problem',
	'rolled-back': 'rolled back',
	partial: 'done in part',
	'going-on': 'still going on',
	stopped: 'stopped',
};
