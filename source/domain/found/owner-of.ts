import {isOwn} from '../agent/own-tags.ts';
import type {Tags} from '../kit/tags.ts';
import type {Owner} from './found-agent.ts';

/**
Who keeps a resource, told from its tags. CDK before CloudFormation, because a CDK stack is a CloudFormation stack too.
*/
export function ownerOf(tags: Tags, createdBy?: string): Owner {
	if (isOwn(tags)) {
		return {kind: 'us'};
	}

	const entries = Object.entries(tags);
	if (
		entries.some(
			([key, value]) =>
				key === 'dd_ecs_terraform_module' || /terraform|opentofu/iv.test(key) || isTool(key, value),
		)
	) {
		return {kind: 'terraform'};
	}

	if (
		entries.some(
			([key, value]) =>
				key.startsWith('aws-cdk') || key.startsWith('aws:cdk') || (isKeeper(key) && /\bcdk\b/iv.test(value)),
		)
	) {
		return {kind: 'cdk'};
	}

	const stack = tags['aws:cloudformation:stack-name'];
	return stack === undefined
		? {kind: 'unknown', ...(createdBy !== undefined && {createdBy})}
		: {kind: 'cloudformation', stack};
}

function isTool(key: string, value: string): boolean {
	return isKeeper(key) && /terraform|opentofu/iv.test(value);
}

/** `ManagedBy`, `managed-by`, `created_by`, `Provisioner`, `iac`: how people say which tool keeps a thing. */
function isKeeper(key: string): boolean {
	return /managed.?by|created.?by|provision|\biac\b|\btool\b|source/iv.test(key);
}
