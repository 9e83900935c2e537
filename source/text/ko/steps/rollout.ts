import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';
import {causeWords} from '../causes/cause-words.ts';
import {anew} from '../changes/anew.ts';

/** After a rollout, a stop, or a fault of ours. */
export const rolloutSteps: StepWords<
	| 'use-socket'
	| 'mend-cause'
	| 'go-back'
	| 'continue'
	| 'anew'
	| 'watch-longer'
	| 'without-canary'
	| 'smallest-first'
	| 'name-canary'
	| 'look-again'
	| 'look-whether-done'
	| 'report'
> = {
	'use-socket': ['포트 대신 Unix 소켓을 사용하세요:'],
	'mend-cause'({cause, isFixed}) {
		const {help, fixed = help} = causeWords(cause);
		return isFixed === true ? fixed : help;
	},
	'go-back': ['또는 이전 개정으로 되돌리세요:'],
	continue: ['같은 명령을 다시 실행하면 중단된 곳부터 계속합니다.'],
	anew: [anew],
	'smallest-first': ['그중 하나를 지정하거나 가장 작은 클러스터에 먼저 배포하세요:'],
	'without-canary': ['또는 첫 클러스터를 기다리지 않고 모두 함께 배포하세요:'],
	'name-canary': ['계정도 지정하세요:'],
	'watch-longer': ['ECS에서 배포가 계속됩니다. 더 오래 지켜보려면:'],
	'look-whether-done': ['적용되었는지 확인하세요:'],
	// After a stop or a bug it may not be known whether the last change was made, so looking comes first.
	'look-again': ['같은 명령을 다시 실행하면 현재 상태를 확인하고 계속합니다.'],
	// "Which holds no key" is what everybody wonders who is asked for it.
	report: ({journal}) => [
		'버전',
		...(journal === undefined ? ['을'] : [' 및 저널 ', part.value(journal), '(키는 들어 있지 않음)을']),
		' 첨부하여 알려 주세요.',
	],
};
