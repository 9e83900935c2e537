import type {Outcome} from '../../../domain/ending/outcome.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';

/** What a look at all that runs found. */
export function surveyed({findings, agents}: Extract<Outcome, {readonly kind: 'surveyed'}>): string {
	const {gaps, drifted, moved = 0, unread, silent = 0} = findings;
	const found = [
		...(gaps > 0 ? [`Agent가 실행되지 않는 ${counted('인스턴스', gaps)}`] : []),
		...(drifted > 0 ? [`수동으로 변경된 ${counted('Agent', drifted)}`] : []),
		...(moved > 0 ? [`태그가 현재 다른 이미지를 가리키는 ${counted('Agent', moved)}`] : []),
		...(silent > 0 ? [`Datadog에 보고하지 않는 ${counted('호스트', silent)}`] : []),
		...(unread > 0 ? [`읽을 수 없는 ${counted('항목', unread)}`] : []),
	];
	const well = agents === 0 ? 'Agent를 찾지 못했습니다.' : '찾은 항목은 모두 정상입니다.';
	return found.length === 0 ? well : `${listed(found)}.`;
}
