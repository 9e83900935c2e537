import type {Untold} from '../../../domain/choices/problem/untold.ts';
import {josa} from '../forms/particle.ts';

/** Why it can't be told whether a placement constraint holds on an instance. */
export function untold(why: Untold): string {
	switch (why.kind) {
		case 'syntax': {
			return 'AWS 쿼리 언어 문서에 없는 형식';
		}

		case 'precedence': {
			return '"and"와 "or"를 함께 쓰려면 괄호 필요';
		}

		case 'subject': {
			return `AWS 쿼리 언어 문서에 ${josa(why.subject, '이가')} 없음`;
		}

		case 'operator': {
			return `AWS 문서에 ${why.subject}에 쓰인 ${why.operator}의 의미가 없음`;
		}

		case 'value': {
			return `AWS 문서에 ${josa(why.subject, '과와')} ${why.value}의 비교 방법이 없음`;
		}

		// Seen to leave instances out, and not documented.
		case 'absent': {
			return `인스턴스에 ${josa(why.subject, '이가')} 없으며, AWS 문서에 그 의미가 없음`;
		}

		case 'several': {
			return `인스턴스에 ${josa(why.subject, '이가')} 여러 개 있음`;
		}

		case 'pattern': {
			return `패턴 ${josa(why.pattern, '은는')} Java에서만 해석할 수 있음`;
		}

		case 'unread': {
			return `${josa(why.subject, '을를')} 읽지 못함`;
		}
	}
}
