import type {Keeper, Owner} from '../../../domain/account/owner.ts';
import {josa} from '../forms/particle.ts';

/** Tools that keep what they made, as they call themselves. */
const tools: Readonly<Record<Keeper, string>> = {
	terraform: 'Terraform',
	cloudformation: 'CloudFormation',
	cdk: 'CDK',
	pulumi: 'Pulumi',
	copilot: 'Copilot',
};

/** Who put an Agent there: `Terraform에서 관리`. */
export function owner(of: Owner): string {
	switch (of.kind) {
		case 'us': {
			return '이 도구로 설치됨';
		}

		case 'cloudformation': {
			const stack = of.stack === undefined ? '' : ` 스택 ${of.stack}`;
			return `CloudFormation${stack}에서 관리${from(of)}`;
		}

		case 'terraform':
		case 'cdk':
		case 'pulumi':
		case 'copilot': {
			return `${tools[of.kind]}에서 관리${from(of)}`;
		}

		case 'unknown': {
			// The principal that created the service, which ECS keeps with it.
			return of.createdBy === undefined ? '소유자 알 수 없음' : `${josa(principal(of.createdBy), '이가')} 생성`;
		}
	}
}

/** Whose code it is. */
function from({isExported}: {readonly isExported?: true}): string {
	return isExported ? ', 이 도구에서 내보낸 코드' : '';
}

/** `deploy/pipeline`: a role with its session, or a user; all of it where it is no ARN of one. */
function principal(arn: string): string {
	return arn.replace(/^arn:[^:]+:(?:iam|sts)::\d+:(?:(?:assumed-role|role|user|federated-user)\/)?/v, '');
}

// Terraform reads what is there before it plans. The others compare with what they wrote last, and so put theirs back
// only with the next change of it; CDK and Copilot are CloudFormation underneath.
const occasions: Readonly<Record<Keeper, string>> = {
	terraform: '다음 apply에서',
	cloudformation: '이를 변경하는 다음 스택 업데이트에서',
	cdk: '이를 변경하는 다음 deploy에서',
	pulumi: '이를 새로 고치거나 변경하는 다음 업데이트에서',
	copilot: '이를 변경하는 다음 deploy에서',
};

/** What a tool does to changes of ours: `다음 apply에서 Terraform이 자체 정의로 되돌립니다`. */
export function putsBack(tool: Keeper): string {
	return `${occasions[tool]} ${josa(tools[tool], '이가')} 자체 정의로 되돌립니다`;
}
