import type {Words} from '../../words.ts';

/** What `simulate` says beside the variables that it prints. */
export const simulating: Words['simulating'] = {
	serving: (world, url) => `ワールド ${world} を ${url} で提供しています。Ctrl+C で停止します。`,
	home:
		'クライアントが aws sso login と aws login のトークンを HOME から探すため、HOME も含めています。' +
		'専用のシェルで使ってください。',
};
