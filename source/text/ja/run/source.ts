import type {Source} from '../../../domain/choices/given.ts';

const sources: Readonly<Record<Source, string>> = {
	flag: 'コマンドライン',
	environment: '環境変数',
	stdin: '標準入力',
	file: '回答ファイル',
	person: '',
	installed: '前回のまま',
	demo: 'デモ',
	default: 'デフォルト',
};

/** Where an answer came from; nothing for a person's own. */
export function source(of: Source): string {
	return sources[of];
}
