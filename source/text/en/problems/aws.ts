import type {AwsProblem} from '../../../domain/account/aws-problem.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {Explanation} from '../../message-of.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';
import {trace} from './trace.ts';

/** AWS refuses, can't be reached, or answers in a way that isn't AWS. */
export const awsProblems: Explanations<
	'access-denied' | 'throttled' | 'unreachable' | 'not-aws' | 'aws-refused' | 'aws-failed'
> = {
	'access-denied': problem => ({
		title: [`You may not do ${problem.action}`],
		body: [
			...(problem.resource === undefined ? [] : [['On ', part.value(problem.resource)]]),
			// As AWS names the caller: people often turn out to be somebody else than they thought.
			...(problem.principal === undefined ? [] : [['Signed in as ', part.value(problem.principal)]]),
			...said(reasonIn(problem)),
		],
		ids: trace(problem.trace),
	}),
	// ECS counts requests by account and region, so any other program may have used them up.
	throttled: problem => ({title: ['AWS limits the rate of requests of this account'], ids: trace(problem.trace)}),
	unreachable: problem => ({
		title: [part.value(problem.host), ` can't be reached${reasons[problem.why]}`],
		body: problem.detail === '' ? [] : [[part.quiet('The connection says: '), part.value(problem.detail)]],
		ids: trace(problem.trace),
	}),
	'not-aws': problem => ({
		title: [part.value(problem.host), ' answers, but not as AWS does'],
		body: [
			...(problem.status === undefined ? [] : [[`Its answer has status ${problem.status}.`]]),
			...(problem.lacks === undefined
				? []
				: [['Its answer has no ', part.value(problem.lacks), ', which AWS never leaves out.']]),
			...(problem.unclear === undefined
				? []
				: [['In its answer ', part.value(problem.unclear), " isn't what AWS has there."]]),
			...(problem.detail === '' ? [] : [[part.quiet(heading(problem.detail)), part.value(problem.detail)]]),
		],
		ids: trace(problem.trace),
	}),
	'aws-refused': problem => ({
		title: [`AWS refuses ${problem.trace.operation ?? 'a request'}: `, part.value(problem.name)],
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
	'aws-failed': problem => ({
		title: [`AWS fails at ${problem.trace.operation ?? 'a request'}: `, part.value(problem.name)],
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
};

/** What AWS answered, whatever it is; for what could not be read because of it. */
export function explainAws(problem: AwsProblem): Explanation {
	return explanation(problem.code, problem);
}

function explanation<Code extends AwsProblem['code']>(code: Code, problem: ProblemOf<Code>): Explanation {
	return awsProblems[code](problem);
}

/** What a denial says beyond the caller, the action and the resource, which are told already; all of it otherwise. */
function reasonIn({detail, action, resource = '', principal = ''}: ProblemOf<'access-denied'>): string {
	const {told = '', why = detail} =
		/^(?<told>(?:User: \S+ is )?not authorized to perform: \S+(?: on resource: \S+)?) because (?<why>.+)$/v.exec(
			detail,
		)?.groups ?? {};
	const isTold = [action, resource, principal].every(each => told.includes(each));
	return isTold ? why : detail;
}

/** A page as it came, or what whoever tried to read the answer says. */
function heading(detail: string): string {
	return detail.startsWith('<') ? 'It begins: ' : 'Reading it ends with: ';
}

/** Why it can't be reached, behind `can't be reached`. */
const reasons: Readonly<Record<ProblemOf<'unreachable'>['why'], string>> = {
	name: ': its name is unknown',
	refused: ': it refuses connections',
	timeout: ' in time',
	reset: ': the connection is cut',
	// Most often a company's proxy that opens what is encrypted.
	certificate: ": its certificate isn't trusted",
	other: '',
};
