import type {Source} from '../../../domain/choices/given.ts';

const sources: Readonly<Record<Source, string>> = {
	flag: 'コマンドライン',
	environment: '環境変数',
	file: '回答ファイル',
	person: '',
	installed: '前回のまま',
	default: 'デフォルト',
};

/** Where an answer came from; nothing for a person's own. */
export function source(of: Source): string {
	return sources[of];
}
