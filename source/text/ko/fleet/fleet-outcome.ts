import type {Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetCounts} from './fleet-counts.ts';

/** How a run for a fleet ended; nothing where the words for a single account say it as well. */
export function fleetOutcome(of: Outcome): readonly Line[] | undefined {
	const {fleet} = of;
	if (of.kind === 'fleet-seen') {
		return [[of.isWell ? '모든 배포 위치가 정상입니다.' : '확인이 필요한 배포 위치가 있습니다.']];
	}

	if (!fleet) {
		return undefined;
	}

	const stand: readonly Line[] = Object.keys(fleet).length === 0 ? [] : [[`${fleetCounts(fleet)}.`]];
	switch (of.kind) {
		case 'done': {
			return stand.length === 0
				? [['완료되었습니다. 스택 세트를 삭제했습니다.']]
				: [['완료되었습니다.'], ...stand];
		}

		case 'partial':
		case 'rolled-back': {
			return [[`일부 배포 위치는 실패했지만 나머지는 실패하지 않았습니다.${continues(of)}`], ...stand];
		}

		case 'going-on': {
			return [[either(of, notOver, goesOn)], ...stand];
		}

		case 'stopped': {
			return [[of.changed === false ? nothing : either(of, stopped, `${stopped} ${goesOn}`)], ...stand];
		}

		case 'failed': {
			return of.changed === false
				? undefined
				: [[`문제가 발생하여 중단했으며, 일부 변경은 적용되었습니다.${continues(of)}`], ...stand];
		}

		case 'nothing-to-do':
		case 'planned':
		case 'examined':
		case 'surveyed':
		case 'wired':
		case 'exported':
		case 'absent':
		case 'left': {
			return undefined;
		}
	}
}

const goesOn =
	'CloudFormation은 이 도구 없이도 계속합니다. 같은 명령을 다시 실행하면 다른 컴퓨터에서도 이어서 지켜볼 수 있습니다.';
const notOver = '스택 세트 작업이 아직 끝나지 않았습니다.';
const stopped = '모니터링을 중지했습니다.';
const nothing = '중지했습니다. 아무것도 변경하지 않았습니다.';

/** The next run of a demo begins with a new account. */
function continues(of: Outcome): string {
	return either(of, '', ' 같은 명령을 다시 실행하면 계속합니다.');
}

function either({isDemo}: Outcome, inDemo: string, otherwise: string): string {
	return isDemo === true ? inDemo : otherwise;
}
