import type {PolicyKind} from '../../../domain/account/aws-problem.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Where AWS, or the way there, stands in the way. */
export const awsSteps: StepWords<
	| 'deny-forbids'
	| 'add-statement'
	| 'see-policy'
	| 'name-boundary'
	| 'wait-a-minute'
	| 'check-connection'
	| 'check-between'
	| 'change-what-aws-names'
	| 'create-linked-role'
	| 'exact-request'
	| 'outage'
> = {
	// An explicit deny wins over every allow (IAM's policy evaluation logic).
	'deny-forbids': ({policy}) => [
		`An explicit deny in ${policies[policy]} forbids it; only changing that policy helps. Ask who manages it.`,
	],
	'add-statement': ({policy}) => [`Add this statement to ${policies[policy]}:`],
	'name-boundary': [
		'If roles may be made with a permissions boundary or under a path only, name them: ',
		part.command('--permissions-boundary ARN'),
		', ',
		part.command('--role-path PATH'),
	],
	'see-policy': ['See everything this tool may need, as a policy:'],
	'wait-a-minute': ['Wait a minute: other programs share the same limit.'],
	'check-connection': ({why}) => [connections[why]],
	'check-between': [
		"Check HTTPS_PROXY, AWS_ENDPOINT_URL and the network's sign-in page: something between here and AWS answers " +
			'instead.',
	],
	'change-what-aws-names': ['Change what AWS names above.'],
	'create-linked-role': ['ECS has no role of its own in this account yet. Create it once; it needs some seconds:'],
	'exact-request': ['See the exact request, without sending it:'],
	outage: ({url}) => ['See whether AWS has an outage: ', part.link(url)],
};

const policies: Readonly<Record<PolicyKind, string>> = {
	identity: 'a policy of your user or role',
	resource: "the resource's own policy",
	session: 'the policy of your session',
	boundary: 'your permissions boundary',
	scp: 'a service control policy of your organization',
	'vpc-endpoint': 'the policy of the VPC endpoint',
	unknown: 'a policy of your user or role',
};

const connections: Readonly<Record<ProblemOf<'unreachable'>['why'], string>> = {
	name: "Check the network, and the region's name: a mistyped region has no address.",
	refused: 'Check AWS_ENDPOINT_URL and the proxy: nothing listens there.',
	timeout: 'Check the network, the VPN and the proxy (HTTPS_PROXY, NO_PROXY).',
	reset: 'Check the VPN, the proxy and the firewall: something between here and there cuts the connection.',
	// The AWS CLI's variable, which people behind such a proxy often have already.
	certificate: "Name your company's certificate authority with AWS_CA_BUNDLE=FILE.",
	other: 'Check the network, the VPN and the proxy (HTTPS_PROXY, NO_PROXY).',
};
