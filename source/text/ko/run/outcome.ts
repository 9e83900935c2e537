import type {Changed, ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetOutcome} from '../fleet/fleet-outcome.ts';
import {checks} from '../checks/checks.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {accountLines} from './account-outcome.ts';
import {clusterCount, clusterLines} from './cluster-lines.ts';
import {codeWritten} from './code-written.ts';
import {surveyed} from './surveyed.ts';

/** How a run ended. Problems were told before; here stands what it means for the account. */
export function outcome(of: Outcome): readonly Line[] {
	const {accounts, clusters} = of;
	if (!accounts) {
		return [...(fleetOutcome(of) ?? headline(of)), ...clusterLines(clusters)];
	}

	// What was found in each of them stands above this, with its table.
	const looked = accounts.filter(({kind}) => kind === 'surveyed');
	const others = accounts.filter(({kind}) => kind !== 'surveyed');
	const first: readonly Line[] =
		of.kind === 'surveyed' && looked.length > 1
			? [[`${counted('계정', looked.length)}를 조회했습니다. ${surveyed(of)}`]]
			: headline(of);
	return [...first, ...others.flatMap(each => accountLines(each, clusters))];
}

/** What is there stands in the way, and nothing failed. */
const standing: ReadonlySet<string> = new Set(['foreign-agent', 'name-taken', 'nothing-before']);

function headline(of: Outcome): readonly Line[] {
	switch (of.kind) {
		case 'done': {
			// The clusters' own lines say it better.
			return of.clusters.length === 0 ? [['완료되었습니다.']] : [];
		}

		case 'nothing-to-do': {
			return [[nothingToDo(of)]];
		}

		case 'planned': {
			return [
				[
					of.changes === 0
						? nothingToDo(of)
						: `변경 ${of.changes}개를 계획했습니다. 시험 실행(dry run)이므로 아무것도 변경하지 않았습니다.`,
				],
			];
		}

		case 'surveyed': {
			return [[surveyed(of)]];
		}

		case 'fleet-seen': {
			return fleetOutcome(of) ?? [];
		}

		case 'wired': {
			return [[wired(of)]];
		}

		case 'exported': {
			return [[codeWritten(of)]];
		}

		case 'absent': {
			return [[`지정한 대상이 없습니다: ${listed(of.named, 5)}. 이 계정은 제외합니다.`]];
		}

		case 'left': {
			return [['종료했습니다. 아무것도 변경하지 않았습니다.']];
		}

		case 'examined': {
			return [[checks(of.checks)]];
		}

		case 'failed': {
			return [[failed(of)]];
		}

		case 'rolled-back': {
			return [['배포가 실패하여 롤백했습니다. 이전 상태로 다시 실행 중입니다.']];
		}

		case 'partial': {
			// Nothing failed, and nothing is left to be tried again.
			const isDone = of.problems.every(({code}) => standing.has(code));
			return [[isDone ? '기존 항목 때문에 진행할 수 없는 곳을 제외하고 완료되었습니다.' : partly(of)]];
		}

		case 'going-on': {
			if (of.problem.code === 'rollout-unseen') {
				return [[unseen]];
			}

			return [
				[
					'배포가 아직 진행 중이며, ECS는 이 도구 없이도 계속합니다. 같은 명령을 다시 실행하면 이어서 ' +
						'지켜볼 수 있습니다.',
				],
			];
		}

		case 'stopped': {
			// An account that is as planned already was watched too.
			return [
				[
					of.isAllMade === true
						? `${of.changed === false ? noneNeeded : allMade}${goesOn}`
						: `중지했습니다${after(of.changed)}`,
				],
			];
		}
	}
}

function failed({problem, changed}: Extract<Outcome, {readonly kind: 'failed'}>): string {
	if (problem.code === 'rollout-unseen' && changed !== false) {
		return unseen;
	}

	// It was watched, so that nothing of the plan was left out; and what is done is not done again.
	return problem.code === 'rollout-failed' && changed !== false && !problem.rollout.instead
		? '배포가 실패했으며, 변경 사항은 그대로 남아 있습니다. 같은 명령을 다시 실행하면 계속합니다.'
		: `문제가 발생하여 중단했습니다${after(changed)}`;
}

/** What is not done, of how many clusters. */
function partly({accounts, clusters}: Pick<Outcome, 'accounts' | 'clusters'>): string {
	if (accounts && clusters.every(({kind}) => kind !== 'failed' && kind !== 'rolled-back')) {
		return accountsFailed;
	}

	const among = (...kinds: ReadonlyArray<ClusterOutcome['kind']>) =>
		clusterCount(clusters.filter(({kind}) => kinds.includes(kind)));
	const [broken, open, held] = [among('failed', 'rolled-back'), among('going-on'), among('not-started')];
	const said = [
		...(broken === 0 ? [] : [`실패 ${broken}개`]),
		...(open === 0 ? [] : [`진행 중 ${open}개`]),
		...(held === 0 ? [] : [`시작하지 않음 ${held}개`]),
	];
	return said.length === 0
		? '일부는 실패하고 나머지는 완료되었습니다. 같은 명령을 다시 실행하면 계속합니다.'
		: `${counted('클러스터', clusterCount(clusters))} 중 ${said.join(', ')}. ` +
				'같은 명령을 다시 실행하면 이 클러스터를 계속합니다.';
}

const accountsFailed = '일부 계정은 실패하고 나머지는 완료되었습니다. 같은 명령을 다시 실행하면 계속합니다.';
const allMade = '확인을 중지했습니다. 모든 변경을 적용했으며, ECS는 이 도구 없이도 계속합니다.';
const noneNeeded = '확인을 중지했습니다. 변경할 내용이 없었으며, ECS는 이 도구 없이도 계속합니다.';
const goesOn = ' 같은 명령을 다시 실행하면 이어서 지켜볼 수 있습니다.';

/** What a stop means for the account. */
function after(changed: Changed): string {
	if (changed === false) {
		return '. 아무것도 변경하지 않았습니다.';
	}

	return changed === 'perhaps'
		? '. 변경 하나가 적용되었을 수 있습니다. 같은 명령을 다시 실행하면 현재 상태를 확인하고 계속합니다.'
		: '. 일부 변경은 적용되었습니다. 같은 명령을 다시 실행하면 계속합니다.';
}

/** Nothing failed but looking. */
const unseen =
	'배포의 진행 상황을 확인하지 못했으며, ECS는 이 도구 없이도 계속합니다. ' +
	'같은 명령을 다시 실행하면 이어서 지켜볼 수 있습니다.';

/** Where something is left alone, the rest may be as planned, or may be nothing. */
function nothingToDo({clusters}: Outcome): string {
	return clusters.some(one => isLeft(one))
		? '그대로 두는 항목 외에는 변경할 내용이 없습니다.'
		: '변경할 내용이 없습니다. 모두 이미 계획대로입니다.';
}

function isLeft({kind}: ClusterOutcome): boolean {
	return kind === 'left-alone';
}

function wired({changes, service}: Extract<Outcome, {readonly kind: 'wired'}>): string {
	return changes === 0
		? `${service}에 필요한 설정이 모두 있습니다. 아무것도 변경하지 않았습니다.`
		: '아무것도 변경하지 않았습니다. 이 명령은 변경할 내용만 표시합니다.';
}
