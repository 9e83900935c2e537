import {isAwsProblem} from '../../../domain/account/aws-problem.ts';
import {again as startedAgain, type Invocation} from '../../../domain/choices/invocation.ts';
import type {FleetCell, FleetState} from '../../../domain/fleet/fleet-cell.ts';
import type {FleetReason} from '../../../domain/fleet/view/fleet-groups.ts';
import type {FleetPace} from '../../../domain/fleet/view/fleet-pace.ts';
import type {FleetView, WatchedOperation} from '../../../domain/fleet/view/fleet-view.ts';
import type {OperationStatus, StackSetOperation} from '../../../domain/fleet/stack-set.ts';
import type {Line, Step} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {FleetWords} from '../../fleet-words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';
import {explainAws} from '../problems/aws.ts';
import {fleetCounts} from './fleet-counts.ts';
import {notes} from './notes.ts';
import {accounts, parts, places} from './places.ts';

/** A stack set, and how it stands in each account and region. */
export const fleet: FleetWords = {
	title: view => [
		'スタックセット ',
		part.strong(view.name),
		` (${view.region}、${models[view.permissionModel]})${joining(view)}`,
	],
	pace,
	places,
	counts,
	accounts,
	parts,
	moreAccounts: count => `他のアカウント${number(count)}個`,
	regionColumn: regions => `${plural(regions, 'リージョン', '個')} (名前順)`,
	reason,
	notes,
	operation,
	next,
	headings: {plan: 'アカウントとリージョン', watching: 'スタックセット', status: 'スタックセット'},
	columns: ['アカウント', '名前', 'リージョン'],
};

const models: Readonly<Record<FleetView['permissionModel'], string>> = {
	'service-managed': 'サービスマネージド',
	'self-managed': 'セルフマネージド',
};

/** Whether accounts that join a unit get it too; without units nobody joins. */
function joining({isAutomatic, permissionModel}: FleetView): string {
	return permissionModel === 'self-managed' ? '' : `。新しく加わるアカウントは${isAutomatic ? '対象' : '対象外'}`;
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
		...(drift === 'drifted'
			? [': 手動で変更されています。CloudFormation が元に戻すのは、テンプレートがその部分を変更するときだけです']
			: []),
		...(problem && isAwsProblem(problem) ? ['。', ...explainAws(problem).title] : []),
		...(said === undefined ? [] : ['。', part.value(said)]),
	];
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
	if (action === 'detect-drift') {
		return `${actions[action]}: ${statuses[status]}`;
	}

	return index === undefined || total === undefined
		? `別の実行が開始したオペレーション (${actions[action]}): ${statuses[status]}`
		: `${actions[action]}、オペレーション ${index}/${total}: ${statuses[status]}`;
}

/** States that another apply mends. */
const behind: readonly FleetState[] = ['failed', 'cancelled', 'outdated', 'missing'];

function next({counts: all}: FleetView, run: Invocation): Step {
	const apply = shellQuote(
		startedAgain(
			{...run, command: {...run.command, action: 'apply'}},
			{
				check: undefined,
				drift: undefined,
				timeout: undefined,
				report: undefined,
				'detailed-exitcode': undefined,
				json: undefined,
			},
		),
	);
	const isBehind = behind.some(state => (all[state] ?? 0) > 0);
	const changes = isBehind
		? '遅れている配置先を更新し、バージョン、キー、設定を変えるには'
		: 'バージョン、キー、設定を変えるには';
	return {text: [`これらの Agent は CloudFormation が管理しています。${changes}:`], command: apply};
}
