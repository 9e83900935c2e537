import type {Line} from '../../../domain/kit/message.ts';
import type {StackSetRefusal} from '../../../domain/choices/problem/areas/stack-set-problem.ts';
import {part} from '../../part.ts';
import {particle} from '../forms/particle.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';
import {trace} from './trace.ts';

/** CloudFormation does nothing with a stack set. */
export const stackSetProblems: Explanations<'stack-set-refused'> = {
	'stack-set-refused': problem => ({
		title: titles[problem.why](problem.stackSet),
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
};

const titles: Readonly<Record<StackSetRefusal, (stackSet: string) => Line>> = {
	'trusted-access': () => ['이 조직에서는 아직 StackSets를 사용할 수 없습니다'],
	'not-administrator': () => ['이 계정은 조직의 StackSets를 관리하는 계정이 아닙니다'],
	'not-delegate': () => ['이 계정은 StackSets의 위임된 관리자로 등록되어 있지 않습니다'],
	gone: stackSet => ['스택 세트 ', part.value(stackSet), `${particle(stackSet, '이가')} 더 이상 없습니다`],
	taken: stackSet => ['같은 이름의 스택 세트가 이미 있습니다: ', part.value(stackSet)],
	quota: stackSet => ['CloudFormation의 할당량에 도달했습니다: 스택 세트 ', part.value(stackSet)],
	moved: stackSet => [
		'그사이 다른 곳에서 스택 세트 ',
		part.value(stackSet),
		`${particle(stackSet, '을를')} 변경했습니다`,
	],
	busy: stackSet => ['스택 세트 ', part.value(stackSet), '에서 다른 스택 세트 작업이 아직 진행 중입니다'],
	'not-empty': stackSet => ['스택 세트 ', part.value(stackSet), '에 스택이 남아 있습니다'],
};
