import {defaultSettings} from '../../../domain/choices/choices.ts';
import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import {josa} from '../forms/particle.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'image'}>['why'];

/** Why an image can't be pulled, and what helps. Comments quote the pull error (CannotPullContainerError and kin). */
export const imageCauses: Readonly<Record<Why, CauseWords>> = {
	// "manifest unknown", or "not found".
	'not-found': {
		phrase: '이미지가 존재하지 않습니다',
		help: ['이미지와 태그를 확인하세요. 기본 이미지에는 --agent-image와 --agent-version이 필요하지 않습니다.'],
		fixed: ['작업 정의에 지정된 이미지가 레지스트리에 아직 있는지 확인하세요.'],
	},
	// "toomanyrequests", which Docker Hub says to pulls without an account.
	'rate-limit': {
		phrase: '레지스트리가 이미지 가져오기를 제한하고 있습니다',
		help: [`--agent-image로 Amazon 퍼블릭 레지스트리의 이미지 ${josa(defaultSettings.image, '을를')} 사용하세요.`],
		fixed: ['나중에 다시 시도하세요. 제한은 시간이 지나면 풀립니다.'],
	},
	// "no basic auth credentials".
	'no-access': {
		phrase: '레지스트리가 이미지 가져오기를 거부합니다',
		help: [
			'인스턴스 역할 또는 작업 정의에 지정된 실행 역할에 레지스트리에서 이미지를 가져올 권한을 주거나(ECR: ' +
				'ecr:GetAuthorizationToken, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer), 퍼블릭 이미지를 사용하세요.',
		],
	},
	// "i/o timeout", or "request canceled" while waiting for the connection.
	'no-route': {
		phrase: '인스턴스에서 레지스트리에 연결할 수 없습니다',
		help: ['NAT 게이트웨이로 레지스트리로 가는 경로를 추가하거나, 자체 ECR의 미러를 --agent-image로 지정하세요.'],
		fixed: ['NAT 게이트웨이처럼 인스턴스에서 레지스트리로 가는 경로를 추가하세요.'],
	},
	// "inactivity time exceeded timeout while pulling image" of the ECS agent.
	'too-slow': {
		phrase: '이미지 다운로드가 멈추었습니다',
		help: [
			'인스턴스에서 레지스트리로 가는 경로에서 NAT 게이트웨이나 프록시가 막고 있는지 확인하세요. 자체 ECR의 미러를 ' +
				'--agent-image로 지정하면 경로가 짧아집니다.',
		],
		fixed: ['인스턴스에서 레지스트리로 가는 경로에서 NAT 게이트웨이나 프록시가 막고 있는지 확인하세요.'],
	},
	// "x509: certificate signed by unknown authority".
	untrusted: {
		phrase: '인스턴스에서 레지스트리의 인증서를 신뢰하지 않습니다',
		help: [
			'대부분 프록시처럼 중간에서 연결을 여는 것이 원인입니다. 프록시의 인증 기관을 호스트의 저장소에 추가하고 Docker를 다시 ' +
				'시작하거나, 레지스트리를 그대로 통과시키세요.',
		],
	},
	// "no matching manifest for linux/arm64".
	'wrong-platform': {
		phrase: '이미지에 인스턴스의 프로세서 또는 Windows 버전용 변형이 없습니다',
		help: [
			'이 인스턴스용 변형이 있는 이미지를 사용하세요. 기본 이미지에는 Linux(x86_64 및 ARM)와 Windows용이 있습니다.',
		],
	},
	// "no space left on device".
	'disk-full': {
		phrase: '인스턴스의 디스크가 가득 찼습니다',
		help: [
			'인스턴스의 디스크 공간을 확보하거나 디스크가 더 큰 인스턴스로 교체하세요. 오래된 이미지는 docker image prune으로 ' +
				'제거할 수 있습니다.',
		],
	},
	other: {
		phrase: '이미지를 가져올 수 없습니다',
		help: ['AWS 응답에 이유가 있습니다. 대부분 이미지 또는 레지스트리로 가는 경로가 원인입니다.'],
	},
};
