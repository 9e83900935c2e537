import type {Reading, ReadingFact} from '../../../domain/ending/event.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {plural} from '../forms/plural.ts';

const readings: Readonly<Record<Reading, (subject: string) => string>> = {
	profiles: () => 'AWS 認証情報の検索',
	identity: subject => `${named(subject, ' で')}サインイン`,
	regions: () => 'アカウントのリージョンの読み取り',
	clusters: subject => `${named(subject.replaceAll(', ', '、'), ' の')}クラスターの読み取り`,
	cluster: subject => `${subject} の内容の読み取り`,
	services: subject => `${subject} のサービスの読み取り`,
	key: subject => `${named(subject, ' で ')}API キーを確認`,
	roles: subject => (subject === '' ? '実行ロールの読み取り' : `ロール ${subject} の読み取り`),
	registry: image => `${image} が現在指すものをレジストリに確認`,
	uses: subject => `他の利用者を${plural(Number(subject), 'リージョン', '個')}で検索`,
	again: () => 'プランの作成後にアカウントが変わっていないかを確認',
	permissions: () => 'プランとアクセス許可を照合',
	proof: () => 'データが届いているかを Datadog に確認',
	'stack-set': subject => `スタックセット ${subject} と組織の読み取り`,
	'fleet-clusters': subject => `${plural(Number(subject), 'アカウント', '個')}のクラスターの読み取り`,
	'old-key': () => '以前のキーが最後に使われた時期を Datadog に確認',
};

/** A running line for a read. */
export function reading({what, subject, region}: ReadingFact): string {
	const whole = region === undefined ? subject : clusterName({cluster: subject, region, isNamesake: true});
	return readings[what](whole);
}

/** Longer than a request takes; what is asked of a machine or a program has no region. */
export function waiting(operation: string, region: string, duration: string): string {
	const whom = operation === 'credential_process' ? `プロファイルの ${operation}` : operation;
	return `${whom}${region === '' ? '' : ` (${region})`} から${duration}応答がありません`;
}

function named(subject: string, after: string): string {
	return subject === '' ? '' : `${subject}${after}`;
}
