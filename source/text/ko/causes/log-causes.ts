import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'log-driver'}>['why'];

/** Why the container's own log can't be opened, and what helps. Comments quote Docker's awslogs driver. */
export const logCauses: Readonly<Record<Why, CauseWords>> = {
	// "failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist."
	'no-group': {
		phrase: '작업 정의의 로그 그룹이 존재하지 않습니다',
		help: [
			'작업 정의의 awslogs-group에 지정된 로그 그룹을 awslogs-region에 지정된 리전에 만드세요(aws logs ' +
				'create-log-group).',
		],
	},
	// "failed to create Cloudwatch log stream: AccessDeniedException".
	denied: {
		phrase: '작업 정의의 로그 그룹에 쓸 권한이 없습니다',
		help: [
			'인스턴스 역할 또는 ECS 에이전트가 로그에 사용하는 실행 역할에 로그 그룹에 대한 logs:CreateLogStream과 ' +
				'logs:PutLogEvents를 허용하세요.',
		],
	},
	other: {
		phrase: '컨테이너의 로그 드라이버를 시작할 수 없습니다',
		help: ['AWS 응답에 이유가 있습니다. 작업 정의의 logConfiguration을 확인하세요.'],
	},
};
