import {keyVariableName} from '../../../domain/agent/key-variable.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import type {LeftOut} from '../../../domain/questions/decisions/where/left-out.ts';
import {formatNames} from '../code/format-names.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import {arnNames} from '../../tables/arn-names.ts';

type AnswerWords = {readonly label: string; readonly values?: Readonly<Record<string, string>>};

const yes = {true: 'はい'};

/** Parts of an answer that are named, on two lines of 80 cells: the review names what each asks for. */
const most = 8;

// Words for values that are ids of ours; a region or a site is its own name.
const answers: Readonly<Record<string, AnswerWords | undefined>> = {
	credentials: {label: '認証情報'},
	mfaCode: {label: 'MFA コード'},
	regions: {label: 'リージョン'},
	clusters: {label: 'クラスター'},
	linux: {
		label: 'Linux',
		values: {linux: 'Amazon Linux 2 以降、または他の Linux', 'amazon-linux-1': 'Amazon Linux 1'},
	},
	existing: {label: '既存の Agent', values: {leave: '変更しない', adopt: '引き継ぐ', replace: '置き換える'}},
	service: {label: 'サービス'},
	containers: {label: 'コンテナ'},
	agentContainer: {label: 'Agent のコンテナ'},
	takeAgent: {label: 'Agent と思われるもの', values: yes},
	site: {label: 'サイト'},
	keySource: {
		label: 'API キーの取得元',
		values: {
			'secret-arn': 'シークレット',
			'parameter-name': 'パラメータ',
			paste: '貼り付け',
			offered: 'デモ',
			environment: keyVariableName,
			kept: '現在の場所',
		},
	},
	key: {label: 'API キー', values: {later: 'あとで指定'}},
	features: {label: '機能'},
	settings: {label: '設定', values: {defaults: 'デフォルト'}},
	release: {label: 'バージョン', values: {usual: '既知の最新', other: '他のバージョン'}},
	releaseTag: {label: 'イメージのタグ'},
	canary: {label: '先行クラスター', values: {smallest: '最小のクラスター', none: 'なし (すべて同時)'}},
	plainKey: {label: '平文のキー', values: yes},
	replaceInstances: {label: 'インスタンスの置き換え', values: yes},
	bundle: {label: 'サポート用ファイル', values: yes},
	format: {label: 'コードの形式', values: formatNames},
	approval: {label: 'プラン'},
	looking: {label: '再確認'},
	applicationKey: {label: 'アプリケーションキー', values: {none: 'なし'}},
	confirmation: {label: '削除'},
} satisfies Readonly<Record<ChoiceId, AnswerWords>>;

/** Whatever plan it was. */
const given: Readonly<Record<string, string>> = {approval: '承認済み', confirmation: '確認済み'};

/** `サイト: datadoghq.eu`; the label alone where an answer was taken back. */
export function answer(question: string, value: string, leftOut: readonly LeftOut[] = []): string {
	const {label, values} = answers[question] ?? {label: question};
	const said = given[question] ?? values?.[value] ?? shown(question, value);
	return value === '' ? label : `${label}: ${said}${leftOut.length === 0 ? '' : ` (除外: ${without(leftOut)})`}`;
}

const reasons = {
	'not-ours': 'このツールの Agent なし',
	'no-instances': '実行先なし',
	'fargate-only': ' Fargate のみ',
	batch: ' AWS Batch 専用',
} as const;

/** Each reason once, with a few of the clusters that it keeps from being chosen. */
function without(leftOut: readonly LeftOut[]): string {
	return Object.entries(reasons)
		.flatMap(([kind, reason]) => {
			const names = leftOut.filter(({standing}) => standing === kind).map(({cluster}) => cluster);
			return names.length === 0 ? [] : [`${spaced(listed(names, 3))}は${reason}`];
		})
		.join('、');
}

/** Ids as a person knows them: a cluster's name for its ARN, a profile's name for its source. */
function shown(question: string, value: string): string {
	if (['clusters', 'service', 'canary'].includes(question)) {
		return listed(arnNames(value.split(','), (name, region) => `${region} の ${name}`));
	}

	if (question === 'credentials') {
		return value.replace(/^profile:/v, '');
	}

	const parts = value.split(/,\s*/v);
	return parts.length > most ? listed(parts, most - 1) : parts.join('、');
}
