import {exportedFor, type Owner} from '../account/owner.ts';
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

	const exported = exportedFor(tags);
	if (exported !== undefined) {
		return {kind: exported, isExported: true, ...(exported === 'cloudformation' && stackIn(tags))};
	}

	const tool = (['terraform', 'pulumi', 'copilot', 'cdk'] as const).find(kind =>
		Object.entries(tags).some(([key, value]) => !isDenied(value) && signs[kind](key, value)),
	);
	if (tool !== undefined) {
		return {kind: tool};
	}

	const {stack} = stackIn(tags);
	return stack === undefined && Object.entries(tags).every(([key, value]) => !(isKeeper(key) && isStack(value)))
		? {kind: 'unknown', ...(createdBy !== undefined && {createdBy})}
		: {kind: 'cloudformation', ...(stack !== undefined && {stack})};
}

function stackIn(tags: Tags): {readonly stack?: string} {
	const stack = tags['aws:cloudformation:stack-name'];
	return stack === undefined ? {} : {stack};
}

/** `Terraform = false`, which says that it isn't. */
function isDenied(value: string): boolean {
	return /^(?:false|no|none|0)$/iv.test(value);
}

/** What people call CloudFormation and what writes its templates. */
function isStack(value: string): boolean {
	return /cloud.?formation|\bcfn\b|\bsam\b/iv.test(value);
}

type Sign = (key: string, value: string) => boolean;

// What wraps it keeps its state too.
const terraforming = /terraform|opentofu|terragrunt/iv;

/** By one of the tags: what a tool writes itself, or what people write of it. */
const signs: Readonly<Record<'terraform' | 'pulumi' | 'copilot' | 'cdk', Sign>> = {
	terraform: (key, value) =>
		key === 'dd_ecs_terraform_module' ||
		terraforming.test(key) ||
		(isKeeper(key) && (terraforming.test(value) || /\batlantis\b|^(?:tf|tofu|hcl)$/iv.test(value))),
	// It writes none by itself; people take project and stack.
	pulumi: (key, value) => /pulumi/iv.test(key) || (isKeeper(key) && /pulumi/iv.test(value)),
	// Aws/copilot-cli, `internal/pkg/deploy/deploy.go`.
	copilot: (key, value) =>
		/^copilot-(?:application|environment|service)$/v.test(key) || (isKeeper(key) && /\bcopilot\b/iv.test(value)),
	// CDK ends a logical id with eight digits of a hash (aws/aws-cdk, `core/lib/private/uniqueid.ts`).
	cdk: (key, value) =>
		key === 'dd_cdk_construct' ||
		/^aws[\-:]cdk/v.test(key) ||
		(key === 'aws:cloudformation:logical-id' && /^[\dA-Za-z]+[\dA-F]{8}$/v.test(value)) ||
		(isKeeper(key) && /\bcdk\b/iv.test(value)),
};

/** `ManagedBy`, `managed-by`, `created_by`, `Provisioner`, `iac`: how people say which tool keeps a thing. */
function isKeeper(key: string): boolean {
	return /managed.?(?:by|with)|created.?(?:by|with)|provision|deploy.*(?:tool|by|with)|\biac|\btool\b|source/iv.test(
		key,
	);
}
