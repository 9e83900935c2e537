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
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {explainAws} from '../problems/aws.ts';
import {fleetCounts} from './fleet-counts.ts';
import {notes} from './notes.ts';
import {accounts, parts, places} from './places.ts';

/** A stack set, and how it stands in each account and region. */
export const fleet: FleetWords = {
	title: view => ['스택 세트 ', part.strong(view.name), `(${view.region}, ${view.permissionModel})${joining(view)}`],
	pace,
	places,
	counts,
	accounts,
	parts,
	moreAccounts: count => `외 ${counted('계정', count)}`,
	regionColumn: regions => `${counted('리전', regions)}(이름순)`,
	reason,
	notes,
	operation,
	next,
	headings: {plan: '계정 및 리전', watching: '스택 세트', status: '스택 세트'},
	columns: ['계정', '이름', '리전'],
};

/** Whether accounts that join a unit get it too; without units nobody joins. */
function joining({isAutomatic, permissionModel}: FleetView): string {
	return permissionModel === 'self-managed'
		? ''
		: `, 새로 추가되는 계정에${isAutomatic ? '도 설치' : '는 설치 안 함'}`;
}

function pace({isParallel, atOnce, tolerance}: FleetPace): string {
	const stop = tolerance === 0 ? '첫 번째 실패에서' : `리전당 실패가 ${number(tolerance)}개를 넘으면`;
	const order = isParallel ? '모든 리전 동시에' : '리전을 하나씩 차례로';
	return `${order}, 한 번에 ${counted('계정', atOnce)}씩 진행하며, ${stop} 중단합니다.`;
}

function counts(view: FleetView, isPlan: boolean): string {
	return isPlan ? planned(view.cells) : `${fleetCounts(view.counts)}.`;
}

/** What the plan does in how many places, and in how many nothing. */
function planned(cells: readonly FleetCell[]): string {
	const countOf = (word: FleetCell['next']) => cells.filter(cell => cell.next === word).length;
	const said = (['create', 'update', 'delete'] as const)
		.map(word => [countOf(word), word] as const)
		.filter(([count]) => count > 0)
		.map(([count, word]) => `${counted('스택', count)} ${places[word]}`);
	const still = countOf(undefined);
	const accountCount = new Set(cells.map(({account}) => account)).size;
	const all = `${counted('계정', accountCount)}의 ${counted('배포 위치', cells.length)}`;
	return said.length === 0
		? `${all}에서 변경할 내용이 없습니다.`
		: `${all} 중 ${said.join(', ')}${still === 0 ? '' : `, ${number(still)}개는 그대로 둠`}.`;
}

const states: Readonly<Partial<Record<FleetState, string>>> = {
	failed: '실패',
	inoperable: '삭제만 가능함',
	cancelled: '다른 배포 위치가 실패하여 시작하지 않음',
	unread: '읽을 수 없음',
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
			? [': 수동으로 변경됨. CloudFormation은 템플릿에서 그 부분이 바뀔 때만 되돌립니다']
			: []),
		...(problem && isAwsProblem(problem) ? ['. ', ...explainAws(problem).title] : []),
		...(said === undefined ? [] : ['. ', part.value(said)]),
	];
}

const actions: Readonly<Record<StackSetOperation['action'], string>> = {
	create: '스택 생성',
	update: '스택 업데이트',
	delete: '스택 삭제',
	'detect-drift': '스택과 템플릿 비교',
};

const statuses: Readonly<Record<OperationStatus, string>> = {
	queued: '다른 스택 세트 작업을 기다리는 중',
	running: '실행 중',
	stopping: '중지 중',
	succeeded: '성공',
	failed: '실패',
	stopped: '중지됨',
};

function operation({action, status, index, total}: WatchedOperation): string {
	if (action === 'detect-drift') {
		return `${actions[action]}: ${statuses[status]}`;
	}

	return index === undefined || total === undefined
		? `다른 실행에서 시작한 스택 세트 작업, ${actions[action]}: ${statuses[status]}`
		: `${actions[action]}, 스택 세트 작업 ${index}/${total}: ${statuses[status]}`;
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
		? '뒤처진 배포 위치를 업데이트하고 버전, 키, 설정을 바꾸려면'
		: '버전, 키, 설정을 바꾸려면';
	return {text: [`CloudFormation이 이 Agent들을 관리합니다. ${changes}:`], command: apply};
}
