import type {Unreadable} from '../../../domain/choices/problem/usage-fault.ts';
import type {Part} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Why a file counts for nothing; where none is there, what writes one for this option. */
export function unreadable(why: Unreadable, flag: string): Part {
	const maker = why.kind === 'missing' ? makers[flag] : undefined;
	return why.kind === 'said' ? part.value(why.text) : (maker ?? texts[why.kind]);
}

const texts: Readonly<Record<Exclude<Unreadable['kind'], 'said'>, string>> = {
	missing: '파일이 없습니다',
	folder: '파일이 아니라 폴더입니다',
	'not-allowed': '이 사용자에게 읽기 권한이 없습니다',
	'no-text': 'UTF-8 텍스트가 아닙니다',
	'no-certificate': '인증서가 들어 있지 않습니다',
	'too-long': '파일이 너무 큽니다',
	'no-mapping': '옵션 이름과 값의 매핑이 아닙니다',
	'no-targets': "`targets:`로 시작하고 그 아래에 계정을 하나씩 적어야 합니다(예: - account: '111122223333')",
	'no-plan': '이 도구의 계획이 아니거나 저장한 뒤에 변경되었습니다',
	several: '문서가 여러 개 들어 있습니다. 하나만 사용할 수 있습니다',
	empty: '비어 있습니다',
};

const answers = '파일이 없습니다. --save-answers로 만들 수 있습니다';

const plan = '파일이 없습니다. --dry-run과 --out으로 만들 수 있습니다';

const makers: Readonly<Record<string, string>> = {
	'--answers': answers,
	DD_ECS_SETUP_ANSWERS: answers,
	'--plan': plan,
	show: plan,
};
