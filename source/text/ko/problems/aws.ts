import type {AwsProblem} from '../../../domain/account/aws-problem.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {Explanation} from '../../message-of.ts';
import {josa, particle} from '../forms/particle.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';
import {trace} from './trace.ts';

/** AWS refuses, can't be reached, or answers in a way that isn't AWS. */
export const awsProblems: Explanations<
	'access-denied' | 'throttled' | 'unreachable' | 'not-aws' | 'aws-refused' | 'aws-failed'
> = {
	'access-denied': problem => ({
		title: [`${problem.action} 권한이 없습니다`],
		body: [
			...(problem.resource === undefined ? [] : [['대상: ', part.value(problem.resource)]]),
			// As AWS names the caller: people often turn out to be somebody else than they thought.
			...(problem.principal === undefined ? [] : [['로그인한 주체: ', part.value(problem.principal)]]),
			...said(reasonIn(problem)),
		],
		ids: trace(problem.trace),
	}),
	// ECS counts requests by account and region, so any other program may have used them up.
	throttled: problem => ({title: ['AWS가 이 계정의 요청 속도를 제한하고 있습니다'], ids: trace(problem.trace)}),
	unreachable: problem => ({
		title: [part.value(problem.host), `에 연결할 수 없습니다${reasons[problem.why]}`],
		body: problem.detail === '' ? [] : [[part.quiet('연결 오류: '), part.value(problem.detail)]],
		ids: trace(problem.trace),
	}),
	'not-aws': problem => ({
		title: [part.value(problem.host), '에서 온 응답이 AWS의 응답이 아닙니다'],
		body: [
			...(problem.status === undefined ? [] : [[`응답의 상태 코드는 ${problem.status}입니다.`]]),
			...(problem.lacks === undefined
				? []
				: [
						[
							'AWS가 항상 보내는 ',
							part.value(problem.lacks),
							`${particle(problem.lacks, '이가')} 응답에 없습니다.`,
						],
					]),
			...(problem.unclear === undefined
				? []
				: [['응답의 ', part.value(problem.unclear), ' 값이 AWS의 형식과 다릅니다.']]),
			...(problem.detail === '' ? [] : [[part.quiet(heading(problem.detail)), part.value(problem.detail)]]),
		],
		ids: trace(problem.trace),
	}),
	'aws-refused': problem => ({
		title: [`AWS가 ${josa(problem.trace.operation ?? '요청', '을를')} 거부했습니다: `, part.value(problem.name)],
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
	'aws-failed': problem => ({
		title: [
			`AWS에서 ${josa(problem.trace.operation ?? '요청', '을를')} 처리하지 못했습니다: `,
			part.value(problem.name),
		],
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
	return detail.startsWith('<') ? '응답의 시작: ' : '읽기 오류: ';
}

/** Why it can't be reached, behind what says so. */
const reasons: Readonly<Record<ProblemOf<'unreachable'>['why'], string>> = {
	name: ': 이름을 찾을 수 없습니다',
	refused: ': 연결이 거부되었습니다',
	timeout: ': 제시간에 응답하지 않습니다',
	reset: ': 연결이 끊어졌습니다',
	// Most often a company's proxy that opens what is encrypted.
	certificate: ': 인증서를 신뢰할 수 없습니다',
	other: '',
};
