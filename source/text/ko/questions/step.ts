import type {Step} from '../../../domain/questions/question.ts';

const titles: Readonly<Record<Step, string>> = {
	'sign-in': '로그인',
	clusters: '클러스터',
	service: '서비스',
	release: '버전',
	key: 'API 키',
	features: '기능',
	settings: '설정',
	review: '검토',
	data: '데이터',
};

/** One word where it can be: it stands in the heading beside its count. */
export function step(id: Step): string {
	return titles[id];
}
