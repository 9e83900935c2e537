import type {Rule} from './rule.ts';
import {verdict, type Asked} from './verdict.ts';

export type PolicyKind = 'identity-based' | 'resource-based' | 'permissions boundary' | 'session' | 'service control';

export type Decision =
	{readonly allowed: true} | {readonly allowed: false; readonly kind: PolicyKind; readonly explicit: boolean};

/**
All rules that bear on one request, by the kind of policy they stand in. The last three only limit: absent means no
limit.
`resource` holds the rules of the resource's own policy that name this principal.
*/
export type Bearing = {
	readonly identity: readonly Rule[];
	readonly resource: readonly Rule[];
	readonly boundary: readonly Rule[] | undefined;
	readonly session: readonly Rule[] | undefined;
	readonly serviceControl: readonly Rule[] | undefined;
};

/**
IAM's evaluation inside one account: an explicit deny anywhere, then service control policies, then an allow by the
resource (which needs nothing else) or by the identity within its boundary and its session.
*/
export function decide(asked: Asked, bearing: Bearing): Decision {
	const layers: ReadonlyArray<readonly [PolicyKind, readonly Rule[] | undefined]> = [
		['service control', bearing.serviceControl],
		['resource-based', bearing.resource],
		['identity-based', bearing.identity],
		['permissions boundary', bearing.boundary],
		['session', bearing.session],
	];
	const verdicts = layers.flatMap(([kind, rules]) => (rules ? [{kind, verdict: verdict(rules, asked)}] : []));
	const denied = verdicts.find(layer => layer.verdict === 'denied');
	if (denied) {
		return {allowed: false, kind: denied.kind, explicit: true};
	}

	const hasResourceAllow = verdicts.some(layer => layer.kind === 'resource-based' && layer.verdict === 'allowed');
	const silent = verdicts.find(
		layer =>
			layer.verdict === 'silent' &&
			layer.kind !== 'resource-based' &&
			(!hasResourceAllow || layer.kind === 'service control'),
	);
	return silent ? {allowed: false, kind: silent.kind, explicit: false} : {allowed: true};
}
