import type {Change} from '../../../domain/plan/change.ts';
import {changeFacts} from '../../../domain/plan/changes/catalogue.ts';
import type {ChangeWords} from '../../words.ts';
import {number} from '../forms/number.ts';
import {counted} from '../forms/counted.ts';
import {before, changeWords} from './change-words.ts';

/** A change for the review's list and for the lines of a run. */
export function change(of: Change): ChangeWords {
	const running = runningChange(of);
	return {
		noun: wordsOf(of).noun,
		name: of.subject,
		place: placed(of, inFull),
		// The counts are told above the list as well; which cluster it is, nowhere else.
		briefly:
			of.cluster === undefined
				? []
				: [placed(of, inShort), [of.account ?? [], clusterNamed(of)].flat().join(', ')],
		running,
		// A script has no heading above it, so the region is said where no cluster is.
		summary: [
			of.cluster === undefined && of.serves !== of.region ? `${running}(${of.region})` : running,
			...reached(of, inFull),
		].join(', '),
	};
}

/** `역할 NAME 생성`: a change while it runs, or where it failed. */
export function runningChange({
	kind,
	subject,
	cluster,
	serves,
	isOfApplication,
}: Pick<Change, 'kind' | 'subject' | 'cluster' | 'serves' | 'isOfApplication'>): string {
	const where =
		cluster === undefined ? (serves === undefined ? '' : `(${serves}용)`) : `(${clusterNamed({cluster, serves})})`;
	const words = wordsOf({kind, isOfApplication});
	return `${before(words)}${subject}${words.running}${where}`;
}

/** A cluster, with its region where the plan has another of its name. */
export function clusterNamed({cluster = '', serves}: Pick<Change, 'cluster' | 'serves'>): string {
	return serves === undefined ? cluster : `${serves}의 ${cluster}`;
}

type Whose = {readonly kind: Change['kind']; readonly isOfApplication?: true | undefined};

/** Those of services are about the Agent's own. */
function wordsOf({kind, isOfApplication}: Whose) {
	return isOfApplication ? {noun: '서비스', running: ' 업데이트'} : changeWords[kind];
}

type Reach = NonNullable<Change['reach']>;

type Amount = (reach: Reach) => string;

function inFull({runsOn, total}: Reach): string {
	return `${counted('인스턴스', total)} 중 ${number(runsOn)}개`;
}

function inShort({runsOn, total}: Reach): string {
	return `${number(total)}개 중 ${number(runsOn)}개`;
}

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
		cluster === undefined ? (serves === undefined ? undefined : `${serves}용`) : clusterNamed({cluster, serves});
	return [...(where === undefined ? [] : [where]), ...reached({reach}, amount)].join(', ');
}

function reached({reach}: Pick<Change, 'reach'>, amount: Amount): readonly string[] {
	return reach === undefined ? [] : [amount(reach)];
}
