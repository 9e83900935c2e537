import type {Elsewhere} from '../../../domain/choices/problem/problem.ts';
import type {Standing} from '../../../domain/choices/problem/standing.ts';
import type {Unread} from '../../../domain/account/unread.ts';
import type {Unmatched} from '../../../domain/choices/problem/unknown-cluster.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Explanation} from '../../message-of.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {gap, spaced} from '../forms/spaced.ts';
import {standing as inColumn} from '../questions/standing.ts';
import {explainAws} from './aws.ts';
import type {Explanations} from './explanations.ts';

/** Nothing to install on, or nothing of that name. */
export const clusterProblems: Explanations<
	'no-clusters' | 'unknown-cluster' | 'cluster-not-possible' | 'clusters-taken-out' | 'nothing-selected'
> = {
	'no-clusters': ({regions}) => ({title: [`${spaced(listed(regions, 8))}に ECS クラスターがありません`]}),
	'unknown-cluster': ({cluster, regions, elsewhere, unmatched, isCanary = false}) => ({
		title: isCanary
			? [part.value(cluster), ' を先行クラスターにできません: このプランのクラスターではありません']
			: elsewhere
				? ['クラスター ', part.value(cluster), places[elsewhere.what](elsewhere.name)]
				: [
						...(unmatched ? [] : ['クラスター ']),
						part.value(cluster),
						unmatched
							? ` に一致するクラスターが ${spaced(listed(regions, 8))}にありません`
							: ` が ${spaced(listed(regions, 8))}にありません`,
					],
		...(unmatched && {body: [whatThereIs(unmatched)]}),
	}),
	'cluster-not-possible': ({cluster, standing}) =>
		standing.kind === 'unreadable'
			? unreadable(cluster, standing.unread)
			: {title: [part.value(cluster), impossible(standing), because(standing)]},
	'clusters-taken-out'({clusters}) {
		const names = listed(
			clusters.map(({cluster}) => cluster),
			3,
		);
		return {
			title: [
				part.value(names),
				`${gap(names)}の選択が解除されました`,
				whyOne(clusters.map(({standing}) => standing)),
			],
		};
	},
	'nothing-selected': ({isEmpty}) => ({
		title: [isEmpty === true ? 'Agent を実行できるクラスターがこの中にありません' : '何も選択されていません'],
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
			return there.length === 0
				? ['クラスターが1つもありません。']
				: ['存在するクラスター: ', part.value(listed(there, 6))];
		}

		case 'keys': {
			return there.length === 0
				? ['タグの付いたクラスターはありません。']
				: ['このタグの付いたクラスターはありません。存在するタグ: ', part.value(listed(there, 6))];
		}

		case 'values': {
			return ['タグ ', part.value(unmatched.key), ' の値: ', part.value(listed(there, 6))];
		}
	}
}

const places: Readonly<Record<Elsewhere['what'], (name: string) => string>> = {
	partition: name => ` は別の AWS パーティション ${name} のものです`,
	account: name => ` は別のアカウント ${name} のものです`,
	region: name => ` は、検索対象ではない ${name} にあります`,
	'no-cluster': () => ' はクラスターの ARN の形式ではありません',
};

/** What isn't read could be an Agent, so nothing is planned beside it. What AWS said of the read follows. */
function unreadable(cluster: string, {operation, problem, subjects = []}: Unread): Explanation {
	const {title, body = [], ids} = explainAws(problem);
	return {
		title: [part.value(cluster), ` のプランを作成できません: ${operation} で読み取れませんでした`],
		body: [
			['プランの内容は、すでに存在するものによって決まります。'],
			...(subjects.length === 0 ? [] : [['対象: ', part.value(listed(subjects, 3))]]),
			title,
			...body,
		],
		...(ids && {ids}),
	};
}

/** What can't be done there depends on what was asked for. */
function impossible({kind}: Standing): string {
	return kind === 'not-ours' ? ' で行うことはありません' : ' に Agent をインストールできません';
}

/** Shorter than in the list of clusters: what can be done about it follows as a step. */
function because(standing: Exclude<Standing, {kind: 'unreadable'}>): string {
	switch (standing.kind) {
		case 'open': {
			return '';
		}

		case 'fargate-only': {
			return ': Fargate のみを使用しています';
		}

		case 'batch': {
			return ': AWS Batch のクラスターであり、サポートされていません';
		}

		case 'no-instances': {
			return ': インスタンスがありません';
		}

		case 'not-ours': {
			return `: ${standing.others === 0 ? 'Agent がありません' : 'Agent はこのツールで導入されたものではありません'}`;
		}
	}
}
