import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {instant} from '../forms/instant.ts';
import {exitCause} from './exit-causes.ts';
import {imageCauses} from './image-causes.ts';
import {logCauses} from './log-causes.ts';
import {placementCause} from './placement-causes.ts';
import {secretCauses} from './secret-causes.ts';

/**
A cause in a phrase, and a sentence with what helps against it; `fixed` is for a run that takes no other size or image.
*/
export type CauseWords = {readonly phrase: string; readonly help: Line; readonly fixed?: Line};

/**
What a cause means and what mends it; what AWS said is shown beside it by the front. Comments quote what a cause stands
for, from "Service event messages" and "Stopped tasks error messages" of the ECS guide.
*/
export function causeWords(of: Cause): CauseWords {
	return wordsOf(of.kind, of);
}

type Words = {readonly [Kind in Cause['kind']]: (of: Extract<Cause, {kind: Kind}>) => CauseWords};

function wordsOf<Kind extends Cause['kind']>(kind: Kind, of: Extract<Cause, {kind: Kind}>): CauseWords {
	return words[kind](of);
}

const words: Words = {
	'port-taken': placementCause,
	'no-room': placementCause,
	attribute: placementCause,
	constraint: placementCause,
	'agent-disconnected': placementCause,
	'no-instances': placementCause,
	image: ({why}) => imageCauses[why],
	secret: ({why}) => secretCauses[why],
	exited: exitCause,
	// "ECS was unable to assume the role": the trust is wrong, or IAM hasn't spread the role yet.
	role: () =>
		explained(
			'ECS가 작업의 역할을 사용할 수 없습니다',
			'역할이 존재하고 ecs-tasks.amazonaws.com을 신뢰하는지 확인하세요. 방금 만든 역할은 몇 초가 걸립니다.',
		),
	// "Unable to assume the service linked role": ECS was never used in this account.
	'linked-role': () =>
		explained('계정에 ECS의 서비스 연결 역할이 아직 없습니다', '계정에 한 번만 만들면 되며, 몇 초가 걸립니다:'),
	'log-driver': ({why}) => logCauses[why],
	// "error mounting /var/run/docker.sock ... not a directory".
	'docker-socket': () =>
		explained(
			'작업이 마운트하는 위치에 Docker 소켓이 없습니다',
			'인스턴스에서 소켓의 위치를 확인하세요. /var/run/docker.sock이 폴더라면 Docker가 마운트를 위해 만든 것입니다. 폴더를 ' +
				'제거하고 Docker를 다시 시작하거나, 소켓을 이 경로에 연결하세요.',
		),
	// "Task failed container health checks".
	unhealthy: () =>
		explained(
			'Agent가 상태 확인에 실패합니다',
			'컨테이너에서 agent status를 실행하세요. 대부분 Datadog으로 가는 경로가 없거나 CPU가 부족한 것이 원인입니다.',
		),
	// "operations are being throttled. Will try again later."
	throttled: () =>
		explained('AWS가 이 서비스의 요청을 제한하고 있습니다', '할 일이 없습니다. 몇 분 뒤에 ECS가 계속합니다.'),
	// "unable to stop or start tasks during a deployment because of the service deployment configuration": a
	// daemon has one task an instance, and at 100 percent none of them may stop.
	'deployment-stuck': () =>
		explained(
			'ECS가 작업을 중지할 수도 시작할 수도 없습니다',
			'최소 정상 상태 백분율 때문에 중지할 수 있는 작업이 없습니다. 이 도구를 다시 실행하면 값을 낮춥니다.',
		),
	// CannotStartContainerError, CannotCreateContainerError, "OCI runtime create failed" and the like.
	'cannot-start': () =>
		explained(
			'Docker가 컨테이너를 시작할 수 없습니다',
			'AWS 응답에 이유가 있습니다. 대부분 호스트 폴더가 없거나 보안 프로파일이 원인입니다.',
		),
	// "is unable to consistently start tasks successfully": no task tells why, or none can be read.
	'keeps-failing': () =>
		explained(
			'작업이 반복하여 종료되며, ECS에 이유가 표시되지 않습니다',
			'ECS 콘솔에서 서비스의 중지된 작업을 확인하세요. 각 작업의 이유는 1시간 동안 표시됩니다.',
		),
	// A pause hook: "waits for you to call ContinueServiceDeployment" (ECS, "Pause hooks").
	paused: ({until, otherwise}) =>
		explained(
			`ECS가 서비스의 후크에서 배포를 계속하라는 요청을 기다리고 있습니다${deadline(until, otherwise)}`,
			'계속하려면:',
		),
	// "Amazon ECS launches any remaining tasks [...] outside of the deployment" (ECS, "early success criteria").
	early: () =>
		explained(
			'서비스의 조기 성공 기준에 따라 ECS에서 배포가 완료되었지만, 아직 모든 곳에 배포되지는 않았습니다',
			'할 일이 없습니다. ECS가 배포와 별도로 계속 진행하며, 더 이상 롤백하지 않습니다.',
		),
	// "Host EC2 (instance ...) terminated", a forced deregistration, an interrupted Spot instance.
	infrastructure: () =>
		explained(
			'인스턴스가 없어졌거나 실패했습니다',
			'인스턴스를 교체하는 중이라면 할 일이 없습니다. 새 인스턴스에서 Agent가 자동으로 시작됩니다.',
		),
	other: ({detail}) =>
		explained(
			detail === '' ? 'ECS에 이유가 표시되지 않습니다' : 'ECS가 다음과 같이 보고했습니다',
			'ECS 콘솔에서 서비스의 이벤트와 중지된 작업을 확인하세요.',
		),
};

function deadline(until: string | undefined, otherwise: string | undefined): string {
	return until === undefined
		? ''
		: `(${instant(until)}에 자동으로 ${otherwise === 'CONTINUE' ? '계속됩니다' : '롤백됩니다'})`;
}

function explained(phrase: string, help: string): CauseWords {
	return {phrase, help: [help]};
}
