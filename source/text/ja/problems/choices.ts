import type {RegistrySilence} from '../../../domain/account/image-verdict.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {owner} from '../account/owner.ts';
import {found} from '../checks/check.ts';
import {featureRefusal} from '../features/feature-refusal.ts';
import {featureWords} from '../features/feature-words.ts';
import {listed} from '../forms/listed.ts';
import {gap, spaced} from '../forms/spaced.ts';
import {notWirable} from '../wiring/not-wirable.ts';
import type {Explanations} from './explanations.ts';

/** What was chosen can't be done, or not any more. */
export const choiceProblems: Explanations<
	| 'invalid-setting'
	| 'feature-impossible'
	| 'checks-failed'
	| 'state-moved'
	| 'foreign-agent'
	| 'name-taken'
	| 'unknown-service'
	| 'service-not-possible'
	| 'nothing-to-export'
	| 'nothing-before'
	| 'downgrade'
	| 'image-absent'
	| 'image-unknown'
> = {
	'invalid-setting': ({field, value}) => ({
		title:
			value === ''
				? [`--${field.replace(/^--/v, '')} が指定されていません`]
				: [`--${field.replace(/^--/v, '')} に指定できない値です: `, part.value(value)],
	}),
	'feature-impossible': ({feature, refusal, clusters}) => ({
		title: [
			`「${featureWords[feature].title}」を${clusters.length === 0 ? '' : ` ${spaced(listed(clusters))}で`}` +
				`使用できません: ${featureRefusal(refusal)}`,
		],
	}),
	'unknown-service': ({service, clusters}) => ({
		title: [`${spaced(listed(clusters, 3))}にサービス `, part.value(service), ' がありません'],
	}),
	'service-not-possible': ({service, cluster, why}) => ({
		title: [part.value(service), ' (', part.value(cluster), `): ${notWirable[why]}`],
	}),
	'nothing-to-export': ({from, clusters}) => ({
		title: [
			part.value(listed(clusters, 5)),
			gap(listed(clusters, 5)),
			from === 'installed' ? 'では Agent が実行されていないため' : 'にはプランで作成するものがないため',
			'、コードとしてエクスポートするものがありません',
		],
	}),
	'checks-failed': ({checks}) => ({
		title: [`${checks.length}件のチェックが失敗したため、何も適用しません`],
		// What was found; what helps comes as the steps.
		body: checks.map((result): Line => {
			const {title, line} = found(result);
			return [part.strong(title), '  ', ...line];
		}),
	}),
	'state-moved': ({what}) => ({
		title: ['プランの作成後にアカウントの状態が変わりました'],
		body: what.length === 0 ? [] : [['変更されたもの: ', part.value(listed(what, 10))]],
	}),
	downgrade: ({agents}) => ({
		title: ['実行中のものより古い Agent にするには、明示的な指定が必要です'],
		body: agents.map(({cluster, service, from, to}): Line => [
			part.value(service),
			' (',
			part.value(cluster),
			`) は ${from} を実行中で、${to} になります。`,
		]),
	}),
	'image-absent': ({image}) => ({title: ['レジストリにイメージがありません: ', part.value(image)]}),
	'image-unknown': ({image, why, detail}) => ({
		title: [part.value(image), ` が現在指すイメージを確認できません: ${silences[why]}`],
		...(detail !== '' && {body: [[why === 'uncached' ? `${detail} のキャッシュです。` : detail]]}),
	}),
	'name-taken': ({cluster, service}) => ({
		title: [
			'サービス ',
			part.value(service),
			' (',
			part.value(cluster),
			') は Agent ではありませんが、Agent のサービスに使う名前が付いています',
		],
	}),
	'nothing-before': ({cluster, service, runs, revision = '', why}) => ({
		title: [part.value(service), ' (', part.value(cluster), ') を ', part.value(runs), ' から元に戻せません'],
		body: [
			why === 'unknown'
				? [
						'ECS に残る過去90日間のデプロイに別のリビジョンはなく、このツールが作成した以前のリビジョンもありません。',
					]
				: [
						part.value(revision),
						why === 'deleted'
							? ' が以前に実行されていましたが、その後削除されています。'
							: ' が以前に別のネットワークモードで実行されていましたが、更新ではサービスのサブネットを外せません。',
					],
		],
	}),
	'foreign-agent': problem => ({
		title: [part.value(problem.agent), ' (', part.value(problem.cluster), `) ${held(problem)}`],
		body: [[owner(problem.owner)]],
	}),
};

const silences: Readonly<Record<RegistrySilence, string>> = {
	unreachable: 'レジストリに接続できません',
	'rate-limited': 'レジストリが現在リクエストを制限しています',
	private: 'レジストリに認証情報が必要ですが、このツールは認証情報を持っていません',
	uncached: 'レジストリはキャッシュであり、このイメージをまだ取得していません',
	unexpected: 'レジストリの応答から判断できません',
};

/** Why an Agent of somebody else's is neither adopted nor replaced as it was said. */
function held({existing, wants, containers}: ProblemOf<'foreign-agent'>): string {
	switch (wants) {
		case 'another-way': {
			return 'は引き継げません: REPLICA サービスであり、ECS では DAEMON サービスに変更できません';
		}

		case 'name': {
			return `のタスクには複数の Agent (${listed(containers)}) があり、対象を人が指定する必要があります`;
		}

		case 'yes': {
			return containers.length > 1
				? `のタスクには複数の Agent (${listed(containers)}) があり、置き換えるには人の承認が必要です`
				: `は Agent の可能性があります (コンテナ ${listed(containers)}): ` +
						`${existing === 'adopt' ? '引き継ぐ' : '置き換える'}には人の承認が必要です`;
		}
	}
}
