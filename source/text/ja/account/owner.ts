import type {Keeper, Owner} from '../../../domain/account/owner.ts';

/** Tools that keep what they made, as they call themselves. */
const tools: Readonly<Record<Keeper, string>> = {
	terraform: 'Terraform',
	cloudformation: 'CloudFormation',
	cdk: 'CDK',
	pulumi: 'Pulumi',
	copilot: 'Copilot',
};

/** Who put an Agent there: `Terraform が管理`. */
export function owner(of: Owner): string {
	switch (of.kind) {
		case 'us': {
			return 'このツールがインストール';
		}

		case 'cloudformation':
		case 'terraform':
		case 'cdk':
		case 'pulumi':
		case 'copilot': {
			return `${keeperName(of)} が管理${from(of)}`;
		}

		case 'unknown': {
			// The principal that created the service, which ECS keeps with it.
			return of.createdBy === undefined ? '所有者不明' : `${principal(of.createdBy)} が作成`;
		}
	}
}

/** Who takes care of it, as a name: of CloudFormation with its stack. */
function keeperName(of: Extract<Owner, {readonly kind: Keeper}>): string {
	return of.kind === 'cloudformation' && of.stack !== undefined
		? `${tools[of.kind]} スタック ${of.stack}`
		: tools[of.kind];
}

/** Whose code it is. */
function from({isExported}: {readonly isExported?: true}): string {
	return isExported ? '、このツールからエクスポート' : '';
}

/** `deploy/pipeline`: a role with its session, or a user; all of it where it is no ARN of one. */
function principal(arn: string): string {
	return arn.replace(/^arn:[^:]+:(?:iam|sts)::\d+:(?:(?:assumed-role|role|user|federated-user)\/)?/v, '');
}

// Terraform reads what is there before it plans. The others compare with what they wrote last, and so put theirs back
// only with the next change of it; CDK and Copilot are CloudFormation underneath.
const occasions: Readonly<Record<Keeper, string>> = {
	terraform: '次回の apply ',
	cloudformation: 'この部分を変更する次回のスタック更新',
	cdk: 'この部分を変更する次回のデプロイ',
	pulumi: 'リフレッシュまたはこの部分の変更を伴う次回の更新',
	copilot: 'この部分を変更する次回のデプロイ',
};

/** What a tool does to changes of ours: `Terraform は次回の apply で元の定義に戻します`. */
export function putsBack(tool: Keeper): string {
	return `${tools[tool]} は、${occasions[tool]}で元の定義に戻します`;
}
