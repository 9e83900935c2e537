import type {Line, Step} from '../../../domain/kit/message.ts';
import type {PolicyKind} from '../../../domain/account/aws-problem.ts';
import {part} from '../../part.ts';
import {statement} from '../account/statement.ts';
import type {Explanations, ProblemOf} from './explanations.ts';
import {said} from './said.ts';
import {trace} from './trace.ts';

const again: Step = {text: ['Run the same command again: it continues where this one ended.']};

/** AWS refuses, can't be reached, or answers in a way that isn't AWS. */
export const awsProblems: Explanations<
	'access-denied' | 'throttled' | 'unreachable' | 'not-aws' | 'aws-refused' | 'aws-failed'
> = {
	'access-denied': problem => ({
		title: [
			`You may not do ${problem.action}`,
			...(problem.resource === undefined ? [] : [' on ', part.value(problem.resource)]),
		],
		body: [
			...(problem.principal === undefined ? [] : [['Signed in as ', part.value(problem.principal)]]),
			...said(problem.detail),
		],
		steps: [
			...allow(problem),
			{text: ['See everything this tool may need, as a policy:'], command: 'npx dd-ecs-setup iam'},
			again,
		],
		ids: trace(problem.trace),
	}),
	throttled: problem => ({
		title: ['AWS limits the rate of requests of this account'],
		steps: [{text: ['Wait a minute: other programs share the same limit.']}, again],
		ids: trace(problem.trace),
	}),
	unreachable: problem => ({
		title: [part.value(problem.host), ` can't be reached${reasons[problem.why].because}`],
		body: problem.detail === '' ? [] : [[part.quiet('The connection says: '), part.value(problem.detail)]],
		steps: [{text: [reasons[problem.why].check]}, again],
		ids: trace(problem.trace),
	}),
	'not-aws': problem => ({
		title: [part.value(problem.host), ' answers, but not as AWS does'],
		body: [
			...(problem.status === undefined ? [] : [[`Its answer has status ${problem.status}.`]]),
			...(problem.detail === '' ? [] : [[part.quiet('It begins: '), part.value(problem.detail)]]),
		],
		steps: [
			{
				text: [
					"Check HTTPS_PROXY, AWS_ENDPOINT_URL and the network's sign-in page: something between " +
						'here and AWS answers instead.',
				],
			},
			again,
		],
		ids: trace(problem.trace),
	}),
	'aws-refused': problem => ({
		title: [`AWS refuses ${problem.trace.operation ?? 'a request'}: `, part.value(problem.name)],
		body: said(problem.detail),
		steps: [
			{text: ['Change what AWS names above, then run the same command again.']},
			{
				text: ['See the exact request, without sending it:'],
				command: 'npx dd-ecs-setup install --dry-run --json',
			},
		],
		ids: trace(problem.trace),
	}),
	'aws-failed': problem => ({
		title: [`AWS fails at ${problem.trace.operation ?? 'a request'}: `, part.value(problem.name)],
		body: said(problem.detail),
		steps: [
			again,
			{text: ['See whether AWS has an outage: ', part.link('https://health.aws.amazon.com/health/status')]},
		],
		ids: trace(problem.trace),
	}),
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

function allow({action, resource, policy, explicit}: ProblemOf<'access-denied'>): readonly Step[] {
	const text: Line = explicit
		? [`An explicit deny in ${policies[policy]} forbids it; only changing that policy helps. Ask who manages it.`]
		: [`Add this statement to ${policies[policy]}: `, part.command(statement(action, resource))];
	return [{text}];
}

const reasons: Readonly<Record<ProblemOf<'unreachable'>['why'], {readonly because: string; readonly check: string}>> = {
	name: {
		because: ': its name is unknown',
		check: "Check the network, and the region's name: a mistyped region has no address.",
	},
	refused: {
		because: ': it refuses connections',
		check: 'Check AWS_ENDPOINT_URL and the proxy: nothing listens there.',
	},
	timeout: {because: ' in time', check: 'Check the network, the VPN and the proxy (HTTPS_PROXY, NO_PROXY).'},
	reset: {
		because: ': the connection is cut',
		check: 'Check the VPN, the proxy and the firewall: something between here and there cuts the connection.',
	},
	certificate: {
		because: ": its certificate isn't trusted",
		check: "Name your company's certificate authority with AWS_CA_BUNDLE=FILE.",
	},
	other: {because: '', check: 'Check the network, the VPN and the proxy (HTTPS_PROXY, NO_PROXY).'},
};
