import {isAwsProblem} from '../../../domain/account/aws-problem.ts';
import {again as startedAgain, type Invocation} from '../../../domain/choices/invocation.ts';
import type {FleetCell, FleetState, LeftWhy} from '../../../domain/fleet/fleet-cell.ts';
import {leftClusters, type FleetReason} from '../../../domain/fleet/fleet-groups.ts';
import type {FleetPace} from '../../../domain/fleet/fleet-pace.ts';
import type {FleetView, WatchedOperation} from '../../../domain/fleet/fleet-view.ts';
import type {OperationStatus, StackSetOperation} from '../../../domain/fleet/stack-set.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {FleetWords} from '../../fleet-words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';
import {explainAws} from '../problems/aws.ts';
import {fleetCounts} from './fleet-counts.ts';
import {accounts, parts, places} from './places.ts';

/** A stack set, and how it stands in each account and region. */
export const fleet: FleetWords = {
	title: view => [
		'スタックセット ',
		part.strong(view.name),
		` (${view.region}、${models[view.permissionModel]})。${joining(view)}`,
	],
	pace,
	places,
	counts,
	accounts,
	parts,
	moreAccounts: count => `他のアカウント${number(count)}個`,
	regionColumn: regions => `${plural(regions, 'リージョン', '個')} (名前順)`,
	reason,
	left,
	operation,
	next,
	headings: {plan: 'アカウントとリージョン', watching: 'スタックセット', status: 'スタックセット'},
	columns: ['アカウント', '名前'],
};

const models: Readonly<Record<FleetView['permissionModel'], string>> = {
	'service-managed': 'サービスマネージド',
	'self-managed': 'セルフマネージド',
};

function joining({isAutomatic, permissionModel}: FleetView): string {
	return isAutomatic
		? '新しく加わるアカウントも対象'
		: permissionModel === 'service-managed'
			? '新しく加わるアカウントは対象外'
			: 'アカウントは個別に追加';
}

function pace({isParallel, atOnce, tolerance}: FleetPace): string {
	const order = isParallel ? 'すべてのリージョンを同時に' : 'リージョンを1つずつ';
	const stop = tolerance === 0 ? '1つでも' : `リージョン内で${number(tolerance)}個を超えて`;
	return `${order}、アカウント${number(atOnce)}個ずつ処理します。${stop}失敗すると中止します。`;
}

function counts(view: FleetView, isPlan: boolean): string {
	return isPlan ? planned(view.cells) : `${fleetCounts(view.counts)}。`;
}

/** What the plan does in how many places, and in how many nothing. */
function planned(cells: readonly FleetCell[]): string {
	const planning = (word: FleetCell['next']) => cells.filter(cell => cell.next === word).length;
	const said = (['create', 'update', 'delete'] as const)
		.map(word => [planning(word), word] as const)
		.filter(([count]) => count > 0)
		.map(([count, word]) => `${places[word]}${number(count)}個`);
	const still = planning(undefined);
	const accountCount = new Set(cells.map(({account}) => account)).size;
	const all = `配置先${number(cells.length)}件 (アカウント${number(accountCount)}個)`;
	return said.length === 0
		? `${all} に変更はありません。`
		: `${all} のスタック: ${listed(said)}${still === 0 ? '' : `、変更なし${number(still)}個`}。`;
}

const states: Readonly<Partial<Record<FleetState, string>>> = {
	failed: '失敗',
	inoperable: '削除以外のオペレーション不可',
	cancelled: '他の失敗により未開始',
	unread: '読み取り不可',
};

/** Places first: whoever reads looks for an account. */
function reason({cells}: FleetReason): Line {
	const [first] = cells;
	const where = listed(
		cells.map(({account, region}) => `${account}/${region}`),
		3,
	);
	const about = states[first?.state ?? 'current'];
	const {reason: said, problem, drift} = first ?? {};
	return [
		part.strong(where),
		...(about === undefined ? [] : [`: ${about}`]),
		...(drift === 'drifted' ? [': 手動で変更されています。次の更新で元に戻ります'] : []),
		...(problem && isAwsProblem(problem) ? ['。', ...explainAws(problem).title] : []),
		...(said === undefined ? [] : ['。', part.value(said)]),
	];
}

const whys: Readonly<Record<LeftWhy, string>> = {
	'has-agent': 'すでに Agent があります',
	'no-hosts': 'インスタンスがありません',
	'several-platforms': '複数の種類のホストがあり、個別のインストールが必要です',
	unreadable: '内容を読み取れません',
};

function left(cells: readonly FleetCell[]): readonly Line[] {
	return [...leftClusters(cells)].map(([because, all]): Line => {
		const names = listed(
			all.map(({cluster, account, region}) => `${cluster} (${account}/${region})`),
			3,
		);
		return ['変更しないもの: ', part.value(names), `。${whys[because]}`];
	});
}

const actions: Readonly<Record<StackSetOperation['action'], string>> = {
	create: 'スタックの作成',
	update: 'スタックの更新',
	delete: 'スタックの削除',
	'detect-drift': 'スタックとテンプレートの比較',
};

const statuses: Readonly<Record<OperationStatus, string>> = {
	queued: '順番待ち',
	running: '実行中',
	stopping: '停止処理中',
	succeeded: '成功',
	failed: '失敗',
	stopped: '停止',
};

function operation({action, status, index, total}: WatchedOperation): string {
	return index === undefined || total === undefined
		? `別の実行が開始したオペレーション (${actions[action]}): ${statuses[status]}`
		: `${actions[action]}、オペレーション ${index}/${total}: ${statuses[status]}`;
}

/** States that another apply mends. */
const behind: readonly FleetState[] = ['failed', 'cancelled', 'outdated', 'missing'];

function next({counts: all, cells}: FleetView, run: Invocation): readonly Line[] {
	const apply = shellQuote(
		startedAgain(
			{...run, command: {...run.command, action: 'apply'}},
			{check: undefined, drift: undefined, timeout: undefined, 'detailed-exitcode': undefined, json: undefined},
		),
	);
	const isBehind = behind.some(state => (all[state] ?? 0) > 0) || cells.some(({drift}) => drift === 'drifted');
	return [
		[
			'これらの Agent は CloudFormation が管理しています。バージョン、キー、設定を変えるには ',
			part.command(apply),
			' を実行してください。',
		],
		...(isBehind ? [['遅れている配置先も、同じコマンドで続きから行います。'] as const] : []),
	];
}
