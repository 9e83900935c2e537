import type {Elsewhere} from '../../../domain/choices/problem/problem.ts';
import type {Standing} from '../../../domain/choices/problem/standing.ts';
import type {Unread} from '../../../domain/account/unread.ts';
import type {Unmatched} from '../../../domain/choices/problem/unknown-cluster.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Explanation} from '../../message-of.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {standing as inColumn} from '../questions/standing.ts';
import {explainAws} from './aws.ts';
import type {Explanations} from './explanations.ts';

/** Nothing to install on, or nothing of that name. */
export const clusterProblems: Explanations<
	'no-clusters' | 'unknown-cluster' | 'cluster-not-possible' | 'clusters-taken-out' | 'nothing-selected'
> = {
	'no-clusters': ({regions}) => ({title: [`There's no ECS cluster in ${listed(regions, 8)}`]}),
	'unknown-cluster': ({cluster, regions, elsewhere, unmatched, isCanary = false}) => ({
		title: isCanary
			? [part.value(cluster), " can't go first: it's none of the clusters of this plan"]
			: elsewhere
				? ['Cluster ', part.value(cluster), places[elsewhere.what](elsewhere.name)]
				: [
						unmatched ? 'No cluster is meant by ' : "There's no cluster ",
						part.value(cluster),
						` in ${listed(regions, 8)}`,
					],
		...(unmatched && {body: [whatThereIs(unmatched)]}),
	}),
	'cluster-not-possible': ({cluster, standing}) =>
		standing.kind === 'unreadable'
			? unreadable(cluster, standing.unread)
			: {title: [impossible(standing), part.value(cluster), because(standing)]},
	'clusters-taken-out': ({clusters}) => ({
		title: [
			part.value(
				listed(
					clusters.map(({cluster}) => cluster),
					3,
				),
			),
			clusters.length > 1 ? ' are no longer selected' : ' is no longer selected',
			whyOne(clusters.map(({standing}) => standing)),
		],
	}),
	'nothing-selected': ({isEmpty}) => ({
		title: [isEmpty === true ? 'None of these clusters can run the Agent' : 'Nothing is selected'],
	}),
};

/** In short as it stands in the column; of several their rows say it. */
function whyOne([first, ...others]: readonly Standing[]): string {
	const reason = first && others.length === 0 ? inColumn(first) : undefined;
	return reason === undefined ? '' : `: ${reason}`;
}

/** What a pattern or a tag could have meant. */
function whatThereIs(unmatched: Unmatched): Line {
	const {kind, there} = unmatched;
	switch (kind) {
		case 'names': {
			return there.length === 0 ? ["There's none at all."] : ['There are ', part.value(listed(there, 6)), '.'];
		}

		case 'keys': {
			return there.length === 0
				? ['None has a tag.']
				: ['None has this tag; there are ', part.value(listed(there, 6)), '.'];
		}

		case 'values': {
			return ['The tag ', part.value(unmatched.key), ' is ', part.value(listed(there, 6)), ' there.'];
		}
	}
}

const places: Readonly<Record<Elsewhere['what'], (name: string) => string>> = {
	partition: name => ` is of another AWS partition, ${name}`,
	account: name => ` is of another account, ${name}`,
	region: name => ` is in ${name}, where nobody looked`,
	'no-cluster': () => " isn't one: no ARN of a cluster looks like that",
};

/** What isn't read could be an Agent, so nothing is planned beside it. What AWS said of the read follows. */
function unreadable(cluster: string, {operation, problem, subjects = []}: Unread): Explanation {
	const {title, body = [], ids} = explainAws(problem);
	return {
		title: ["There's no plan for ", part.value(cluster), `: ${operation} couldn't be read`],
		body: [
			['What is there already decides what is planned.'],
			...(subjects.length === 0 ? [] : [['This is about ', part.value(listed(subjects, 3)), '.']]),
			title,
			...body,
		],
		...(ids && {ids}),
	};
}

/** What can't be done there depends on what was asked for. */
function impossible({kind}: Standing): string {
	return kind === 'not-ours' ? "There's nothing to do on " : "The Agent can't be installed on ";
}

/** Shorter than in the list of clusters: what can be done about it follows as a step. */
function because(standing: Exclude<Standing, {kind: 'unreadable'}>): string {
	switch (standing.kind) {
		case 'open': {
			return '';
		}

		case 'fargate-only': {
			return ': it runs on Fargate only';
		}

		case 'batch': {
			return ": it belongs to AWS Batch, which isn't supported";
		}

		case 'no-instances': {
			return ': it has no instances';
		}

		case 'not-ours': {
			return `: ${standing.others === 0 ? 'it has no Agent' : 'its Agent was put there by somebody else'}`;
		}
	}
}
