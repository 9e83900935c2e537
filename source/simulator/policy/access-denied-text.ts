import type {Decision} from './decide.ts';

type Denied = Extract<Decision, {allowed: false}>;
type Refusal = {
	readonly principal: string;
	readonly action: string;
	readonly resource: string | undefined;
	readonly decision: Denied;
};

/** The sentence that AWS services put into AccessDenied errors; EC2's describe calls name no resource. */
export function accessDeniedText({principal, action, resource, decision}: Refusal): string {
	const where = resource === undefined ? '' : ` on resource: ${resource}`;
	return `User: ${principal} is not authorized to perform: ${action}${where} ${reason(action, decision)}`;
}

function reason(action: string, {kind, explicit}: Denied): string {
	const policy = kind === 'permissions boundary' ? kind : `${kind} policy`;
	return explicit
		? `with an explicit deny in ${kind === 'identity-based' ? 'an' : 'a'} ${policy}`
		: `because no ${policy} allows the ${action} action`;
}
