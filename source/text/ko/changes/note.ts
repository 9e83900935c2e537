import type {ChangeNote} from '../../../domain/ending/event.ts';
import {duration} from '../forms/duration.ts';
import {josa} from '../forms/particle.ts';

/** Something worth saying while a change runs. */
export function note(of: ChangeNote): string {
	switch (of.kind) {
		// IAM is eventually consistent, and AWS names no time.
		case 'role-propagating': {
			const role = of.role.split('/').at(-1) ?? of.role;
			return `IAM에서 역할 ${josa(role, '이가')} 전파되기를 기다리는 중이며, 새 역할은 몇 초가 걸립니다`;
		}

		// ECS refuses a second service of a name while the first is DRAINING (CreateService in the API reference).
		case 'service-draining': {
			return of.isGoing === true
				? `${of.service}의 작업이 중지되기를 기다리는 중`
				: `이전 서비스 ${of.service}의 드레이닝을 기다리는 중이며, 그때까지 이름을 사용할 수 없습니다`;
		}

		// One operation at a time without managed execution, whoever began it (OperationInProgressException).
		case 'stack-set-busy': {
			return `스택 세트 ${of.stackSet}의 다른 스택 세트 작업이 끝나기를 기다리는 중`;
		}

		case 'retrying': {
			return `다시 시도: ${of.why}`;
		}

		case 'signed-out': {
			return (
				'AWS에서 로그아웃되었으며, 새 자격 증명이 있으면 바로 변경을 보냅니다' +
				(of.seconds === 0 ? '' : `(${duration(of.seconds)} 경과)`)
			);
		}

		// As after a run that was cut off between a call and its answer.
		case 'already-there': {
			return '계획과 같은 것이 이미 있음';
		}
	}
}
