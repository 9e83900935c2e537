import type {Keeper, Owner} from '../../../domain/account/owner.ts';

/** Tools that keep what they made, as they call themselves. */
const tools: Readonly<Record<Keeper, string>> = {
	terraform: 'Terraform',
	cloudformation: 'CloudFormation',
	cdk: 'CDK',
	pulumi: 'Pulumi',
	copilot: 'Copilot',
};

/** Who put an Agent there: `owned by Terraform`. */
export function owner(of: Owner): string {
	switch (of.kind) {
		case 'us': {
			return 'installed by this tool';
		}

		case 'cloudformation': {
			const stack = of.stack === undefined ? '' : ` stack ${of.stack}`;
			return `owned by CloudFormation${stack}${from(of)}`;
		}

		case 'terraform':
		case 'cdk':
		case 'pulumi':
		case 'copilot': {
			return `owned by ${tools[of.kind]}${from(of)}`;
		}

		case 'unknown': {
			// The principal that created the service, which ECS keeps with it.
			return of.createdBy === undefined ? 'owner unknown' : `created by ${principal(of.createdBy)}`;
		}
	}
}

/** Whose code it is. */
function from({isExported}: {readonly isExported?: true}): string {
	return isExported ? ', exported from here' : '';
}

/** `deploy/pipeline`: a role with its session, or a user; all of it where it is no ARN of one. */
function principal(arn: string): string {
	return arn.replace(/^arn:[^:]+:(?:iam|sts)::\d+:(?:(?:assumed-role|role|user|federated-user)\/)?/v, '');
}

// Terraform reads what is there before it plans. The others compare with what they wrote last, and so put theirs back
// only with the next change of it; CDK and Copilot are CloudFormation underneath.
const occasions: Readonly<Record<Keeper, string>> = {
	terraform: 'at its next apply',
	cloudformation: "at the stack's next update that changes it",
	cdk: 'at its next deploy that changes it',
	pulumi: 'at its next update that refreshes or changes it',
	copilot: 'at its next deploy that changes it',
};

/** What a tool does to changes of ours: `Terraform puts its own definition back at its next apply`. */
export function putsBack(tool: Keeper): string {
	return `${tools[tool]} puts its own definition back ${occasions[tool]}`;
}
