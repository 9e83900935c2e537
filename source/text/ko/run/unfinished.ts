import type {Changed, Outcome} from '../../../domain/ending/outcome.ts';
import {counted} from '../forms/counted.ts';
import {clusterCount, isInTheWay, leftClusters, type Unfinished} from '../../tables/unfinished.ts';

/** How a run ended that did not get everywhere, and what comes of running it again: of a demo nothing. */
export function unfinished(of: Unfinished): string {
	switch (of.kind) {
		case 'failed': {
			return failed(of);
		}

		case 'rolled-back': {
			return '배포가 실패하여 롤백했습니다. 이전 상태로 다시 실행 중입니다.';
		}

		case 'partial': {
			return isInTheWay(of) ? '기존 항목 때문에 진행할 수 없는 곳을 제외하고 완료되었습니다.' : partly(of);
		}

		case 'going-on': {
			return of.problem.code === 'rollout-unseen' ? unseen(of) : `배포가 아직 진행 중입니다.${goesOn(of)}`;
		}

		case 'stopped': {
			// An account that is as planned already was watched too.
			const made = of.changed === false ? '변경할 내용이 없었습니다.' : '모든 변경을 적용했습니다.';
			return of.isAllMade === true
				? `모니터링을 중지했습니다. ${made}${goesOn(of)}`
				: `중지했습니다. ${after(of.changed, of)}`;
		}
	}
}

function failed(of: Extract<Outcome, {readonly kind: 'failed'}>): string {
	const {problem, changed} = of;
	if (problem.code === 'rollout-unseen' && changed !== false) {
		return unseen(of);
	}

	// It was watched, so that nothing of the plan was left out; and what is done is not done again.
	return problem.code === 'rollout-failed' && changed !== false && !problem.rollout.instead
		? `배포가 실패했으며, 변경 사항은 그대로 남아 있습니다.${again(of, resumes)}`
		: `문제가 발생하여 중단했습니다. ${after(changed, of)}`;
}

/** What is not done, of how many clusters. */
function partly(of: Extract<Outcome, {readonly kind: 'partial'}>): string {
	const {accounts, clusters} = of;
	if (accounts && clusters.every(({kind}) => kind !== 'failed' && kind !== 'rolled-back')) {
		return `일부 계정은 실패했지만 나머지는 실패하지 않았습니다.${again(of, resumes)}`;
	}

	const {broken, open, held} = leftClusters(clusters);
	const said = [
		...(broken === 0 ? [] : [`실패 ${broken}개`]),
		...(open === 0 ? [] : [`진행 중 ${open}개`]),
		...(held === 0 ? [] : [`시작하지 않음 ${held}개`]),
	];
	return said.length === 0
		? `일부는 실패했지만 나머지는 실패하지 않았습니다.${again(of, resumes)}`
		: `${counted('클러스터', clusterCount(clusters))} 중 ${said.join(', ')}.${again(of, '이 클러스터에서 계속합니다')}`;
}

/** What a stop means for the account. */
function after(changed: Changed, of: Unfinished): string {
	if (changed === false) {
		return '아무것도 변경하지 않았습니다.';
	}

	return changed === 'perhaps'
		? `변경 하나가 적용되었을 수 있습니다.${again(of, '현재 상태를 확인하고 계속합니다')}`
		: `일부 변경은 적용되었습니다.${again(of, resumes)}`;
}

/** Nothing failed but looking. */
function unseen(of: Unfinished): string {
	return `배포의 진행 상황을 확인하지 못했습니다.${goesOn(of)}`;
}

const resumes = '계속합니다';

/** What becomes of a rollout. */
function goesOn(of: Unfinished): string {
	return of.isDemo === true
		? ''
		: ` ECS는 이 도구 없이도 배포를 계속합니다.${again(of, '이어서 지켜볼 수 있습니다')}`;
}

/** The next run of a demo begins with a new account. */
function again({isDemo}: Unfinished, does: string): string {
	return isDemo === true ? '' : ` 같은 명령을 다시 실행하면 ${does}.`;
}
