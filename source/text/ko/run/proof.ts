import {appUrl} from '../../../domain/account/site.ts';
import {dataKinds, type DataKind} from '../../../domain/account/datadog/reported-host.ts';
import type {Proof} from '../../../domain/ending/event.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Arrival, DataArrival, TargetArrival} from '../../../domain/rollout/arrival/arrival.ts';
import type {ProofWords} from '../../words.ts';
import {part} from '../../part.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {josa} from '../forms/particle.ts';
import {silenceLines} from './silence.ts';

/** Whether Datadog receives data, of which hosts not, and what of it. */
export function proof(of: Proof): ProofWords {
	switch (of.kind) {
		case 'waiting': {
			return {title: [`${counted('호스트', of.of)} 중 ${of.hosts}개 보고 중`], details: []};
		}

		case 'arriving':
		case 'not-yet': {
			return {title: titleOf(of), details: [...silenceLines(of), ...dataLines(of.targets)]};
		}

		case 'unknown': {
			return {
				title: [
					`${unknown[of.why](of.site)}. 여기에서 확인하세요: `,
					part.link(`${appUrl(of.site)}/infrastructure`),
				],
				details: of.isOfCanary
					? [['먼저 배포한 클러스터의 Agent가 실행 중이므로 나머지 클러스터도 그대로 진행합니다.']]
					: [],
			};
		}
	}
}

function titleOf({hosts, of, targets}: Arrival): Line {
	if (hosts === 0) {
		return [`${counted('호스트', of)}에서 아직 Datadog에 데이터가 도착하지 않았습니다`];
	}

	const many = hosts >= of ? counted('호스트', hosts) : `${counted('호스트', of)} 중 ${hosts}개`;
	return [`${many}에서 Datadog에 데이터가 도착합니다${versionsOf(targets)}`];
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
		? `(Agent ${only[0]})`
		: `(Agent ${listed(all.map(([version, hosts]) => `${version} 호스트 ${hosts}개`))})`;
}

const unknown: Readonly<Record<Extract<Proof, {kind: 'unknown'}>['why'], (site: string) => string>> = {
	// Datadog's API tells of hosts only with an application key as well.
	'no-application-key': () => 'API 키만으로는 데이터 수신 여부를 확인할 수 없습니다',
	'no-api-key': () => '여기에서 API 키를 읽을 수 없어 데이터 수신 여부를 확인하지 못했습니다',
	stopped: site => `${site}에서 데이터 수신 여부를 끝까지 확인하지 않았습니다`,
	unreachable: site => `${site}에 연결할 수 없어 데이터 수신 여부를 확인하지 못했습니다`,
	'rate-limited': site => `${site}에서 요청을 제한하여 데이터 수신 여부를 확인하지 못했습니다`,
	refused: site =>
		`${site}에서 애플리케이션 키 또는 API 키와의 조합을 인식하지 못하여 데이터 수신 여부를 확인하지 못했습니다`,
	'not-permitted': site =>
		`애플리케이션 키에 hosts_read 권한이 없어 ${site}에서 데이터 수신 여부를 확인하지 못했습니다`,
	unexpected: site => `${site}의 응답이 Datadog의 것이 아니어서 데이터 수신 여부를 확인하지 못했습니다`,
};

/** What each kind needs of an application key (Datadog API reference: metrics, spans, logs). */
const permissions: Readonly<Record<DataKind, string>> = {
	metrics: 'timeseries_query',
	traces: 'apm_read',
	logs: 'logs_read_data',
};

const kinds: Readonly<Record<DataKind, string>> = {metrics: '메트릭', traces: '트레이스', logs: '로그'};

const none: Readonly<Record<DataKind, string>> = {
	metrics: '메트릭 datadog.agent.running이 아직 도착하지 않았습니다. 몇 분 걸립니다.',
	traces: '아직 트레이스가 없습니다. 애플리케이션이 보내면 도착합니다.',
	logs: '아직 로그가 없습니다. 첫 로그는 몇 분 걸리며, Docker의 로그 파일만 읽습니다.',
};

/** What arrives besides hosts. That metrics do goes without saying where hosts report. */
function dataLines(targets: readonly TargetArrival[]): readonly Line[] {
	const states = dataKinds.map(kind => ({kind, all: targets.flatMap(({data}) => data[kind] ?? [])}));
	const isAny = (all: readonly DataArrival[], wanted: DataArrival['kind']) => all.some(({kind}) => kind === wanted);
	const arrived = states.filter(({kind, all}) => kind !== 'metrics' && isAny(all, 'arriving')).map(({kind}) => kind);
	const rest = states.filter(({all}) => !isAny(all, 'arriving'));
	return [
		...(arrived.length > 0
			? [[`${josa(listed(arrived.map(kind => kinds[kind])), '이가')} 도착하고 있습니다.`]]
			: []),
		...rest.filter(({all}) => isAny(all, 'none-yet')).map(({kind}): Line => [none[kind]]),
		...rest
			.filter(({all}) => isAny(all, 'unknown') && !isAny(all, 'none-yet'))
			.map(({kind, all}): Line => [
				`${kinds[kind]} 수신 여부를 알 수 없습니다: ${
					all.some(state => state.kind === 'unknown' && state.why === 'not-permitted')
						? `애플리케이션 키에 ${permissions[kind]} 권한이 없습니다.`
						: 'Datadog이 응답하지 않았습니다.'
				}`,
			]),
	];
}
