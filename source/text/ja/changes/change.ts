import type {Change} from '../../../domain/plan/change.ts';
import {changeFacts} from '../../../domain/plan/changes/catalogue.ts';
import type {ChangeWords} from '../../words.ts';
import {among} from '../forms/among.ts';
import {changeWords} from './change-words.ts';

/** A change for the review's list and for the lines of a run. */
export function change(of: Change): ChangeWords {
	const running = runningChange(of);
	return {
		noun: wordsOf(of).noun,
		name: of.subject,
		place: placed(of, 'インスタンス'),
		// The counts are told above the list as well; which cluster it is, nowhere else.
		briefly:
			of.cluster === undefined ? [] : [placed(of, ''), [of.account ?? [], clusterNamed(of)].flat().join('、')],
		running,
		// A script has no heading above it, so the region is said where no cluster is.
		summary: [
			of.cluster === undefined && of.serves !== of.region ? `${running} (${of.region})` : running,
			...reached(of, 'インスタンス'),
		].join('、'),
	};
}

/** `ロール NAME の作成`: a change while it runs, or where it failed. */
export function runningChange({
	kind,
	subject,
	cluster,
	serves,
	isOfApplication,
}: Pick<Change, 'kind' | 'subject' | 'cluster' | 'serves' | 'isOfApplication'>): string {
	const where =
		cluster === undefined
			? serves === undefined
				? ''
				: ` (${serves} 用)`
			: ` (${clusterNamed({cluster, serves})})`;
	return `${wordsOf({kind, isOfApplication}).running(subject)}${where}`;
}

/** A cluster, with its region where the plan has another of its name. */
export function clusterNamed({cluster = '', serves}: Pick<Change, 'cluster' | 'serves'>): string {
	return serves === undefined ? cluster : `${serves} の ${cluster}`;
}

type Whose = {readonly kind: Change['kind']; readonly isOfApplication?: true | undefined};

/** Those of services are about the Agent's own. */
function wordsOf({kind, isOfApplication}: Whose) {
	return isOfApplication
		? {noun: 'サービス', running: (name: string) => `サービス ${name} の更新`}
		: changeWords[kind];
}

/** Whose account first, where a plan is for several; `noun` stands before the counts. */
function placed(of: Change, noun: string): string {
	return [of.account ?? '', place(of, noun)].filter(Boolean).join('、');
}

/** Where, and on how many instances. */
function place({cluster, serves, reach, kind, request}: Change, noun: string): string {
	if (changeFacts[kind].about === 'role-policy') {
		// A role can have several: their names tell them apart.
		const {PolicyName: inline, PolicyArn: attached} = request;
		return [inline, attached]
			.filter(name => typeof name === 'string')
			.map(name => name.split('/').at(-1) ?? name)
			.join('');
	}

	const where =
		cluster === undefined ? (serves === undefined ? undefined : `${serves} 用`) : clusterNamed({cluster, serves});
	return [...(where === undefined ? [] : [where]), ...reached({reach}, noun)].join('、');
}

function reached({reach}: Pick<Change, 'reach'>, noun: string): readonly string[] {
	return reach === undefined ? [] : [`${noun}${among(reach.runsOn, reach.total, '台')}`];
}
