import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Where CloudFormation does nothing with a stack set. */
export const stackSetSteps: StepWords<
	| 'activate-access'
	| 'administrator-account'
	| 'as-delegate'
	| 'as-manager'
	| 'other-stack-set'
	| 'raise-quota'
	| 'watch-operation'
	| 'see-stacks'
> = {
	// Trusted access is given once for all of an organisation (CloudFormation User Guide, "Activate trusted access").
	'activate-access': ['조직의 관리 계정에서 StackSets의 신뢰할 수 있는 액세스를 한 번 활성화하세요:'],
	'administrator-account': ['조직의 관리 계정 또는 StackSets의 위임된 관리자로 등록된 계정에 로그인하세요.'],
	'as-delegate': ['이 계정이 위임된 관리자라면 다음과 같이 지정하세요:'],
	'as-manager': ['이 계정이 조직의 관리 계정이라면 그 옵션 없이 실행하세요:'],
	'other-stack-set': [
		part.command('--stack-set NAME'),
		'으로 플릿에 다른 이름을 지정하거나, 이 이름을 쓰는 스택 세트를 확인하세요:',
	],
	'raise-quota': ['할당량을 확인하고 Service Quotas에서 증가를 요청하세요:'],
	'watch-operation': ['진행 중인 스택 세트 작업을 확인하세요:'],
	'see-stacks': ['남아 있는 스택을 확인하세요:'],
};
