import {part} from '../../part.ts';
import type {FleetStep} from '../../../domain/ending/next-steps/fleet/fleet-step.ts';
import type {StepWords} from '../../step-words.ts';
import {type stackSetSteps} from './stack-sets.ts';

/** Stack sets. */
export const fleetSteps: StepWords<Exclude<FleetStep['step'], keyof typeof stackSetSteps>> = {
	'store-as-secret': ['대신 스택마다 보안 암호를 만들게 하세요:'],
	'name-parameter': [
		'또는 모든 계정과 리전에 파라미터를 직접 만들고 ',
		part.command('--api-key-ssm-parameter'),
		'로 지정하세요.',
	],
	'another-set': ['나머지는 이름이 다른 스택 세트로 배포하세요.'],
	'same-everywhere': ['빼거나, 모든 계정과 리전에서 같은 값을 지정하세요.'],
	'name-unit': ['조직 단위를 지정하세요. 계정을 지정하면 범위가 좁아집니다:'],
	'name-accounts': ['계정을 지정하세요. 계정만 지정하거나 조직 단위 안에서 지정할 수 있습니다:'],
	'name-clusters': ['각 계정에 있는 클러스터를 지정하세요:'],
	'name-reading-role': ['또는 계정에서 클러스터를 읽을 수 있는 역할을 지정하세요:'],
	'give-withheld': ['유지할 값으로 다시 지정하세요.'],
	'install-apart': ['여기에서는 빼고 따로 설치하세요:'],
	'other-home': ['다른 리전에서 관리한다면 그 리전을 지정하세요:'],
	'place-clusters': [
		'클러스터를 만들거나, 그 배포 위치에 있는 클러스터를 대상 파일에 지정하세요: ',
		part.command('--targets'),
		'.',
	],
	'free-name': ['같은 이름의 리소스가 이미 있습니다. 삭제하거나, 그 계정을 빼고 따로 설치하세요.'],
	'allow-there': ['그 계정의 정책이 거부합니다. 조직의 SCP나 StackSets가 사용하는 역할의 정책입니다. 허용하세요.'],
	'see-there': ['그 배포 위치에서 Agent가 시작되지 않았습니다. 그 계정으로 로그인하여 원인을 확인하세요:'],
	'raise-there': ['그 계정의 Service Quotas에서 할당량 증가를 요청하세요.'],
	'see-fleet': ['현재 상태를 확인하세요:'],
	'all-stacks-first': ['먼저 이 옵션 없이 모든 스택을 최신 상태로 만드세요:'],
};
