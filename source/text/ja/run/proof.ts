import {appUrl} from '../../../domain/account/site.ts';
import {dataKinds, type DataKind} from '../../../domain/account/datadog/reported-host.ts';
import type {Proof} from '../../../domain/ending/event.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Arrival, DataArrival, TargetArrival} from '../../../domain/rollout/arrival/arrival.ts';
import type {ProofWords} from '../../words.ts';
import {part} from '../../part.ts';
import {among} from '../forms/among.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {silenceLines} from './silence.ts';

/** Whether Datadog receives data, of which hosts not, and what of it. */
export function proof(of: Proof): ProofWords {
	switch (of.kind) {
		case 'waiting': {
			return {title: [`ホスト${among(of.hosts, of.of, '台')}が報告中`], details: []};
		}

		case 'arriving':
		case 'not-yet': {
			return {title: titleOf(of), details: [...silenceLines(of), ...dataLines(of.targets)]};
		}

		case 'unknown': {
			return {
				title: [`${unknown[of.why](of.site)}。参照: `, part.link(`${appUrl(of.site)}/infrastructure`)],
				details: of.isOfCanary
					? [['先行クラスターの Agent は実行中のため、他のクラスターの変更に進みます。']]
					: [],
			};
		}
	}
}

function titleOf({hosts, of, targets}: Arrival): Line {
	if (hosts === 0) {
		return [`${plural(of, 'ホスト', '台')}のデータが、まだ Datadog に届いていません`];
	}

	const many = hosts >= of ? plural(hosts, 'ホスト', '台') : `ホスト${among(hosts, of, '台')}`;
	return [`${many}のデータが Datadog に届いています${versionsOf(targets)}`];
}

function versionsOf(targets: readonly TargetArrival[]): string {
	const counts = new Map<string, number>();
	for (const {version, hosts} of targets.flatMap(({versions}) => versions)) {
		counts.set(version, (counts.get(version) ?? 0) + hosts);
	}

	const all = [...counts].toSorted(([, a], [, b]) => b - a);
	const [only] = all;
	if (!only) {
		return '';
	}

	return all.length === 1
		? ` (Agent ${only[0]})`
		: ` (Agent ${listed(all.map(([version, hosts]) => `${version} が${hosts}台`))})`;
}

const unasked = 'データが届いているかを確認できませんでした';

const unknown: Readonly<Record<Extract<Proof, {kind: 'unknown'}>['why'], (site: string) => string>> = {
	// Datadog's API tells of hosts only with an application key as well.
	'no-application-key': () => 'データが届いているかは、API キーだけでは確認できません',
	'no-api-key': () => `${unasked}: ここから API キーを読み取れません`,
	stopped: site => `データが届いているかの ${site} への確認を途中で終了しました`,
	unreachable: site => `${unasked}: ${site} に接続できません`,
	'rate-limited': site => `${unasked}: ${site} がリクエストを制限しています`,
	refused: site => `${unasked}: ${site} にこのアプリケーションキーがないか、API キーとの組み合わせが正しくありません`,
	'not-permitted': site => `${unasked} (${site}): アプリケーションキーに hosts_read のアクセス許可がありません`,
	unexpected: site => `${unasked}: ${site} の応答が Datadog のものではありません`,
};

/** What each kind needs of an application key (Datadog API reference: metrics, spans, logs). */
const permissions: Readonly<Record<DataKind, string>> = {
	metrics: 'timeseries_query',
	traces: 'apm_read',
	logs: 'logs_read_data',
};

const kinds: Readonly<Record<DataKind, string>> = {metrics: 'メトリクス', traces: 'トレース', logs: 'ログ'};

const none: Readonly<Record<DataKind, string>> = {
	metrics: 'メトリクス datadog.agent.running がまだ届いていません。数分かかります。',
	traces: 'トレースはまだありません。アプリケーションが送ると届きます。',
	logs: 'ログはまだありません。最初の行まで数分かかります。読み取るのは Docker 自身のログファイルだけです。',
};

/** What arrives besides hosts. That metrics do goes without saying where hosts report. */
function dataLines(targets: readonly TargetArrival[]): readonly Line[] {
	const states = dataKinds.map(kind => ({kind, all: targets.flatMap(({data}) => data[kind] ?? [])}));
	const isAny = (all: readonly DataArrival[], wanted: DataArrival['kind']) => all.some(({kind}) => kind === wanted);
	const arrived = states.filter(({kind, all}) => kind !== 'metrics' && isAny(all, 'arriving')).map(({kind}) => kind);
	const rest = states.filter(({all}) => !isAny(all, 'arriving'));
	return [
		...(arrived.length > 0 ? [[`${listed(arrived.map(kind => kinds[kind]))}が届いています。`]] : []),
		...rest.filter(({all}) => isAny(all, 'none-yet')).map(({kind}): Line => [none[kind]]),
		...rest
			.filter(({all}) => isAny(all, 'unknown') && !isAny(all, 'none-yet'))
			.map(({kind, all}): Line => [
				`${kinds[kind]}が届いているかは不明です: ${
					all.some(state => state.kind === 'unknown' && state.why === 'not-permitted')
						? `アプリケーションキーに ${permissions[kind]} のアクセス許可がありません。`
						: 'Datadog から応答がありませんでした。'
				}`,
			]),
	];
}
