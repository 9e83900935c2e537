import type {Change} from '../../../domain/plan/change.ts';
import {changeFacts} from '../../../domain/plan/changes/catalogue.ts';
import type {ChangeWords} from '../../words.ts';
import {changeWords} from './change-words.ts';

/** A change for the review's list and for the lines of a run. */
export function change(of: Change): ChangeWords {
	const {noun, running} = changeWords[of.kind];
	const on = of.cluster === undefined ? '' : ` on ${of.cluster}`;
	return {
		noun,
		name: of.subject,
		place: place(of),
		running: `${running} ${of.subject}${on}`,
		// A script has no heading above it, so the region is said where no cluster is.
		summary: [`${running} ${of.subject}${on === '' ? ` in ${of.region}` : on}`, ...reached(of)].join(', '),
	};
}

function place({cluster, reach, kind, request}: Change): string {
	if (changeFacts[kind].about === 'role-policy') {
		// A role can have several: their names tell them apart.
		const {PolicyName: inline, PolicyArn: attached} = request;
		return [inline, attached]
			.filter(name => typeof name === 'string')
			.map(name => name.split('/').at(-1) ?? name)
			.join('');
	}

	return [...(cluster === undefined ? [] : [cluster]), ...reached({reach})].join(', ');
}

function reached({reach}: Pick<Change, 'reach'>): readonly string[] {
	return reach === undefined
		? []
		: [`${reach.runsOn} of ${reach.total} ${reach.total === 1 ? 'instance' : 'instances'}`];
}
