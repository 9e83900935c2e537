import type {EvaluationResult} from '@aws-sdk/client-iam';
import type {PermissionLimit} from '../../domain/account/observed.ts';

/** A statement of one's own helps against none of these (IAM, "Policy evaluation logic"). */
export function limitOf(refused: readonly EvaluationResult[]): PermissionLimit | undefined {
	if (refused.some(({OrganizationsDecisionDetail: detail}) => detail?.AllowedByOrganizations === false)) {
		return 'scp';
	}

	if (refused.some(({PermissionsBoundaryDecisionDetail: detail}) => detail?.AllowedByPermissionsBoundary === false)) {
		return 'boundary';
	}

	// IAM names the keys that conditions ask for and the request hasn't got; a role's boundary is one.
	const missing = refused.flatMap(({MissingContextValues: all = [], ResourceSpecificResults: each = []}) => [
		...all,
		...each.flatMap(({MissingContextValues: own = []}) => own),
	]);
	if (missing.some(key => key.toLowerCase() === 'iam:permissionsboundary')) {
		return 'boundary-required';
	}

	return refused.some(({EvalDecision: decision}) => decision === 'explicitDeny') ? 'explicit' : undefined;
}
