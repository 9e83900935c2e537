import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {josa} from '../forms/particle.ts';
import type {CauseWords} from './cause-words.ts';

type Exited = Extract<Cause, {kind: 'exited'}>;

const whys: Readonly<Record<Exclude<Exited['why'], 'other'>, CauseWords>> = {
	// "OutOfMemoryError: Container killed due to memory usage", or "container init was OOM-killed".
	'out-of-memory': {
		phrase: 'Agent가 메모리를 너무 많이 사용하여 중지되었습니다',
		help: ['Agent의 메모리를 늘리세요. ', part.command('--memory 1024'), ' 이상으로 같은 명령을 다시 실행하세요.'],
		fixed: ['작업 정의에 지정된 메모리가 부족합니다.'],
	},
	// Exit code 137, SIGKILL: the kernel's for want of memory, or Docker's after its patience.
	killed: {
		phrase: '컨테이너가 강제 종료되었습니다(종료 코드 137)',
		help: [
			'중지한 사람이 없다면 인스턴스의 메모리가 부족한 것이며, 커널 로그(dmesg)에서 확인할 수 있습니다. Agent의 메모리를 ' +
				'늘리려면: ',
			part.command('--memory 1024'),
		],
		fixed: ['중지한 사람이 없다면 인스턴스의 메모리가 부족한 것이며, 커널 로그(dmesg)에서 확인할 수 있습니다.'],
	},
	// Exit code 139, SIGSEGV.
	crashed: {
		phrase: '컨테이너가 비정상 종료되었습니다(종료 코드 139, 세그멘테이션 오류)',
		help: [
			part.command('--agent-version'),
			'으로 다른 버전의 이미지를 시도하세요. 종료된 위치는 컨테이너의 docker logs에 있으며, Datadog 지원팀에 문의할 때 ' +
				'필요합니다.',
		],
		fixed: ['종료된 위치는 컨테이너의 docker logs에 있으며, Datadog 지원팀에 문의할 때 필요합니다.'],
	},
	// Exit code 143, SIGTERM.
	ended: {
		phrase: '컨테이너가 종료 요청을 받았습니다(종료 코드 143)',
		help: [
			'인스턴스가 종료되었거나 누군가 중지했다면 ECS가 다시 시작하므로 할 일이 없습니다. 그렇지 않다면 마지막 로그(docker ' +
				'logs)에서 이유를 확인하세요.',
		],
	},
	// The Agent's container ends at its start, with exit code 1, when DD_API_KEY is empty.
	'no-api-key': {
		phrase: 'Agent가 API 키를 받지 못했습니다',
		help: [
			'보안 암호나 파라미터가 비어 있지 않고 키만 들어 있는지 확인하세요. 키가 JSON 안에 있으면 ARN 끝에 :name::이 ' +
				'필요합니다.',
		],
	},
	// "exec format error".
	'wrong-architecture': {
		phrase: '이미지가 다른 프로세서용입니다',
		help: ['이 인스턴스용 변형이 있는 이미지를 사용하세요. 기본 이미지는 x86_64와 ARM에서 실행됩니다.'],
	},
};

/** Why a container ended, and what helps. */
export function exitCause({container, exitCode, why}: Exited): CauseWords {
	if (why !== 'other') {
		return whys[why];
	}

	const code = exitCode === undefined ? '' : `(종료 코드 ${exitCode})`;
	return {
		phrase: `컨테이너 ${josa(container, '이가')} 종료되었습니다${code}`,
		help: [`인스턴스에서 가장 최근의 ${container} 컨테이너의 마지막 로그를 확인하세요(docker logs).`],
	};
}
