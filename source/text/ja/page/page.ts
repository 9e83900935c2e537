import {shortName, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {PageWords} from '../../page/page-words.ts';
import {estatePage} from './estate-page.ts';
import {fleetPage} from './fleet-page.ts';

/** What only a page says. */
export const page: PageWords = {
	skip: '本文へ移動',
	contents: '目次',
	madeBy: program => `作成: ${program}`,
	title: (command, of) => `dd-ecs-setup ${command}${inAccount(of)}`,
	labels: {
		account: 'アカウント',
		regions: 'リージョン',
		identity: 'サインイン',
		when: '日時',
		command: 'コマンド',
		demo: 'デモ',
	},
	underWay:
		'プランは承認され、変更を適用しています。実行が終わると、このページは書き直されます。' +
		'終了後もこの表示が残っている場合、実行は途中で終了しており、どこまで進んだかはジャーナルで確認できます。',
	headings: {
		summary: '概要',
		accounts: 'アカウント',
		ended: '実行結果',
		problems: '問題',
		coverage: 'カバレッジ',
		made: '適用した変更',
		next: '次のステップ',
		timeline: '経過',
		clusters: 'クラスター',
		instances: 'インスタンス',
		changes: '変更',
		checks: 'チェック',
		permissions: '必要なアクセス許可',
		commands: 'コマンド',
	},
	instanceHeads: ['インスタンス', 'アドレス', '予測', '最終状態'],
	instancesOf: (cluster, service) => `${cluster}: ${service}`,
	fits: '実行予定',
	marks: {'+': '追加', '-': '削除', '~': '変更'},
	actions: {add: '追加', change: '変更', remove: '削除'},
	request: name => `リクエストの JSON: ${name}`,
	requests: count => `リクエストの JSON ${count}件`,
	passed: count => `合格したチェック ${count}件`,
	permissionHeads: ['アクション', 'リソース', '理由'],
	reading: count => `プランの前に読み取りだけを行うアクション ${count}件`,
	madeHeads: ['変更', 'ARN', '所要時間'],
	timelineHeads: ['時刻 (UTC)', '経過時間', '内容'],
	carryOut: command => ({text: ['適用するには:'], command}),
	sameAgain: command => ({text: ['同じ実行を繰り返すには:'], command}),
	copied: 'コマンド',
	estate: estatePage,
	fleet: fleetPage,
};

function inAccount(of: AccountName | undefined): string {
	return of === undefined ? '' : `: ${shortName(of)}`;
}
