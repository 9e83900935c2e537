import type {Source} from '../../../domain/choices/given.ts';

const sources: Readonly<Record<Source, string>> = {
	flag: '명령줄',
	environment: '환경 변수',
	stdin: '표준 입력',
	file: '답변 파일',
	person: '',
	installed: '이전과 같음',
	demo: '데모',
	default: '기본값',
};

/** Where an answer came from; nothing for a person's own. */
export function source(of: Source): string {
	return sources[of];
}
