import type {Owner} from '../account/owner.ts';
import {isOwn} from '../agent/own-tags.ts';
import type {Tags} from '../kit/tags.ts';

/**
Who keeps a resource, told from its tags. Copilot and CDK before CloudFormation, because what they make are stacks of
CloudFormation too.
*/
export function ownerOf(tags: Tags, createdBy?: string): Owner {
	if (isOwn(tags)) {
		return {kind: 'us'};
	}

	const tool = (['terraform', 'pulumi', 'copilot', 'cdk'] as const).find(kind =>
		Object.entries(tags).some(([key, value]) => signs[kind](key, value)),
	);
	if (tool !== undefined) {
		return {kind: tool};
	}

	const stack = tags['aws:cloudformation:stack-name'];
	return stack === undefined
		? {kind: 'unknown', ...(createdBy !== undefined && {createdBy})}
		: {kind: 'cloudformation', stack};
}

type Sign = (key: string, value: string) => boolean;

/** By one of the tags: what a tool writes itself, or what people write of it. */
const signs: Readonly<Record<'terraform' | 'pulumi' | 'copilot' | 'cdk', Sign>> = {
	terraform: (key, value) =>
		key === 'dd_ecs_terraform_module' ||
		/terraform|opentofu/iv.test(key) ||
		(isKeeper(key) && /terraform|opentofu/iv.test(value)),
	// It writes none by itself; people take project and stack.
	pulumi: (key, value) => /pulumi/iv.test(key) || (isKeeper(key) && /pulumi/iv.test(value)),
	// Aws/copilot-cli, `internal/pkg/deploy/deploy.go`.
	copilot: key => /^copilot-(?:application|environment|service)$/v.test(key),
	// CDK ends a logical id with eight digits of a hash (aws/aws-cdk, `core/lib/private/uniqueid.ts`).
	cdk: (key, value) =>
		key === 'dd_cdk_construct' ||
		/^aws[\-:]cdk/v.test(key) ||
		(key === 'aws:cloudformation:logical-id' && /^[\dA-Za-z]+[\dA-F]{8}$/v.test(value)) ||
		(isKeeper(key) && /\bcdk\b/iv.test(value)),
};

/** `ManagedBy`, `managed-by`, `created_by`, `Provisioner`, `iac`: how people say which tool keeps a thing. */
function isKeeper(key: string): boolean {
	return /managed.?by|created.?by|provision|deploy.*tool|\biac|\btool\b|source/iv.test(key);
}
