import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {PolicyKind} from '../../domain/account/aws-problem.ts';
import type {ErrorContext} from './error-context.ts';
import type {ErrorFacts} from './error-facts.ts';

type Denial = Extract<Problem, {code: 'access-denied'}>;

// Services say more or less of it; where not even the action is named, the operation stands for it.
const sentence = new RegExp(
	[
		String.raw`(?:user:\s*(?<principal>\S+)\s+is\s+)?`,
		String.raw`not authorized to perform:\s*(?<action>[\d\-a-z]+:\w+)`,
		String.raw`(?:\s+on resource:\s*(?<resource>\S+))?`,
		'(?<rest>.*)',
	].join(''),
	'isv',
);

const policyKinds: ReadonlyArray<readonly [RegExp, PolicyKind]> = [
	[/identity-based/iv, 'identity'],
	[/resource-based/iv, 'resource'],
	[/session/iv, 'session'],
	[/permissions boundary/iv, 'boundary'],
	[/service control|resource control/iv, 'scp'],
	[/vpc endpoint/iv, 'vpc-endpoint'],
];

/**
Reads AWS's refusal: the action can differ from the operation called (`iam:PassRole`, `ecs:TagResource`). The texts are
those of the IAM User Guide, "Troubleshoot access denied error messages".
*/
export function denial({message, requestId}: ErrorFacts, {service, operation, region}: ErrorContext): Denial {
	const found = sentence.exec(message)?.groups ?? {};
	const rest = found.rest ?? '';
	return {
		code: 'access-denied',
		action: found.action ?? `${service}:${operation}`,
		resource: resourceOf(found.resource),
		policy: policyKinds.find(([pattern]) => pattern.test(rest))?.[1] ?? 'unknown',
		explicit: /explicit deny/iv.test(rest),
		principal: found.principal,
		trace: {operation, region, requestId},
		detail: message,
	};
}

/** The sentence may go on or end right behind the ARN. */
function resourceOf(text: string | undefined): string | undefined {
	return text === '*' ? text : text?.replace(/[,.]$/v, '');
}
