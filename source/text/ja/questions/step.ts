import type {Step} from '../../../domain/questions/question.ts';

const titles: Readonly<Record<Step, string>> = {
	'sign-in': 'サインイン',
	clusters: 'クラスター',
	service: 'サービス',
	release: 'バージョン',
	key: 'API キー',
	features: '機能',
	settings: '設定',
	review: '確認',
	data: 'データ',
};

/** One word where it can be: it stands in the heading beside its count. */
export function step(id: Step): string {
	return titles[id];
}
