import type {Change} from '../../../domain/plan/change.ts';
import {changeFacts} from '../../../domain/plan/changes/catalogue.ts';
import type {ChangeWords} from '../../words.ts';
import {plural} from '../forms/plural.ts';
import {changeWords} from './change-words.ts';

/** A change for the review's list and for the lines of a run. */
export function change(of: Change): ChangeWords {
	const running = runningChange(of);
	return {
		noun: wordsOf(of).noun,
		name: of.subject,
		place: placed(of, plural),
		// The counts are told above the list as well; which cluster it is, nowhere else.
		briefly:
			of.cluster === undefined
				? []
				: [placed(of, String), [of.account ?? [], clusterNamed(of)].flat().join(', ')],
		running,
		// A script has no heading above it, so the region is said where no cluster is.
		summary: [
			of.cluster === undefined && of.serves !== of.region ? `${running} in ${of.region}` : running,
			...reached(of, plural),
		].join(', '),
	};
}

/** `Create role NAME`: a change while it runs, or where it failed. */
export function runningChange({
	kind,
	subject,
	cluster,
	serves,
	isOfApplication,
}: Pick<Change, 'kind' | 'subject' | 'cluster' | 'serves' | 'isOfApplication'>): string {
	return `${wordsOf({kind, isOfApplication}).running} ${subject}${changedOn({cluster, serves})}`;
}

/** Where, as it stands behind what is changed. */
export function changedOn({cluster, serves}: Pick<Change, 'cluster' | 'serves'>): string {
	return cluster === undefined
		? serves === undefined
			? ''
			: ` for ${serves}`
		: ` on ${clusterNamed({cluster, serves})}`;
}

/** A cluster, with its region where the plan has another of its name. */
function clusterNamed({cluster = '', serves}: Pick<Change, 'cluster' | 'serves'>): string {
	return serves === undefined ? cluster : `${cluster} in ${serves}`;
}

type Whose = {readonly kind: Change['kind']; readonly isOfApplication?: true | undefined};

/** Those of services are about the Agent's own. */
function wordsOf({kind, isOfApplication}: Whose) {
	return isOfApplication ? {noun: 'service', running: 'Update service'} : changeWords[kind];
}

type Amount = (count: number, noun: string) => string;

/** Whose account first, where a plan is for several. */
function placed(of: Change, amount: Amount): string {
	return [of.account ?? '', place(of, amount)].filter(Boolean).join(', ');
}

/** Where, and on how many instances; `amount` says that many of them. */
function place({cluster, serves, reach, kind, request}: Change, amount: Amount): string {
	if (changeFacts[kind].about === 'role-policy') {
		// A role can have several: their names tell them apart.
		const {PolicyName: inline, PolicyArn: attached} = request;
		return [inline, attached]
			.filter(name => typeof name === 'string')
			.map(name => name.split('/').at(-1) ?? name)
			.join('');
	}

	const where =
		cluster === undefined ? (serves === undefined ? undefined : `for ${serves}`) : clusterNamed({cluster, serves});
	return [...(where === undefined ? [] : [where]), ...reached({reach}, amount)].join(', ');
}

function reached({reach}: Pick<Change, 'reach'>, amount: Amount): readonly string[] {
	return reach === undefined ? [] : [`${reach.runsOn} of ${amount(reach.total, 'instance')}`];
}
